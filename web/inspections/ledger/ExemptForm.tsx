import { useState } from 'react'
import type { Exemption } from '../../../data/model/inspections/campaigns.ts'
import { ChoiceField } from '../../account/ChoiceField.tsx'
import { SendForm } from '../../account/SendForm.tsx'
import { TextField } from '../../account/TextField.tsx'
import { saveExemption } from '../../api/exemptions.ts'
import type { LedgerCell } from '../../api/ledger.ts'
import { formatDay } from '../../ui/format.ts'
import { useLanguage } from '../../ui/preferences.ts'
import { readDays } from '../readDays.ts'
import { SCOPE_WORDS } from '../scopeWords.ts'
import { useInspectionSending } from '../useInspectionSending.ts'
import type { Scope } from '../useScope.ts'
import { LEDGER_WORDS } from './ledgerWords.ts'

interface ExemptFormProps {
  readonly scope: Scope
  readonly cell: LedgerCell
  /** What stands and is put right; absent: a new one. */
  readonly exemption?: Exemption
  readonly onDone: () => void
}

/** Exempts a cell, or its force and topic in every commune of the province, for a time and with its ground. */
export const ExemptForm = ({ scope, cell, exemption, onDone }: ExemptFormProps) => {
  const language = useLanguage()
  const words = LEDGER_WORDS[language]
  const shared = SCOPE_WORDS[language]
  const { sending, afterChange } = useInspectionSending()
  const [draft, setDraft] = useState({
    reach: exemption?.communeCode === null ? 'PROVINCE' : 'COMMUNE',
    ground: exemption?.ground ?? '',
    document: exemption?.document ?? '',
    from: formatDay(exemption?.validFrom ?? scope.period.from),
    to: formatDay(exemption?.validTo ?? scope.period.to),
  })
  const edit = (change: Partial<typeof draft>) => setDraft({ ...draft, ...change })
  const save = async () => {
    const { days, problems } = readDays(draft, language)
    const ground = draft.ground.trim()
    if (!sending.check({ ...problems, ...(ground === '' && { ground: shared.needed }) }) || !days) return
    const isDone = await sending.send(() =>
      saveExemption({
        ...(exemption && { id: exemption.id, version: exemption.version }),
        provinceCode: scope.province ?? '',
        communeCode: draft.reach === 'PROVINCE' ? null : cell.commune,
        force: exemption ? exemption.force : cell.force,
        topic: exemption ? exemption.topic : cell.topic,
        validFrom: days.from,
        validTo: days.to,
        ground,
        document: draft.document.trim() || null,
      }),
    )
    if (!isDone) return
    await afterChange()
    onDone()
  }
  return (
    <SendForm sending={sending} onSend={() => void save()} onCancel={onDone}>
      <h3>{exemption ? words.changeExemption : words.exempt}</h3>
      <ChoiceField
        label={words.exemptWhere}
        value={draft.reach}
        options={[
          { value: 'COMMUNE', label: words.exemptCommune },
          { value: 'PROVINCE', label: words.everyCommune },
        ]}
        onChoose={(reach) => edit({ reach })}
        hint={draft.reach === 'PROVINCE' ? words.exemptProvinceHint : undefined}
      />
      <TextField
        label={words.ground}
        value={draft.ground}
        maxLength={1000}
        onText={(ground) => edit({ ground })}
        problem={sending.problems.ground}
      />
      <TextField
        label={words.document}
        value={draft.document}
        maxLength={100}
        onText={(document) => edit({ document })}
        problem={sending.problems.document}
      />
      <TextField
        label={words.firstDay}
        inputMode="numeric"
        value={draft.from}
        onText={(from) => edit({ from })}
        hint={shared.dayHint}
        problem={sending.problems.from ?? sending.problems.validFrom}
      />
      <TextField
        label={words.lastDay}
        inputMode="numeric"
        value={draft.to}
        onText={(to) => edit({ to })}
        hint={shared.dayHint}
        problem={sending.problems.to ?? sending.problems.validTo}
      />
    </SendForm>
  )
}
