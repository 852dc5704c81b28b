import { LONGEST_CHECK } from '../../data/model/inspections/legalLength.ts'
import type { LedgerExemption, LedgerMark } from '../../data/model/inspections/ledgerCells.ts'
import { isoDay, localToday } from '../../data/model/localDay.ts'
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

/** Communes, forces and topics by code, then days or counts, as `access.ledger_facts` gives them (migration 0030). */
interface FactRow {
  readonly known: readonly [commune: string, force: string][]
  readonly marks: readonly [commune: string, force: string, topic: string, done: number, planned: number][]
  readonly exemptions: readonly [
    commune: string,
    force: string | null,
    topic: string | null,
    validFrom: string,
    validTo: string,
  ][]
  readonly done: number
  readonly joint: number
  readonly places: readonly [
    commune: string,
    facilityClass: string | null,
    places: number,
    inspected: number,
    never: number,
    stale: number,
  ][]
  readonly repeats: readonly [commune: string, reason: string | null, visits: number][]
}

export interface PlaceCount {
  readonly communeCode: string
  readonly facilityClass: string | null
  readonly places: number
  readonly inspected: number
  readonly never: number
  readonly stale: number
}

export interface RepeatCount {
  readonly communeCode: string
  readonly reason: string | null
  readonly visits: number
}

export interface LedgerFacts {
  /** Pairs of commune and force that the person may know, by code of the commune. */
  readonly known: readonly { readonly communeCode: string; readonly force: string }[]
  readonly marks: readonly LedgerMark[]
  readonly exemptions: readonly LedgerExemption[]
  /** Visits done that touch a cell asked for, each once; and how many of them were joint. */
  readonly inspections: { readonly done: number; readonly joint: number }
  readonly places: readonly PlaceCount[]
  readonly repeats: readonly RepeatCount[]
}

/** What is exempt in every commune of the province. */
const listProvinceExemptions = (sql: Sql, { provinceCode, from, to }: LedgerScope) =>
  sql<LedgerExemption[]>`
    select null as commune_code, force, topic, valid_from, valid_to
    from access.province_exemptions(${provinceCode}, ${from}, ${to})`

/** Begun before a period that has come, and within its legal time still under way: nobody is to be sent there again. */
const isUnderWay = (sql: Sql, { from }: LedgerScope) => sql`
  status in ('PUBLISHED', 'RUNNING', 'EXTENDED') and day < ${from} and day >= ${from}::date - ${LONGEST_CHECK}::integer
  and ${from}::date <= ${isoDay(localToday())}::date`

/** Cells of visits under way, whatever their level: `access.ledger_facts` counts each visit on one day only. */
const listUnderWay = (sql: Sql, { provinceCode, from }: LedgerScope) =>
  sql<LedgerMark[]>`
    select commune_code, force, topic, 0 as done, 1 as planned
    from access.ledger_under_way(${provinceCode}, ${from}, ${from}::date - ${LONGEST_CHECK}::integer)
    where ${from}::date <= ${isoDay(localToday())}::date`

/**
 * What a ledger says.
 * @param staleDay establishments inspected before this day only count as stale (ISO)
 */
export const readFacts = async (sql: Sql, scope: LedgerScope, staleDay: string): Promise<LedgerFacts> => {
  const { provinceCode, from, to, campaignId, communeCodes, forces, topics } = scope
  const [row] = await sql<FactRow[]>`
    select known, marks, exemptions, done, joint, places, repeats
    from access.ledger_facts(${provinceCode}, ${from}, ${to}, ${campaignId}, ${communeCodes as string[] | null},
      ${forces as string[]}, ${topics as string[]}, ${staleDay})`
  if (!row) throw new Error('access.ledger_facts gives one row.')
  const everywhere = await listProvinceExemptions(sql, scope)
  const underWay = campaignId === null ? await listUnderWay(sql, scope) : []
  return {
    known: row.known.map(([communeCode, force]) => ({ communeCode, force })),
    marks: [
      ...row.marks.map(([communeCode, force, topic, done, planned]) => ({ communeCode, force, topic, done, planned })),
      ...underWay,
    ],
    exemptions: [
      ...row.exemptions.map(([communeCode, force, topic, validFrom, validTo]) => ({
        communeCode,
        force,
        topic,
        validFrom,
        validTo,
      })),
      ...everywhere,
    ],
    inspections: { done: row.done, joint: row.joint },
    places: row.places.map(([communeCode, facilityClass, places, inspected, never, stale]) => ({
      communeCode,
      facilityClass,
      places,
      inspected,
      never,
      stale,
    })),
    repeats: row.repeats.map(([communeCode, reason, visits]) => ({ communeCode, reason, visits })),
  }
}

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
      and ${campaignId === null ? sql`(day between ${from} and ${to} or ${isUnderWay(sql, scope)})` : sql`campaign_id = ${campaignId}`}
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
