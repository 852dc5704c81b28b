import type { StatedDrugFacts } from '../../analysis/drugClass/communeDrugFacts.ts'
import type { Kept } from '../inspections/campaigns.ts'
import type { DecidedClass, DrugClass, DrugStage } from './drugClassCodes.ts'

// What communes state for a year of assessment as the API gives it. Days are local and ISO `YYYY-MM-DD`.

/** What a commune writes. */
export interface DrugFactsDraft extends StatedDrugFacts {
  readonly note: string | null
}
export interface NewDrugFacts extends DrugFactsDraft {
  readonly communeCode: string
  readonly year: number
}

/** How a commune classes itself when it submits; the reason where that differs from the proposal. */
export interface DrugSubmission {
  readonly version: number
  readonly class: DrugClass
  readonly reason: string | null
}

/** What the province decided, and by which decision; the reason where that differs from the proposal or the commune. */
export interface DrugApproval extends DrugSubmission {
  readonly decisionNumber: string
  readonly decidedOn: string
}

export interface DrugRecord extends Kept, DrugFactsDraft {
  readonly provinceCode: string
  readonly communeCode: string
  readonly year: number
  readonly stage: DrugStage
  /** What the software proposes for these facts; null where it cannot. */
  readonly proposedClass: DrugClass | null
  readonly selfClass: DrugClass | null
  readonly selfReason: string | null
  readonly decidedClass: DecidedClass
  readonly decidedReason: string | null
  readonly decisionNumber: string | null
  readonly decidedOn: string | null
  readonly returnReason: string | null
  /** Whether the person may decide on it for the province. */
  readonly mayApprove: boolean
}

/** One commune of a list, with what it stated or without. */
export interface DrugRow {
  readonly communeCode: string
  /** Of the table of communes; null where that does not know. */
  readonly population: number | null
  readonly record: DrugRecord | null
  /** What was approved for the year before. */
  readonly lastYearClass: DrugClass | null
  /** Whether the person may put down the facts of this commune. */
  readonly mayEnter: boolean
}

export interface DrugList {
  readonly provinceCode: string
  readonly year: number
  readonly rows: readonly DrugRow[]
  /** Whether these are all communes of the province: only then can the province be judged by them. */
  readonly isWhole: boolean
}

/** A former version: what was written until somebody replaced it. */
export interface DrugVersion extends DrugFactsDraft {
  readonly version: number
  readonly stage: DrugStage
  readonly selfClass: DrugClass | null
  readonly selfReason: string | null
  readonly decidedClass: DecidedClass
  readonly decidedReason: string | null
  readonly decisionNumber: string | null
  readonly decidedOn: string | null
  readonly returnReason: string | null
  /** ISO instant, UTC. */
  readonly replacedAt: string
  readonly personName: string | null
}

export interface DrugHistory {
  readonly versions: readonly DrugVersion[]
}

/** What the product knows itself of one fact. `value` null: nothing that could stand for it. */
export interface DrugOffer {
  readonly value: number | null
  /** How many records it rests on: cases, or places on the map. */
  readonly records: number
  /** Names of the places. */
  readonly names: readonly string[]
}

/** What is stored of a commune and year and may be taken over, seen by whoever asks. None of it is what the Decision asks for by itself. */
export interface DrugOffers {
  readonly communeCode: string
  readonly year: number
  readonly residents: DrugOffer
  readonly places: DrugOffer
  readonly offenders: DrugOffer
  readonly plants: DrugOffer
  readonly squareMetres: DrugOffer
}
export const OFFERED_FACTS = ['residents', 'places', 'offenders', 'plants', 'squareMetres'] as const
export type OfferedFact = (typeof OFFERED_FACTS)[number]
