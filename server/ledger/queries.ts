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
