import { useState } from 'react'
import { DRUG_CLASSES, type DrugClass } from '../../data/model/drugClasses/drugClassCodes.ts'
import type { DrugRecord } from '../../data/model/drugClasses/drugRecord.ts'
import { useSending } from '../account/useSending.ts'
import { stepDrugRecord, useAfterDrugClasses } from '../api/drugClasses.ts'
import { SCOPE_WORDS } from '../inspections/scopeWords.ts'
import { useLanguage } from '../ui/preferences.ts'
import { ClassFields, LEAST_REASON } from './ClassFields.tsx'
import { SHEET_WORDS } from './sheetWords.ts'
import { StepForm } from './StepForm.tsx'

/** The commune classes itself and submits; another class than the proposed one needs a reason. */
export const SubmitForm = ({ record, isDirty }: { readonly record: DrugRecord; readonly isDirty: boolean }) => {
  const language = useLanguage()
  const words = SHEET_WORDS[language]
  const shared = SCOPE_WORDS[language]
  const sending = useSending({ reason: words.needReason }, shared.refusals)
  const afterChange = useAfterDrugClasses()
  const [form, setForm] = useState({ class: record.proposedClass ?? '', reason: '' })
  const isOther = form.class !== record.proposedClass
  const send = async () => {
    const reason = form.reason.trim()
    const problems = {
      ...(form.class === '' && { class: words.choose }),
      ...(isOther && reason.length < LEAST_REASON && { reason: words.needReason }),
    }
    if (!sending.check(problems)) return
    const body = { version: record.version, class: form.class as DrugClass, reason: isOther ? reason : null }
    await sending.send(() => stepDrugRecord(record.id, 'submit', body))
    await afterChange()
  }
  return (
    <StepForm
      title={words.submitTitle}
      text={words.submitText}
      button={words.submit}
      obstacle={isDirty ? words.saveFirst : null}
      sending={sending}
      onSend={() => void send()}
    >
      <ClassFields
        label={words.ownClass}
        list={DRUG_CLASSES}
        form={form}
        onEdit={(change) => setForm({ ...form, ...change })}
        isReasonNeeded={isOther}
        problems={sending.problems}
      />
    </StepForm>
  )
}
