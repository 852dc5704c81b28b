import type { Language } from '../../../data/model/codedValue.ts'
import type { Task, TaskDraft } from '../../../data/model/inspections/campaigns.ts'
import { formatDay } from '../../ui/format.ts'
import { readOptionalDay } from '../readDays.ts'
import { SCOPE_WORDS } from '../scopeWords.ts'
import { TASK_ITEMS, type TaskItem } from './taskWords.ts'

/** A task as it is being written; the day as people write it. */
export interface TaskForm extends Readonly<Record<TaskItem, string>> {
  readonly force: string
  readonly communeCode: string | null
  readonly campaignId: number | null
  readonly planLineId: number | null
  readonly personId: string | null
}

export const taskFormOf = (task: Task): TaskForm => ({ ...task, dueOn: formatDay(task.dueOn) })

export const emptyTask = (force: string, campaignId: number | null): TaskForm => ({
  personName: '',
  work: '',
  dueOn: '',
  responsibility: '',
  product: '',
  authority: '',
  force,
  communeCode: null,
  campaignId,
  planLineId: null,
  personId: null,
})

interface ReadTask {
  readonly draft: TaskDraft | null
  /** Items that are blank, in their order. */
  readonly missing: readonly TaskItem[]
  readonly problems: Readonly<Record<string, string>>
}

/** The draft that a form means, or which of the six items are blank: a task without one of them is refused. */
export const readTaskForm = (form: TaskForm, provinceCode: string, language: Language): ReadTask => {
  const { needed, dayProblem } = SCOPE_WORDS[language]
  const missing = TASK_ITEMS.filter((item) => form[item].trim() === '')
  const dueOn = readOptionalDay(form.dueOn)
  const problems: Readonly<Record<string, string>> = {
    ...Object.fromEntries(missing.map((item) => [item, needed])),
    ...(dueOn === undefined && { dueOn: dayProblem }),
    ...(form.force === '' && { force: needed }),
  }
  if (!dueOn || Object.keys(problems).length > 0) return { draft: null, missing, problems }
  return {
    draft: {
      campaignId: form.campaignId,
      planLineId: form.planLineId,
      provinceCode,
      communeCode: form.communeCode,
      force: form.force,
      personName: form.personName.trim(),
      personId: form.personId,
      work: form.work.trim(),
      dueOn,
      responsibility: form.responsibility.trim(),
      product: form.product.trim(),
      authority: form.authority.trim(),
    },
    missing,
    problems,
  }
}
