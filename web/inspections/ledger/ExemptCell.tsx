import { useState } from 'react'
import { SendForm } from '../../account/SendForm.tsx'
import { TextField } from '../../account/TextField.tsx'
import { saveExemption, useExemptions } from '../../api/exemptions.ts'
import type { LedgerCell } from '../../api/ledger.ts'
import { formatDay, formatPeriod } from '../../ui/format.ts'
import { useLanguage } from '../../ui/preferences.ts'
import { readDays } from '../readDays.ts'
import { SCOPE_WORDS } from '../scopeWords.ts'
import { useInspectionSending } from '../useInspectionSending.ts'
import type { Scope } from '../useScope.ts'
import type { CellState } from './ledgerGrid.ts'
import { LEDGER_WORDS } from './ledgerWords.ts'

interface ExemptCellProps {
  readonly scope: Scope
  readonly cell: LedgerCell
  readonly state: CellState
}

/** Why a cell is exempt; and for whoever may set it, a way to exempt a gap with its ground. */
export const ExemptCell = ({ scope, cell, state }: ExemptCellProps) => {
  const language = useLanguage()
  const words = LEDGER_WORDS[language]
  const { period, province, maySet } = scope
  const [isWriting, setIsWriting] = useState(false)
  const exemptions = useExemptions(state === 'EXEMPT' ? province : null)
  if (state === 'EXEMPT') {
    const grounds = exemptions.data?.filter(
      (one) =>
        one.communeCode === cell.commune &&
        (one.force ?? cell.force) === cell.force &&
        (one.topic ?? cell.topic) === cell.topic &&
        one.validFrom <= period.to &&
        one.validTo >= period.from,
    )
    return (
      <section>
        <h3>{words.exemptions}</h3>
        {grounds?.map((one) => (
          <p key={one.id}>
            {one.ground}
            {one.document && ` (${one.document})`}{' '}
            <span className="soft">{words.validDays(formatPeriod(one.validFrom, one.validTo, language))}</span>
          </p>
        ))}
      </section>
    )
  }
  if (!maySet || state !== 'GAP') return null
  return isWriting ? (
    <ExemptForm scope={scope} cell={cell} onDone={() => setIsWriting(false)} />
  ) : (
    <button type="button" className="text-button" onClick={() => setIsWriting(true)}>
      {words.exempt}
    </button>
  )
}

interface ExemptFormProps extends Omit<ExemptCellProps, 'state'> {
  readonly onDone: () => void
}

const ExemptForm = ({ scope, cell, onDone }: ExemptFormProps) => {
  const language = useLanguage()
  const words = LEDGER_WORDS[language]
  const shared = SCOPE_WORDS[language]
  const { sending, afterChange } = useInspectionSending()
  const [draft, setDraft] = useState({
    ground: '',
    document: '',
    from: formatDay(scope.period.from),
    to: formatDay(scope.period.to),
  })
  const edit = (change: Partial<typeof draft>) => setDraft({ ...draft, ...change })
  const save = async () => {
    const { days, problems } = readDays(draft, language)
    const ground = draft.ground.trim()
    if (!sending.check({ ...problems, ...(ground === '' && { ground: shared.needed }) }) || !days) return
    const isDone = await sending.send(() =>
      saveExemption({
        communeCode: cell.commune,
        force: cell.force,
        topic: cell.topic,
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
      <h3>{words.exempt}</h3>
      <p className="soft">{words.exemptHint}</p>
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
