import { useState } from 'react'
import type { Task } from '../../../data/model/inspections/campaigns.ts'
import { TASK_STATES } from '../../../data/model/inspections/inspectionCodes.ts'
import { ChoiceField } from '../../account/ChoiceField.tsx'
import { codeOptions } from '../../account/codeOptions.ts'
import { SendForm } from '../../account/SendForm.tsx'
import { TextField } from '../../account/TextField.tsx'
import { moveTask } from '../../api/tasks.ts'
import { LongField } from '../../tips/LongField.tsx'
import { formatDay } from '../../ui/format.ts'
import { useLanguage } from '../../ui/preferences.ts'
import { readOptionalDay } from '../readDays.ts'
import { SCOPE_WORDS } from '../scopeWords.ts'
import { useInspectionSending } from '../useInspectionSending.ts'
import { TASK_WORDS } from './taskWords.ts'

interface TaskProgressFormProps {
  readonly task: Task
  readonly today: string
  readonly onDone: () => void
}

/** How far a task has come: its state, and when done its day and result; what stands in the way. */
export const TaskProgressForm = ({ task, today, onDone }: TaskProgressFormProps) => {
  const language = useLanguage()
  const words = TASK_WORDS[language]
  const shared = SCOPE_WORDS[language]
  const { sending, afterChange } = useInspectionSending()
  const [form, setForm] = useState({
    state: task.state === 'OPEN' ? 'DOING' : task.state,
    doneOn: formatDay(task.doneOn ?? today),
    result: task.result ?? '',
    difficulties: task.difficulties ?? '',
  })
  const edit = (change: Partial<typeof form>) => setForm({ ...form, ...change })
  const isDone = form.state === 'DONE'
  const save = async () => {
    const doneOn = isDone ? readOptionalDay(form.doneOn) : null
    const problems = {
      ...(isDone && !doneOn && { doneOn: shared.dayProblem }),
      ...(isDone && form.result.trim() === '' && { result: words.resultNeeded }),
    }
    if (!sending.check(problems)) return
    const isSent = await sending.send(() =>
      moveTask(task.id, {
        version: task.version,
        state: form.state,
        doneOn: doneOn ?? null,
        result: form.result.trim() || null,
        difficulties: form.difficulties.trim() || null,
      }),
    )
    if (!isSent) return
    await afterChange()
    onDone()
  }
  return (
    <SendForm
      sending={sending}
      onSend={() => void save()}
      onCancel={onDone}
      className="task-form"
      name={words.moveTitle}
    >
      <ChoiceField
        label={words.newState}
        value={form.state}
        options={codeOptions(TASK_STATES, language)}
        onChoose={(state) => edit({ state })}
        problem={sending.problems.state}
      />
      {isDone && (
        <TextField
          label={words.doneOn}
          inputMode="numeric"
          maxLength={10}
          hint={shared.dayHint}
          value={form.doneOn}
          onText={(doneOn) => edit({ doneOn })}
          problem={sending.problems.doneOn}
        />
      )}
      <LongField
        label={words.result}
        rows={2}
        longest={4000}
        value={form.result}
        onText={(result) => edit({ result })}
        problem={sending.problems.result}
      />
      <LongField
        label={words.difficulties}
        rows={2}
        longest={4000}
        value={form.difficulties}
        onText={(difficulties) => edit({ difficulties })}
        problem={sending.problems.difficulties}
      />
    </SendForm>
  )
}
