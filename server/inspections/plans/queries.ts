import type { PlanLine, PlanLineDraft } from '../../../data/model/inspections/campaigns.ts'
import type { Sql } from '../../database/connect.ts'
import type { Asker } from '../asker.ts'
import { countRows } from '../countRows.ts'
import type { Cursor } from '../filterParameters.ts'
import { isOfForce, keptColumns, overrideColumn } from '../keptColumns.ts'

/** Null: of everything. */
export interface PlanLineSearch {
  readonly province: string | null
  readonly campaign: number | null
  readonly commune: string | null
  readonly establishment: number | null
  /** As lead or joint force. */
  readonly forces: readonly string[] | null
  readonly topics: readonly string[] | null
  readonly state: string | null
  /** Lines of which a day lies from this one on, and to that one. */
  readonly from: string | null
  readonly to: string | null
  readonly isMine: boolean
  readonly isLate: boolean
  readonly after: Cursor | null
  readonly limit: number
}

const isLate = (sql: Sql, { today }: Asker) => sql`(line.state = 'PLANNED' and line.ends_on < ${today}::date)`

const rows = (sql: Sql, asker: Asker) => sql`
  select ${keptColumns(sql, asker, 'line', isOfForce(sql, asker, 'line'))},
    line.campaign_id, line.commune_code, line.establishment_id, line.force, line.joint_forces, line.topics, line.content,
    line.visit_kind, line.starts_on, line.ends_on, line.lead, line.assigned, line.is_unannounced,
    ${overrideColumn(sql, 'line')}, line.province_code, place.name as establishment_name, campaign.name as campaign_name,
    line.state, line.cancelled_reason, opened.id as inspection_id, ${isLate(sql, asker)} as is_late
  from plan_lines line
  left join establishments place on place.id = access.root_of(line.establishment_id)
  left join campaigns campaign on campaign.id = line.campaign_id
  left join inspections opened on opened.plan_line_id = line.id and opened.cancelled_reason is null`

export const findPlanLine = async (sql: Sql, asker: Asker, id: number): Promise<PlanLine | undefined> =>
  (await sql<PlanLine[]>`${rows(sql, asker)} where line.id = ${id}`)[0]

/**
 * A line of an area that a person has already added word for word, and that still stands. Sent twice in one moment, the
 * second waits until the first is saved.
 */
export const findSentLine = async (sql: Sql, asker: Asker, draft: PlanLineDraft): Promise<PlanLine | undefined> => {
  await sql`select pg_advisory_xact_lock(hashtext('sent plan lines'), hashtext(${asker.id}))`
  const [found] = await sql<PlanLine[]>`
      ${rows(sql, asker)} where line.created_by = ${asker.id} and line.state = 'PLANNED' and opened.id is null
        and line.campaign_id is not distinct from ${draft.campaignId} and line.commune_code = ${draft.communeCode}
        and line.establishment_id is null and line.force = ${draft.force}
        and line.joint_forces = ${draft.jointForces as string[]}::text[] and line.topics = ${draft.topics as string[]}::text[]
        and line.content = ${draft.content} and line.visit_kind = ${draft.visitKind}
        and line.starts_on = ${draft.startsOn}::date and line.ends_on = ${draft.endsOn}::date
        and line.lead = ${draft.lead} and line.assigned = ${draft.assigned as string[]}::text[]
        and line.is_unannounced = ${draft.isUnannounced}
      order by line.id limit 1`
  return found
}

/** Lines by their ids, the earliest first. */
export const listPlanLinesOf = (sql: Sql, asker: Asker, ids: readonly number[]): Promise<PlanLine[]> =>
  sql<PlanLine[]>`
    ${rows(sql, asker)} where line.id = any(${ids as number[]}::integer[]) order by line.starts_on, line.id`

/** Of all pages. */
const wanted = (sql: Sql, asker: Asker, search: PlanLineSearch) => {
  const { province, campaign, commune, establishment, forces, topics, state, from, to } = search
  return sql`
    ${rows(sql, asker)} where true
      ${province === null ? sql`` : sql`and line.province_code = ${province}`}
      ${campaign === null ? sql`` : sql`and line.campaign_id = ${campaign}`}
      ${commune === null ? sql`` : sql`and line.commune_code = ${commune}`}
      ${establishment === null ? sql`` : sql`and line.establishment_id in (select access.same_establishments(${establishment}))`}
      ${forces === null ? sql`` : sql`and line.force || line.joint_forces && ${forces as string[]}::text[]`}
      ${topics === null ? sql`` : sql`and line.topics && ${topics as string[]}::text[]`}
      ${state === null ? sql`` : sql`and line.state = ${state}`}
      ${from === null ? sql`` : sql`and line.ends_on >= ${from}::date`}
      ${to === null ? sql`` : sql`and line.starts_on <= ${to}::date`}
      ${search.isMine ? sql`and ${asker.id} = any(line.assigned)` : sql``}
      ${search.isLate ? sql`and ${isLate(sql, asker)}` : sql``}`
}

/** Lines that a search keeps, the earliest first; one more than the limit when there are more. */
export const listPlanLines = (sql: Sql, asker: Asker, search: PlanLineSearch): Promise<PlanLine[]> => {
  const { after, limit } = search
  return sql<PlanLine[]>`
    ${wanted(sql, asker, search)}
      ${after === null ? sql`` : sql`and (line.starts_on, line.id) > (${after.day}::date, ${after.id})`}
    order by line.starts_on, line.id limit ${limit + 1}`
}

export const countPlanLines = (sql: Sql, asker: Asker, search: PlanLineSearch): Promise<number> =>
  countRows(sql, wanted(sql, asker, search))

/** Where a line counts, which its place and campaign decide. */
export interface PlanLinePlace {
  readonly provinceCode: string
  readonly sensitivity: string
  readonly isSample: boolean
}

const columnsOf = (draft: PlanLineDraft, { provinceCode, sensitivity }: PlanLinePlace) => ({
  campaignId: draft.campaignId,
  provinceCode,
  communeCode: draft.communeCode,
  establishmentId: draft.establishmentId,
  force: draft.force,
  jointForces: draft.jointForces as string[],
  topics: draft.topics as string[],
  content: draft.content,
  visitKind: draft.visitKind,
  startsOn: draft.startsOn,
  endsOn: draft.endsOn,
  lead: draft.lead,
  assigned: draft.assigned as string[],
  isUnannounced: draft.isUnannounced,
  overrideReason: draft.override?.reason ?? null,
  overrideDocument: draft.override?.document ?? null,
  overrideNote: draft.override?.note ?? null,
  sensitivity,
})

export const insertPlanLine = async (
  sql: Sql,
  asker: Asker,
  draft: PlanLineDraft,
  place: PlanLinePlace,
): Promise<number> => {
  const row = { ...columnsOf(draft, place), isSample: place.isSample, createdBy: asker.id }
  const [inserted] = await sql<{ id: number }[]>`insert into plan_lines ${sql(row)} returning id`
  return inserted?.id ?? 0
}

/** Whether that version was there to be changed. */
export const updatePlanLine = async (
  sql: Sql,
  { id, version }: { readonly id: number; readonly version: number },
  draft: PlanLineDraft,
  place: PlanLinePlace,
): Promise<boolean> =>
  (await sql`update plan_lines set ${sql(columnsOf(draft, place))} where id = ${id} and version = ${version}`).count ===
  1

export const cancelPlanLine = async (sql: Sql, id: number, version: number, reason: string): Promise<boolean> =>
  (
    await sql`
      update plan_lines set state = 'CANCELLED', cancelled_reason = ${reason} where id = ${id} and version = ${version}`
  ).count === 1
