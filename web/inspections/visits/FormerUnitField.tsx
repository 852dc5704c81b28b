import { UNITS_SINCE } from '../../../data/model/unitsSince.ts'
import { ChoiceField } from '../../account/ChoiceField.tsx'
import { useCommuneDetail, useInstallation } from '../../api/queries.ts'
import { useLanguage } from '../../ui/preferences.ts'
import { readOptionalDay } from '../readDays.ts'
import { namesFormerUnits, type VisitForm } from './visitForm.ts'
import { VISIT_FORM_WORDS } from './visitFormWords.ts'

interface FormerUnitFieldProps {
  readonly form: VisitForm
  readonly onEdit: (change: Partial<VisitForm>) => void
  readonly problem: string | undefined
}

/** The unit that the paper names, of those of which the commune was made; only where the visit is older than the commune. */
export const FormerUnitField = ({ form, onEdit, problem }: FormerUnitFieldProps) => {
  const language = useLanguage()
  const words = VISIT_FORM_WORDS[language]
  const isAsked = namesFormerUnits(form, readOptionalDay(form.startedOn))
  const detail = useCommuneDetail(isAsked ? form.communeCode : null, useInstallation().data?.dataVersions.communes).data
  if (!isAsked || !detail || detail.formerUnits.length === 0) return null
  return (
    <ChoiceField
      label={words.formerUnitCode}
      value={form.formerUnitCode ?? ''}
      none={words.noFormerUnit}
      options={detail.formerUnits.map(({ code, name, district, extent }) => ({
        value: code,
        label: [name, district, extent === 'PARTIAL' && words.partOfUnit].filter(Boolean).join(', '),
      }))}
      onChoose={(code) => onEdit({ formerUnitCode: code || null })}
      hint={words.formerUnitHint(UNITS_SINCE.split('-').reverse().join('/'))}
      problem={problem}
    />
  )
}
