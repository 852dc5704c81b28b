import { useState } from 'react'
import type { PlanLine } from '../../../data/model/inspections/campaigns.ts'
import { useSending } from '../../account/useSending.ts'
import { useAfterInspections } from '../../api/campaigns.ts'
import { cancelPlanLine } from '../../api/plans.ts'
import { LongField } from '../../tips/LongField.tsx'
import { useLanguage } from '../../ui/preferences.ts'
import { SCOPE_WORDS } from '../scopeWords.ts'
import { PLAN_WORDS } from './planWords.ts'

/** Calls a plan line off; why is asked and kept. */
export const CancelLine = ({ line, onDone }: { readonly line: PlanLine; readonly onDone: () => void }) => {
  const language = useLanguage()
  const words = PLAN_WORDS[language]
  const shared = SCOPE_WORDS[language]
  const sending = useSending({}, shared.refusals)
  const afterChange = useAfterInspections()
  const [reason, setReason] = useState('')
  const send = async () => {
    const said = reason.trim()
    if (!sending.check(said.length < 3 ? { reason: shared.needed } : {})) return
    if (!(await sending.send(() => cancelPlanLine(line.id, { version: line.version, reason: said })))) return
    await afterChange()
    onDone()
  }
  return (
    <form
      className="form line-editor"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <LongField
        label={words.cancelReason}
        rows={2}
        longest={1000}
        value={reason}
        onText={setReason}
        problem={sending.problems.reason}
      />
      {sending.problem && (
        <p className="form-problem" role="alert">
          {sending.problem}
        </p>
      )}
      <div className="form-buttons">
        <button type="submit" className="text-button" data-kind="danger" disabled={sending.isBusy}>
          {words.cancelDo}
        </button>
        <button type="button" className="text-button" onClick={onDone}>
          {shared.cancel}
        </button>
      </div>
    </form>
  )
}
