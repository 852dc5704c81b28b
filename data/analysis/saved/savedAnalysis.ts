import type { AnalysisMethod } from '../questions/analysisMethods.ts'
import type { AnalysisResult } from '../questions/analysisResult.ts'
import type { Sensitivity } from '../../model/caseCodes.ts'
import type { Kept } from '../../model/inspections/campaigns.ts'

/** Letters that the name of a saved result or a sealed forecast may have. */
export const LONGEST_NAME = 200

/** What a named result says of itself. Instants are ISO (UTC), days local. */
export interface SavedAnalysis extends Kept {
  readonly name: string
  /** The string form of the question. */
  readonly question: string
  readonly method: AnalysisMethod
  readonly dataVersion: number
  readonly computedOn: string
  /** Cases that were used, and what was compared. */
  readonly cases: number
  readonly compared: number
  /** How many of the cases it was read from are sample data. */
  readonly sampleCases: number
  /** The highest level of the cases it was read from. */
  readonly sensitivity: Sensitivity
  readonly authorName: string
  readonly savedAt: string
  readonly isRemoved: boolean
}

/**
 * The data of a result beside those of now: the same; changed since; or other ones because who opens it has other rights
 * than its author (and perhaps changed as well).
 */
export type DataStanding = 'SAME' | 'MOVED_ON' | 'OTHER_RIGHTS'

export interface SavedAnalysisDetail {
  readonly analysis: SavedAnalysis
  /** As it was saved. */
  readonly result: AnalysisResult
  readonly data: DataStanding
}

export interface SavedAnalysisPage {
  readonly analyses: readonly SavedAnalysis[]
  /** Value of `after` for the next page; null at the end. */
  readonly next: string | null
}

/** A result to be saved: computed again in the server. */
export interface SavedAnalysisDraft {
  readonly name: string
  readonly question: string
  /** The version of the data that was seen: other data are refused (409). Null: whatever they are now. */
  readonly dataVersion: number | null
  /** The day on which it was computed: another day may cut days to come off elsewhere and is refused (409). Null: today. */
  readonly computedOn: string | null
}

/** What can change of a saved result. */
export interface SavedAnalysisChange {
  readonly version: number
  readonly name: string
}
