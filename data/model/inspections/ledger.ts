import type { PlanLine } from './campaigns.ts'
import type { Inspection } from './inspections.ts'
import type { LedgerTotals } from './ledgerCells.ts'

// The coverage ledger: for a period or a campaign every commune × force × topic is exactly one of done, planned, exempt, gap.

export interface LedgerQuery {
  readonly provinceCode: string
  /** A campaign, or a period of both days. */
  readonly campaignId: number | null
  readonly from: string
  readonly to: string
  readonly forces: readonly string[]
  readonly topics: readonly string[]
}

export interface Ledger {
  readonly query: LedgerQuery
  /** Of the communes, forces and topics asked for, those whose cells the person may know, in the order of `cells`. */
  readonly communes: readonly string[]
  readonly forces: readonly string[]
  readonly topics: readonly string[]
  /** One letter a cell: D done, P planned, E exempt, G gap, - not known; `cells[c].charAt(f * topics.length + t)`. */
  readonly cells: readonly string[]
  readonly totals: LedgerTotals
  /** Inspections done, each once however many forces and topics it had; and how many of them were joint. */
  readonly inspections: { readonly done: number; readonly joint: number }
  /** By commune, in the order of `communes`. */
  readonly establishments: readonly LedgerEstablishments[]
  /** Months after which an establishment that was inspected before counts as `stale`. */
  readonly staleMonths: number
}

/** Form KT-01 of a commune. */
export interface LedgerEstablishments {
  /** At work in the period; rows that were merged are one. */
  readonly all: number
  readonly inspected: number
  /** Visits of the period that repeat another of the same calendar year. */
  readonly repeats: number
  /** How many of those by reason; NONE: no reason was given. */
  readonly reasons: Readonly<Record<string, number>>
  /** Not inspected by any force until the last day of the period; and inspected, but not in the months before it. */
  readonly never: number
  readonly stale: number
  /** By environment class; NONE: without one. */
  readonly byClass: Readonly<Record<string, { readonly all: number; readonly inspected: number }>>
}

/** What one cell of the ledger counts, as far as the person may see it: GET /api/ledger/rows with the ledger's own query, commune, force, topic. */
export interface LedgerRows {
  readonly inspections: readonly Inspection[]
  readonly planLines: readonly PlanLine[]
}
