import type { DrugRecord } from '../../data/model/drugClasses/drugRecord.ts'
import { useSending } from '../account/useSending.ts'
import { stepDrugRecord, useAfterDrugClasses } from '../api/drugClasses.ts'
import { SCOPE_WORDS } from '../inspections/scopeWords.ts'
import { useLanguage } from '../ui/preferences.ts'
import { ApproveForm } from './ApproveForm.tsx'
import { ReturnForm } from './ReturnForm.tsx'
import { SHEET_WORDS } from './sheetWords.ts'
import { StepForm } from './StepForm.tsx'
import { SubmitForm } from './SubmitForm.tsx'

/** The next step of a record, for whoever may take it: submit, take back, decide, send back. */
export const DecisionPart = ({ record, isDirty }: { readonly record: DrugRecord; readonly isDirty: boolean }) => {
  const { stage, mayEdit, mayApprove } = record
  // A form of its own for every version: what was begun upon an older one does not go on.
  const key = `${record.id} ${record.version}`
  return (
    <>
      {stage === 'SELF' && mayEdit && <SubmitForm key={key} record={record} isDirty={isDirty} />}
      {stage === 'SUBMITTED' && mayApprove && <ApproveForm key={key} record={record} />}
      {stage === 'SUBMITTED' && mayEdit && !mayApprove && <Withdraw record={record} />}
      {stage !== 'SELF' && mayApprove && <ReturnForm key={`return ${key}`} record={record} />}
    </>
  )
}

const Withdraw = ({ record: { id, version } }: { readonly record: DrugRecord }) => {
  const language = useLanguage()
  const words = SHEET_WORDS[language]
  const sending = useSending({}, SCOPE_WORDS[language].refusals)
  const afterChange = useAfterDrugClasses()
  return (
    <StepForm
      title={words.withdrawTitle}
      text={words.withdrawText}
      button={words.withdraw}
      isDangerous
      sending={sending}
      onSend={() => void sending.send(() => stepDrugRecord(id, 'withdraw', { version })).then(afterChange)}
    />
  )
}
