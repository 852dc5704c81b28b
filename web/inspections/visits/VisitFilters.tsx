import { INSPECTION_RESULTS, INSPECTION_STATUSES } from '../../../data/model/inspections/inspectionCodes.ts'
import { CheckField } from '../../account/CheckField.tsx'
import { ChoiceField } from '../../account/ChoiceField.tsx'
import { codeOptions } from '../../account/codeOptions.ts'
import { useLanguage } from '../../ui/preferences.ts'
import { withOwn } from '../inspectionsView.ts'
import type { SectionProps } from '../sections.ts'
import { VISIT_WORDS } from './visitWords.ts'

/** Filters of the list of inspections besides those that every tab has. */
export const VisitFilters = ({ view, setView }: SectionProps) => {
  const language = useLanguage()
  const words = VISIT_WORDS[language]
  const set = (own: Readonly<Record<string, string>>) => setView((now) => withOwn(now, own))
  const choice = (name: 'status' | 'result', list: typeof INSPECTION_STATUSES | typeof INSPECTION_RESULTS) => (
    <ChoiceField
      label={words[name]}
      value={view.own[name] ?? ''}
      none={words.any}
      options={codeOptions(list, language)}
      onChoose={(code) => set({ [name]: code })}
    />
  )
  return (
    <>
      {choice('status', INSPECTION_STATUSES)}
      {choice('result', INSPECTION_RESULTS)}
      {(['mine', 'late', 'cancelled'] as const).map((name) => (
        <CheckField
          key={name}
          label={words[name]}
          isChecked={Boolean(view.own[name])}
          onCheck={(isChecked) => set({ [name]: isChecked ? '1' : '' })}
        />
      ))}
    </>
  )
}
