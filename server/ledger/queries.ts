import type { LedgerExemption, LedgerMark } from '../../data/model/inspections/ledgerCells.ts'
import type { Sql } from '../database/connect.ts'

/** What a ledger is about, resolved: of a campaign its own days, forces and topics stand where none were asked for. */
export interface LedgerScope {
  readonly provinceCode: string
  readonly campaignId: number | null
  /** Null: the whole province. */
  readonly communeCodes: readonly string[] | null
  /** ISO days, both included. */
  readonly from: string
  readonly to: string
  readonly forces: readonly string[]
  readonly topics: readonly string[]
}

interface CampaignScope {
  readonly provinceCode: string
  readonly communeCodes: string[] | null
  readonly forces: string[]
  readonly topics: string[]
  readonly startsOn: string
  readonly endsOn: string
}

export const findCampaignScope = async (sql: Sql, id: number): Promise<CampaignScope | undefined> =>
  (
    await sql<CampaignScope[]>`
      select province_code, commune_codes, forces, topics, starts_on, ends_on from campaigns where id = ${id}`
  )[0]

/** Pairs of commune and force that the person may know, by code of the commune. */
export const listKnownCells = (sql: Sql, provinceCode: string) => sql<{ communeCode: string; force: string }[]>`
  select commune_code, force from access.ledger_cells(${provinceCode}) order by 1, 2`

export const listMarks = (sql: Sql, { provinceCode, from, to, campaignId }: LedgerScope) => sql<LedgerMark[]>`
  select commune_code, force, topic, done, planned
  from access.ledger_marks(${provinceCode}, ${from}, ${to}, ${campaignId})`

export const listExemptions = (sql: Sql, { provinceCode, from, to }: LedgerScope) => sql<LedgerExemption[]>`
  select commune_code, force, topic, valid_from, valid_to from access.ledger_exemptions(${provinceCode}, ${from}, ${to})`

export const countVisits = async (sql: Sql, scope: LedgerScope): Promise<{ done: number; joint: number }> => {
  const { provinceCode, from, to, campaignId, communeCodes, forces, topics } = scope
  const [row] = await sql<{ done: number; joint: number }[]>`
    select done, joint from access.ledger_totals(${provinceCode}, ${from}, ${to}, ${campaignId},
      ${communeCodes as string[] | null}, ${forces as string[]}, ${topics as string[]})`
  return { done: row?.done ?? 0, joint: row?.joint ?? 0 }
}

export interface PlaceCount {
  readonly communeCode: string
  readonly facilityClass: string | null
  readonly places: number
  readonly inspected: number
  readonly never: number
  readonly stale: number
}

/** @param staleDay inspected before this day only: `stale` (ISO) */
export const countPlaces = (sql: Sql, scope: LedgerScope, staleDay: string) => sql<PlaceCount[]>`
  select commune_code, facility_class, places, inspected, never, stale
  from access.ledger_places(${scope.provinceCode}, ${scope.from}, ${scope.to}, ${scope.campaignId},
    ${scope.forces as string[]}, ${scope.topics as string[]}, ${staleDay})`

export interface RepeatCount {
  readonly communeCode: string
  readonly reason: string | null
  readonly visits: number
}

export const countRepeats = (sql: Sql, scope: LedgerScope) => sql<RepeatCount[]>`
  select commune_code, reason, visits from access.ledger_repeats(${scope.provinceCode}, ${scope.from}, ${scope.to},
    ${scope.campaignId}, ${scope.forces as string[]}, ${scope.topics as string[]})`

/** A cell, or all cells of a commune with the same force or topic where the other is null. */
export interface LedgerCell {
  readonly communeCode: string
  readonly force: string | null
  readonly topic: string | null
}

const MOST_ROWS = 500

/** Ids of the visits that a cell counts and that the person may read, the newest at most. */
export const listCellVisits = async (sql: Sql, scope: LedgerScope, cell: LedgerCell): Promise<number[]> => {
  const { provinceCode, campaignId, from, to } = scope
  const rows = await sql<{ id: number }[]>`
    select id from inspections i
    where province_code = ${provinceCode} and cancelled_reason is null and status <> 'STOPPED'
      and ${campaignId === null ? sql`day between ${from} and ${to}` : sql`campaign_id = ${campaignId}`}
      and (commune_code = ${cell.communeCode} and (former_unit_code is null or establishment_id is not null) or
        establishment_id is null and former_unit_code in (
          select former_code from commune_successors where commune_code = ${cell.communeCode}))
      and ${cell.force === null ? sql`(force || joint_forces) && ${scope.forces as string[]}` : sql`${cell.force} = any(force || joint_forces)`}
      and ${cell.topic === null ? sql`topics && ${scope.topics as string[]}` : sql`${cell.topic} = any(topics)`}
    order by day desc, id desc limit ${MOST_ROWS}`
  return rows.map(({ id }) => id)
}

/** Ids of the plan lines that a cell counts: still planned and not opened. */
export const listCellLines = async (sql: Sql, scope: LedgerScope, cell: LedgerCell): Promise<number[]> => {
  const { provinceCode, campaignId, from, to } = scope
  const rows = await sql<{ id: number }[]>`
    select id from plan_lines l
    where province_code = ${provinceCode} and state = 'PLANNED' and commune_code = ${cell.communeCode}
      and ${campaignId === null ? sql`starts_on <= ${to} and ends_on >= ${from}` : sql`campaign_id = ${campaignId}`}
      and not exists (select from inspections i where i.plan_line_id = l.id and i.cancelled_reason is null)
      and ${cell.force === null ? sql`(force || joint_forces) && ${scope.forces as string[]}` : sql`${cell.force} = any(force || joint_forces)`}
      and ${cell.topic === null ? sql`topics && ${scope.topics as string[]}` : sql`${cell.topic} = any(topics)`}
    order by starts_on, id limit ${MOST_ROWS}`
  return rows.map(({ id }) => id)
}
