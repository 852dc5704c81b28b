import { useState } from 'react'
import { INSPECTION_TOPICS } from '../../../data/model/inspections/inspectionCodes.ts'
import type { Finding, Inspection } from '../../../data/model/inspections/inspections.ts'
import { ChoiceField } from '../../account/ChoiceField.tsx'
import { codeOptions } from '../../account/codeOptions.ts'
import { SendForm } from '../../account/SendForm.tsx'
import { TextField } from '../../account/TextField.tsx'
import { saveFinding } from '../../api/inspections.ts'
import { LongField } from '../../tips/LongField.tsx'
import { formatDay } from '../../ui/format.ts'
import { useLanguage } from '../../ui/preferences.ts'
import { readOptionalDay } from '../readDays.ts'
import { SCOPE_WORDS } from '../scopeWords.ts'
import { useInspectionSending } from '../useInspectionSending.ts'
import { WrittenDay } from '../WrittenDay.tsx'
import { FINDING_WORDS } from './findingWords.ts'

interface FindingFormProps {
  readonly inspection: Inspection
  /** Null: a new one. */
  readonly finding: Finding | null
  readonly onDone: () => void
}

/** A finding never goes without its measure and its day (rule R15). */
export const FindingForm = ({ inspection, finding, onDone }: FindingFormProps) => {
  const language = useLanguage()
  const words = FINDING_WORDS[language]
  const shared = SCOPE_WORDS[language]
  const { sending, afterChange } = useInspectionSending()
  const [form, setForm] = useState({
    topic: finding?.topic ?? inspection.topics[0] ?? '',
    description: finding?.description ?? '',
    legalBasis: finding?.legalBasis ?? '',
    measure: finding?.measure ?? '',
    dueOn: finding ? formatDay(finding.dueOn) : '',
  })
  const edit = (change: Partial<typeof form>) => setForm((now) => ({ ...now, ...change }))
  const save = async () => {
    const dueOn = readOptionalDay(form.dueOn)
    const [description, measure] = [form.description.trim(), form.measure.trim()]
    const isRight = sending.check({
      ...(description.length < 3 && { description: shared.needed }),
      ...(measure.length < 3 && { measure: shared.needed }),
      ...(!dueOn && { dueOn: shared.dayProblem }),
    })
    if (!isRight || !dueOn) return
    const isDone = await sending.send(() =>
      saveFinding(inspection.id, {
        topic: form.topic,
        description,
        legalBasis: form.legalBasis.trim() || null,
        measure,
        dueOn,
        ...(finding && { id: finding.id, version: finding.version }),
      }),
    )
    if (!isDone) return
    await afterChange()
    onDone()
  }
  const { problems } = sending
  return (
    <SendForm
      sending={sending}
      label={finding ? undefined : words.add}
      onSend={() => void save()}
      onCancel={onDone}
      name={finding ? words.change : words.add}
      isThumbBar
    >
      <ChoiceField
        label={words.topic}
        value={form.topic}
        options={codeOptions(INSPECTION_TOPICS, language)}
        onChoose={(topic) => edit({ topic })}
        problem={problems.topic}
      />
      <LongField
        label={words.description}
        rows={3}
        longest={4000}
        value={form.description}
        onText={(description) => edit({ description })}
        problem={problems.description}
      />
      <LongField
        label={words.measure}
        rows={2}
        longest={4000}
        value={form.measure}
        onText={(measure) => edit({ measure })}
        problem={problems.measure}
      />
      <WrittenDay label={words.dueOn} value={form.dueOn} onText={(dueOn) => edit({ dueOn })} problem={problems.dueOn} />
      <TextField
        label={words.legalBasis}
        maxLength={1000}
        value={form.legalBasis}
        onText={(legalBasis) => edit({ legalBasis })}
        problem={problems.legalBasis}
      />
    </SendForm>
  )
}
