import { useRef, useState } from 'react'
import { FORCES } from '../../../data/model/caseCodes.ts'
import type { Task } from '../../../data/model/inspections/campaigns.ts'
import { ChoiceField } from '../../account/ChoiceField.tsx'
import { codeOptions } from '../../account/codeOptions.ts'
import { SendForm } from '../../account/SendForm.tsx'
import { TextField } from '../../account/TextField.tsx'
import { useColleagues } from '../../api/campaigns.ts'
import { saveTask } from '../../api/tasks.ts'
import { LongField } from '../../tips/LongField.tsx'
import { useLanguage } from '../../ui/preferences.ts'
import { CommuneField } from '../CommuneField.tsx'
import { useInspectionSending } from '../useInspectionSending.ts'
import type { Scope } from '../useScope.ts'
import { readTaskForm, type TaskForm } from './taskForm.ts'
import { TASK_WORDS, type TaskItem } from './taskWords.ts'

interface TaskEditorProps {
  readonly scope: Scope
  readonly province: string
  readonly first: TaskForm
  /** Null: a new task. */
  readonly task: Task | null
  readonly onDone: () => void
}

/** Writes a task. All six items must be clear: the form says which are missing and sends nothing until then. */
export const TaskEditor = ({ scope, province, first, task, onDone }: TaskEditorProps) => {
  const language = useLanguage()
  const words = TASK_WORDS[language]
  const { sending, afterChange } = useInspectionSending()
  const colleagues = useColleagues(province).data ?? []
  const [form, setForm] = useState(first)
  const [missing, setMissing] = useState<readonly TaskItem[]>([])
  const refused = useRef<HTMLParagraphElement>(null)
  const edit = (change: Partial<TaskForm>) => setForm((now) => ({ ...now, ...change }))
  const { problems } = sending
  const save = async () => {
    const read = readTaskForm(form, province, language)
    setMissing(read.missing)
    if (!sending.check(read.problems) || !read.draft) {
      requestAnimationFrame(() => refused.current?.scrollIntoView({ block: 'center' }))
      return
    }
    const draft = { ...read.draft, ...(task && { id: task.id, version: task.version }) }
    if (!(await sending.send(() => saveTask(draft)))) return
    await afterChange()
    onDone()
  }
  const long = (item: TaskItem) => (
    <LongField
      label={words.items[item]}
      hint={words.hints[item]}
      rows={2}
      longest={1000}
      value={form[item]}
      onText={(text) => edit({ [item]: text })}
      problem={problems[item]}
    />
  )
  return (
    <SendForm sending={sending} onSend={() => void save()} onCancel={onDone} className="task-form task-editor">
      <h2>{task ? words.titleChange : words.titleNew}</h2>
      <p className="soft">{words.lead}</p>
      <section className="page-part">
        <TextField
          label={words.items.personName}
          hint={words.hints.personName}
          maxLength={200}
          value={form.personName}
          onText={(personName) => edit({ personName })}
          problem={problems.personName}
        />
        <ChoiceField
          label={words.account}
          hint={words.accountHint}
          value={form.personId ?? ''}
          none={words.noAccount}
          options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
          onChoose={(id) => {
            const name = colleagues.find((one) => one.id === id)?.name
            edit({ personId: id || null, ...(name && form.personName.trim() === '' && { personName: name }) })
          }}
        />
        {long('work')}
        <TextField
          label={words.items.dueOn}
          hint={words.hints.dueOn}
          inputMode="numeric"
          maxLength={10}
          value={form.dueOn}
          onText={(dueOn) => edit({ dueOn })}
          problem={problems.dueOn}
        />
        {long('responsibility')}
        {long('product')}
        {long('authority')}
      </section>
      <section className="page-part">
        <ChoiceField
          label={words.force}
          value={form.force}
          none={words.chooseForce}
          options={codeOptions(FORCES, language)}
          onChoose={(force) => edit({ force })}
          problem={problems.force}
        />
        <CommuneField
          label={words.area}
          scope={scope}
          chosen={form.communeCode}
          onChoose={(communeCode) => edit({ communeCode })}
          problem={problems.communeCode}
        />
        {scope.campaigns.length > 0 && (
          <ChoiceField
            label={words.campaign}
            value={String(form.campaignId ?? '')}
            none={words.noCampaign}
            options={scope.campaigns.map(({ id, name }) => ({ value: String(id), label: name }))}
            onChoose={(id) => edit({ campaignId: id === '' ? null : Number(id) })}
          />
        )}
      </section>
      {missing.length > 0 && (
        <p ref={refused} className="form-problem" role="alert">
          {words.missing(missing.map((item) => words.items[item]).join(', '))}
        </p>
      )}
    </SendForm>
  )
}
