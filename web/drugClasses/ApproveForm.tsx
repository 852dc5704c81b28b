import { useState } from 'react'
import { DRUG_CLASSES, type DrugClass } from '../../data/model/drugClasses/drugClassCodes.ts'
import type { DrugRecord } from '../../data/model/drugClasses/drugRecord.ts'
import { TextField } from '../account/TextField.tsx'
import { useSending } from '../account/useSending.ts'
import { stepDrugRecord, useAfterDrugClasses } from '../api/drugClasses.ts'
import { readOptionalDay } from '../inspections/readDays.ts'
import { SCOPE_WORDS } from '../inspections/scopeWords.ts'
import { useLanguage } from '../ui/preferences.ts'
import { ClassFields, LEAST_REASON } from './ClassFields.tsx'
import { SHEET_WORDS } from './sheetWords.ts'
import { StepForm } from './StepForm.tsx'

/** Puts down what the province decided, and by which decision. */
export const ApproveForm = ({ record }: { readonly record: DrugRecord }) => {
  const language = useLanguage()
  const words = SHEET_WORDS[language]
  const shared = SCOPE_WORDS[language]
  const sending = useSending({ reason: words.needReason, decidedOn: shared.dayProblem }, shared.refusals)
  const afterChange = useAfterDrugClasses()
  const [form, setForm] = useState({ class: record.selfClass ?? '', reason: '', decisionNumber: '', decidedOn: '' })
  const edit = (change: Partial<typeof form>) => setForm({ ...form, ...change })
  const isOther = form.class !== record.proposedClass || form.class !== record.selfClass
  const send = async () => {
    const reason = form.reason.trim()
    const decisionNumber = form.decisionNumber.trim()
    const decidedOn = readOptionalDay(form.decidedOn)
    const problems = {
      ...(form.class === '' && { class: words.choose }),
      ...(isOther && reason.length < LEAST_REASON && { reason: words.needReason }),
      ...(decisionNumber === '' && { decisionNumber: shared.needed }),
      ...(!decidedOn && { decidedOn: decidedOn === null ? shared.needed : shared.dayProblem }),
    }
    if (!sending.check(problems) || !decidedOn) return
    const body = {
      version: record.version,
      class: form.class as DrugClass,
      reason: isOther ? reason : null,
      decisionNumber,
      decidedOn,
    }
    await sending.send(() => stepDrugRecord(record.id, 'approve', body))
    await afterChange()
  }
  return (
    <StepForm
      title={words.approveTitle}
      text={words.approveText}
      button={words.approve}
      sending={sending}
      onSend={() => void send()}
    >
      <ClassFields
        label={words.decidedClass}
        list={DRUG_CLASSES}
        form={form}
        onEdit={edit}
        isReasonNeeded={isOther}
        problems={sending.problems}
      />
      <TextField
        label={words.decisionNumber}
        maxLength={200}
        autoComplete="off"
        value={form.decisionNumber}
        onText={(decisionNumber) => edit({ decisionNumber })}
        problem={sending.problems.decisionNumber}
      />
      <TextField
        label={words.decidedOn}
        inputMode="numeric"
        maxLength={10}
        autoComplete="off"
        hint={shared.dayHint}
        value={form.decidedOn}
        onText={(decidedOn) => edit({ decidedOn })}
        problem={sending.problems.decidedOn}
      />
    </StepForm>
  )
}
