import type { Task, TaskDraft } from '../../../data/model/inspections/campaigns.ts'
import type { TaskProgress } from '../../../data/model/inspections/requests.ts'
import type { Sql } from '../../database/connect.ts'
import type { Asker } from '../asker.ts'
import type { Cursor } from '../filterParameters.ts'
import { isOfForce, keptColumns } from '../keptColumns.ts'

/** Null: of everything. */
export interface TaskSearch {
  readonly province: string | null
  readonly campaign: number | null
  readonly planLine: number | null
  readonly commune: string | null
  readonly forces: readonly string[] | null
  readonly state: readonly string[] | null
  /** Days on which they are due, both inclusive. */
  readonly from: string | null
  readonly to: string | null
  readonly isMine: boolean
  readonly isLate: boolean
  readonly after: Cursor | null
  readonly limit: number
}

const isLate = (sql: Sql, { today }: Asker) => sql`(task.state in ('OPEN', 'DOING') and task.due_on < ${today}::date)`

const rows = (sql: Sql, asker: Asker) => sql`
  select ${keptColumns(sql, asker, 'task', sql`(${isOfForce(sql, asker, 'task')} or task.person_id = ${asker.id})`)},
    task.campaign_id, task.plan_line_id, task.province_code, task.commune_code, task.force, task.person_name,
    task.person_id, task.work, task.due_on, task.responsibility, task.product, task.authority, task.state, task.done_on,
    task.result, task.difficulties, ${isLate(sql, asker)} as is_late
  from tasks task`

export const findTask = async (sql: Sql, asker: Asker, id: number): Promise<Task | undefined> =>
  (await sql<Task[]>`${rows(sql, asker)} where task.id = ${id}`)[0]

/** Whether a person gave a task, to themselves or to another. */
export const isTaskBy = async (sql: Sql, id: number, personId: string): Promise<boolean> =>
  (await sql`select from tasks where id = ${id} and created_by = ${personId}`).length > 0

/** Tasks that a search keeps, the first due first; one more than the limit when there are more. */
export const listTasks = (sql: Sql, asker: Asker, search: TaskSearch): Promise<Task[]> => {
  const { province, campaign, planLine, commune, forces, state, from, to, after, limit } = search
  return sql<Task[]>`
    ${rows(sql, asker)} where true
      ${province === null ? sql`` : sql`and task.province_code = ${province}`}
      ${campaign === null ? sql`` : sql`and task.campaign_id = ${campaign}`}
      ${planLine === null ? sql`` : sql`and task.plan_line_id = ${planLine}`}
      ${commune === null ? sql`` : sql`and task.commune_code = ${commune}`}
      ${forces === null ? sql`` : sql`and task.force = any(${forces as string[]}::text[])`}
      ${state === null ? sql`` : sql`and task.state = any(${state as string[]}::text[])`}
      ${from === null ? sql`` : sql`and task.due_on >= ${from}::date`}
      ${to === null ? sql`` : sql`and task.due_on <= ${to}::date`}
      ${search.isMine ? sql`and task.person_id = ${asker.id}` : sql``}
      ${search.isLate ? sql`and ${isLate(sql, asker)}` : sql``}
      ${after === null ? sql`` : sql`and (task.due_on, task.id) > (${after.day}::date, ${after.id})`}
    order by task.due_on, task.id limit ${limit + 1}`
}

const columnsOf = (draft: TaskDraft) => ({
  campaignId: draft.campaignId,
  planLineId: draft.planLineId,
  provinceCode: draft.provinceCode,
  communeCode: draft.communeCode,
  force: draft.force,
  personName: draft.personName,
  personId: draft.personId,
  work: draft.work,
  dueOn: draft.dueOn,
  responsibility: draft.responsibility,
  product: draft.product,
  authority: draft.authority,
})

export const insertTask = async (
  sql: Sql,
  asker: Asker,
  draft: TaskDraft,
  { isSample }: { readonly isSample: boolean },
): Promise<number> => {
  const row = { ...columnsOf(draft), isSample, createdBy: asker.id }
  const [inserted] = await sql<{ id: number }[]>`insert into tasks ${sql(row)} returning id`
  return inserted?.id ?? 0
}

/** Whether that version was there to be changed. */
export const updateTask = async (sql: Sql, id: number, version: number, draft: TaskDraft): Promise<boolean> =>
  (await sql`update tasks set ${sql(columnsOf(draft))} where id = ${id} and version = ${version}`).count === 1

export const progressTask = async (
  sql: Sql,
  id: number,
  { version, state, doneOn, result, difficulties }: TaskProgress,
): Promise<boolean> =>
  (
    await sql`
      update tasks set ${sql({ state, doneOn, result, difficulties })} where id = ${id} and version = ${version}`
  ).count === 1
