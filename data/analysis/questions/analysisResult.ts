import type { Geometry } from 'geojson'
import type { LeftOut, Refused } from '../analysisAnswer.ts'
import type { ColumnCode } from './analysisColumns.ts'
import type { AnalysisQuestion } from './analysisQuestion.ts'

export type Cell = string | number | null

/** Ranked rows; the first is what matters most. */
export interface AnalysisTable {
  readonly columns: readonly ColumnCode[]
  readonly rows: readonly (readonly Cell[])[]
}

/** Something to draw: a row of the table, its class, and where it is. */
export interface AnalysisShape {
  /** Row of the table; null = none (a contour). */
  readonly row: number | null
  /** One of the classes of the method (`CLASSES`). */
  readonly class: string
  /** A commune is drawn by its code, anything else by its geometry in degrees. */
  readonly commune?: string
  readonly geometry?: Geometry
}

/** What a method found. Plain JSON: kept as it is and opened again to the same numbers. */
export interface AnalysisFindings {
  readonly kind: 'answered'
  /** Cases that were used, and areas, cells or places that were compared. */
  readonly cases: number
  readonly compared: number
  readonly leftOut: LeftOut
  /** Every number a sentence may show, by name. */
  readonly numbers: Readonly<Record<string, number>>
  /** Codes and names that sentences show, by name. */
  readonly names: Readonly<Record<string, string>>
  readonly table: AnalysisTable
  readonly shapes: readonly AnalysisShape[]
  /** What is drawn as a chart beside the table: a clock of 168 hours, a Lorenz curve … */
  readonly series: Readonly<Record<string, readonly number[]>>
}

/** An answer, or why there is none, with all it rests on. */
export interface AnalysisResult {
  readonly question: AnalysisQuestion
  readonly dataVersion: number
  /** Local day on which it was computed, ISO. */
  readonly computedOn: string
  readonly outcome: AnalysisFindings | Refused
}
