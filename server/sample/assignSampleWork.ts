import { isoDay } from '../../data/model/localDay.ts'
import type { Sql } from '../database/connect.ts'

/** Days before and after today within which sample plans are given to somebody. */
const LATE = 15
const AHEAD = 45

/**
 * Gives the sample accounts their part of the sample's work, once it and they are there: the tasks that bear their name,
 * and visits that lie around today: unannounced ones and those of inspectors, environmental ones, those of the communes.
 * Somebody to whom something was given already keeps it.
 * @param today local day (day number)
 */
export const assignSampleWork = async (sql: Sql, today: number): Promise<void> => {
  const [found] = await sql<{ isGiven: boolean }[]>`
    select exists (select from tasks where is_sample and person_id is not null)
      or not exists (select from tasks where is_sample) as is_given`
  if (found?.isGiven ?? true) return
  const workers = sql`
    select p.id, p.name, g.role, g.province_code, g.commune_codes
    from people p join role_grants g on g.person_id = p.id and g.ended_at is null
    where p.is_sample and g.role in ('COMMUNE_OFFICER', 'INSPECTOR', 'ENVIRONMENT_OFFICER', 'CONSOLIDATOR')`
  await sql`
    update tasks set person_id = worker.id from (${workers}) worker
    where tasks.is_sample and tasks.person_id is null and tasks.person_name = worker.name
      and coalesce(worker.province_code, tasks.province_code) = tasks.province_code
      and (worker.commune_codes is null or tasks.commune_code = any(worker.commune_codes))`
  const isTheirs = (row: string) => sql`
    ${sql(row)}.province_code = worker.province_code and case worker.role
      when 'COMMUNE_OFFICER' then ${sql(row)}.commune_code = any(worker.commune_codes) and not ${sql(row)}.is_unannounced
      when 'ENVIRONMENT_OFFICER' then ${sql(row)}.topics && '{WASTE,PERMITS}' and not ${sql(row)}.is_unannounced
      when 'INSPECTOR' then ${sql(row)}.is_unannounced or ${sql(row)}.force in ('KTCN', 'LN389')
      else false end`
  const given = (row: string) => sql`
    select ${sql(row)}.id, array_agg(worker.id order by worker.id) as people
    from ${sql(row)} join (${workers}) worker on ${isTheirs(row)}
    where ${sql(row)}.is_sample and ${sql(row)}.assigned = '{}'`
  const [first, last] = [isoDay(today - LATE), isoDay(today + AHEAD)]
  await sql`
    update plan_lines set assigned = given.people from (
      ${given('plan_lines')} and state = 'PLANNED' and ends_on between ${first} and ${last} group by plan_lines.id
    ) given where plan_lines.id = given.id`
  await sql`
    update inspections set assigned = given.people from (
      ${given('inspections')} and status not in ('DONE', 'STOPPED') and cancelled_reason is null group by inspections.id
    ) given where inspections.id = given.id`
}
