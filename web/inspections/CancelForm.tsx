import { useState } from 'react'
import { SendForm } from '../account/SendForm.tsx'
import { LongField } from '../tips/LongField.tsx'
import { useLanguage } from '../ui/preferences.ts'
import { SCOPE_WORDS } from './scopeWords.ts'
import { useInspectionSending } from './useInspectionSending.ts'

interface CancelFormProps {
  readonly reasonLabel: string
  /** The act in words. */
  readonly label: string
  readonly onCancel: (reason: string) => Promise<unknown>
  readonly onDone: () => void
}

/** Calls something off; why is asked and kept. */
export const CancelForm = ({ reasonLabel, label, onCancel, onDone }: CancelFormProps) => {
  const language = useLanguage()
  const shared = SCOPE_WORDS[language]
  const { sending, afterChange } = useInspectionSending()
  const [reason, setReason] = useState('')
  const send = async () => {
    const said = reason.trim()
    if (!sending.check(said.length < 3 ? { reason: shared.needed } : {})) return
    if (!(await sending.send(() => onCancel(said)))) return
    await afterChange()
    onDone()
  }
  return (
    <SendForm
      sending={sending}
      label={label}
      isDangerous
      onSend={() => void send()}
      onCancel={onDone}
      className="line-editor"
    >
      <LongField
        label={reasonLabel}
        rows={2}
        longest={1000}
        value={reason}
        onText={setReason}
        problem={sending.problems.reason ?? sending.problems.closedOn ?? sending.problems.cancelledReason}
      />
    </SendForm>
  )
}
