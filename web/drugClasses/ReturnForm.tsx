import { useState } from 'react'
import type { DrugRecord } from '../../data/model/drugClasses/drugRecord.ts'
import { useSending } from '../account/useSending.ts'
import { stepDrugRecord, useAfterDrugClasses } from '../api/drugClasses.ts'
import { SCOPE_WORDS } from '../inspections/scopeWords.ts'
import { LongField } from '../tips/LongField.tsx'
import { useLanguage } from '../ui/preferences.ts'
import { LEAST_REASON } from './ClassFields.tsx'
import { SHEET_WORDS } from './sheetWords.ts'
import { StepForm } from './StepForm.tsx'

/** Sends a record back to its commune with a reason. */
export const ReturnForm = ({ record: { id, version } }: { readonly record: DrugRecord }) => {
  const language = useLanguage()
  const words = SHEET_WORDS[language]
  const shared = SCOPE_WORDS[language]
  const sending = useSending({}, shared.refusals)
  const afterChange = useAfterDrugClasses()
  const [typed, setTyped] = useState('')
  const send = async () => {
    const reason = typed.trim()
    if (!sending.check(reason.length < LEAST_REASON ? { reason: shared.needed } : {})) return
    await sending.send(() => stepDrugRecord(id, 'return', { version, reason }))
    await afterChange()
  }
  return (
    <StepForm
      title={words.returnTitle}
      text={words.returnText}
      button={words.returnIt}
      isDangerous
      sending={sending}
      onSend={() => void send()}
    >
      <LongField
        label={words.returnReason}
        rows={2}
        longest={2000}
        value={typed}
        onText={setTyped}
        problem={sending.problems.reason}
      />
    </StepForm>
  )
}
