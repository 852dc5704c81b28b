import type { Inspection } from '../../../data/model/inspections/inspections.ts'
import { LEGAL_LENGTHS } from '../../../data/model/inspections/legalLength.ts'
import type { Sql } from '../../database/connect.ts'
import type { Asker } from '../asker.ts'
import { countRows } from '../countRows.ts'
import type { Cursor } from '../filterParameters.ts'
import { isOfForce, keptColumns, overrideColumn } from '../keptColumns.ts'

/** Null: of everything. */
export interface InspectionSearch {
  readonly province: string | null
  readonly campaign: number | null
  readonly commune: string | null
  readonly establishment: number | null
  /** As lead or joint force. */
  readonly forces: readonly string[] | null
  readonly topics: readonly string[] | null
  readonly type: string | null
  readonly statuses: readonly string[] | null
  readonly result: string | null
  /** Days on which they count, both inclusive. */
  readonly from: string | null
  readonly to: string | null
  readonly isMine: boolean
  readonly isLate: boolean
  readonly isCancelled: boolean
  readonly after: Cursor | null
  readonly limit: number
}

/** Lengths by level and first day, for the day until which the law lets a check last. */
const mustEndOn = (sql: Sql) => sql`
  case visit.visit_kind when 'CHECK' then visit.published_on + (
    select length.days + least(visit.extended_days, length.extension)
    from jsonb_to_recordset(${sql.json(LEGAL_LENGTHS as never)}) as length (level text, days int, extension int, "validFrom" date)
    where length.level = visit.level and length."validFrom" <= visit.published_on
    order by length."validFrom" desc limit 1) end`

/** Longer than the law allows, or not begun on the day that was planned. */
const isLate = (sql: Sql, { today }: Asker) => sql`
  (case when visit.cancelled_reason is not null or visit.status = 'STOPPED' then false
    when law.must_end_on is not null then coalesce(visit.ended_on, ${today}::date) > law.must_end_on
    else visit.status in ('PROPOSED', 'APPROVED') and visit.started_on is null and visit.planned_on < ${today}::date end)`

/** Visits of the year that came before it and that it repeats, as the guard counts them. */
const repeats = (sql: Sql) => sql`
  case when visit.establishment_id is null or visit.cancelled_reason is not null or visit.type in ('VEHICLE', 'SURVEY') then 0
    else (select count(*)::int from access.repeated_visits(visit.establishment_id, visit.day, visit.visit_kind, visit.topics,
        visit.plan_line_id, visit.id) other
      where other.day < visit.day or other.day = visit.day and other.visit = 'INSPECTION' and other.visit_id < visit.id) end`

const rows = (sql: Sql, asker: Asker) => sql`
  select ${keptColumns(
    sql,
    asker,
    'visit',
    sql`(${isOfForce(sql, asker, 'visit')} or ${asker.id} = any(visit.assigned))`,
  )},
    visit.plan_line_id, visit.campaign_id, visit.number, visit.type, visit.basis, visit.level, visit.decision_number,
    visit.decided_on, visit.commune_code, visit.former_unit_code, visit.establishment_id, visit.force, visit.joint_forces,
    visit.topics, coalesce(visit.lead, '') as lead, visit.team, visit.assigned, visit.is_unannounced, visit.planned_on,
    visit.sensitivity, visit.is_afterwards, ${overrideColumn(sql, 'visit')}, visit.status, visit.published_on,
    visit.started_on, visit.ended_on, visit.extended_days, visit.extension_reason, visit.minutes_number, visit.minutes_on,
    visit.result, visit.outcomes, visit.fine, visit.summary, visit.closed_on, visit.province_code, visit.visit_kind,
    visit.day, place.name as establishment_name, campaign.name as campaign_name, visit.case_id, visit.cancelled_reason,
    law.must_end_on, ${isLate(sql, asker)} as is_late, ${repeats(sql)} as repeats,
    (select count(*)::int from findings where inspection_id = visit.id and state <> 'CLOSED') as open_findings
  from inspections visit
  cross join lateral (select ${mustEndOn(sql)} as must_end_on) law
  left join establishments place on place.id = access.root_of(visit.establishment_id)
  left join campaigns campaign on campaign.id = visit.campaign_id`

export const findInspection = async (sql: Sql, asker: Asker, id: number): Promise<Inspection | undefined> =>
  (await sql<Inspection[]>`${rows(sql, asker)} where visit.id = ${id}`)[0]

/** Inspections by their ids, the newest first. */
export const listInspectionsOf = (sql: Sql, asker: Asker, ids: readonly number[]): Promise<Inspection[]> =>
  sql<Inspection[]>`
    ${rows(sql, asker)} where visit.id = any(${ids as number[]}::integer[]) order by visit.day desc, visit.id desc`

/** Of all pages. */
const wanted = (sql: Sql, asker: Asker, search: InspectionSearch) => {
  const { province, campaign, commune, establishment, forces, topics, type, statuses, result, from, to } = search
  return sql`
    ${rows(sql, asker)} where (visit.cancelled_reason is not null) = ${search.isCancelled}::boolean
      ${province === null ? sql`` : sql`and visit.province_code = ${province}`}
      ${campaign === null ? sql`` : sql`and visit.campaign_id = ${campaign}`}
      ${commune === null ? sql`` : sql`and visit.commune_code = ${commune}`}
      ${
        establishment === null
          ? sql``
          : sql`and visit.establishment_id in (select access.same_establishments(${establishment}))`
      }
      ${forces === null ? sql`` : sql`and visit.force || visit.joint_forces && ${forces as string[]}::text[]`}
      ${topics === null ? sql`` : sql`and visit.topics && ${topics as string[]}::text[]`}
      ${type === null ? sql`` : sql`and visit.type = ${type}`}
      ${statuses === null ? sql`` : sql`and visit.status = any(${statuses as string[]}::text[])`}
      ${result === null ? sql`` : sql`and visit.result = ${result}`}
      ${from === null ? sql`` : sql`and visit.day >= ${from}::date`}
      ${to === null ? sql`` : sql`and visit.day <= ${to}::date`}
      ${search.isMine ? sql`and ${asker.id} = any(visit.assigned)` : sql``}
      ${search.isLate ? sql`and ${isLate(sql, asker)}` : sql``}`
}

/** Inspections that a search keeps, the newest first; one more than the limit when there are more. */
export const listInspections = (sql: Sql, asker: Asker, search: InspectionSearch): Promise<Inspection[]> => {
  const { after } = search
  return sql<Inspection[]>`
    ${wanted(sql, asker, search)}
      ${after === null ? sql`` : sql`and (visit.day, visit.id) < (${after.day}::date, ${after.id})`}
    order by visit.day desc, visit.id desc limit ${search.limit + 1}`
}

export const countInspections = (sql: Sql, asker: Asker, search: InspectionSearch): Promise<number> =>
  countRows(sql, wanted(sql, asker, search))
