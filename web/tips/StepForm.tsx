import { useState } from 'react'
import { labelOf } from '../../data/model/codedValue.ts'
import { TIP_RESULTS } from '../../data/model/tipCodes.ts'
import type { TipStepRule } from '../../data/model/tipSteps.ts'
import { ChoiceField } from '../account/ChoiceField.tsx'
import { SendForm } from '../account/SendForm.tsx'
import { TextField } from '../account/TextField.tsx'
import { useSending } from '../account/useSending.ts'
import { moveTip, type NewTipStep } from '../api/tipCalls.ts'
import { useLanguage } from '../ui/preferences.ts'
import { LongField } from './LongField.tsx'
import { TIP_WORDS } from './tipWords.ts'

interface StepFormProps {
  readonly tipId: string
  /** The version that was seen. */
  readonly version: number
  readonly rule: TipStepRule
  readonly onDone: () => void
  readonly onCancel: () => void
}

/** One step of a tip: its result, a note, where it goes, as the step asks. */
export const StepForm = ({ tipId, version, rule, onDone, onCancel }: StepFormProps) => {
  const language = useLanguage()
  const words = TIP_WORDS[language]
  const [result, setResult] = useState('')
  const [note, setNote] = useState('')
  const [forwardedTo, setForwardedTo] = useState('')
  const sending = useSending()
  const { problems, send, check } = sending
  const submit = () => {
    const isRight = check({
      ...(rule.results.length > 0 && result === '' ? { result: words.chooseResult } : {}),
      ...(rule.needs.includes('note') && note.trim() === '' ? { note: words.needed } : {}),
      ...(rule.needs.includes('forwardedTo') && forwardedTo.trim() === '' ? { forwardedTo: words.needed } : {}),
    })
    if (!isRight) return
    const given = { version, to: rule.to, result: result || null, note: note || null, forwardedTo: forwardedTo || null }
    void send(async () => {
      await moveTip(tipId, given as NewTipStep)
      onDone()
    })
  }
  return (
    <SendForm sending={sending} onSend={submit} onCancel={onCancel}>
      {rule.results.length > 0 && (
        <ChoiceField
          label={words.result}
          value={result}
          none={words.chooseResult}
          options={rule.results.map((code) => ({ value: code, label: labelOf(TIP_RESULTS, code, language) }))}
          onChoose={setResult}
          problem={problems.result}
        />
      )}
      {rule.needs.includes('forwardedTo') && (
        <TextField
          label={words.forwardedTo}
          maxLength={200}
          value={forwardedTo}
          onText={setForwardedTo}
          problem={problems.forwardedTo}
        />
      )}
      <LongField
        label={words.notes[rule.to] ?? words.note}
        longest={4000}
        value={note}
        onText={setNote}
        problem={problems.note}
      />
    </SendForm>
  )
}
