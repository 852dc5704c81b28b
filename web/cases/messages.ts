import type { DensityGrid } from '../../data/analysis/density.ts'
import type { AnalysisInput } from '../../data/analysis/questions/analysisInput.ts'
import type { AnalysisQuestion } from '../../data/analysis/questions/analysisQuestion.ts'
import type { AnalysisResult } from '../../data/analysis/questions/analysisResult.ts'
import type { CaseColumns } from '../../data/model/caseColumns.ts'
import type { CaseFilter } from '../../data/model/caseFilter.ts'
import type { Language } from '../../data/model/codedValue.ts'
import type { LinkedCounts } from '../../data/model/linkedCounts.ts'
import type { CaseSort, Weight } from '../view/view.ts'

/** The columns that drawing and pointing need; the rest stays in the worker. */
export type DrawnColumns = Pick<
  CaseColumns,
  | 'length'
  | 'id'
  | 'day'
  | 'longitude'
  | 'latitude'
  | 'place'
  | 'kind'
  | 'precision'
  | 'places'
  | 'dataVersion'
  | 'since'
>

export type RowSort = CaseSort

/** One case as the list shows it; codes are texts. */
export interface CaseRow {
  readonly id: number
  readonly day: string
  /** Minute of the local day at which the range starts; null where the hour is not known. */
  readonly minute: number | null
  /** Length of the range in minutes; 0 = exact minute. */
  readonly duration: number
  readonly kind: string
  readonly force: string
  readonly status: string
  readonly place: string
  readonly precision: string
  readonly subjects: number
  readonly value: number
  readonly position: readonly [number, number] | null
}

export interface DensityQuestion {
  readonly filter: CaseFilter
  readonly weight: Weight
  /** Where: west, south, east, north in degrees, each box a picture of its own; boxes do not overlap. */
  readonly boxes: readonly (readonly [number, number, number, number])[]
}

/** A question and all it is answered from, but the cases, which the table has. */
export interface AnalysisAsked
  extends Pick<AnalysisInput, 'areas' | 'unseenAreas' | 'centroids' | 'corridors' | 'today'> {
  readonly question: AnalysisQuestion
}

/** A heat map: cases (or weight) per km² on metric grids; colours are given where it is drawn. */
export interface DensityAnswer {
  readonly grids: readonly DensityGrid[]
  readonly bandwidthMetres: number
  /** Cases that went in. */
  readonly used: number
  /** All other cases of the filter: their position is not exact enough, or lies outside every box. */
  readonly leftOut: number
}

export type Question =
  | { readonly type: 'count'; readonly filter: CaseFilter }
  | { readonly type: 'mask'; readonly filter: CaseFilter }
  | {
      readonly type: 'rows'
      readonly filter: CaseFilter
      readonly offset: number
      readonly limit: number
      readonly sort: RowSort
      /** Labels are sorted as they are read. */
      readonly language: Language
    }
  | { readonly type: 'ids'; readonly ids: readonly number[] }
  | { readonly type: 'series'; readonly filter: CaseFilter; readonly bins: number }
  | ({ readonly type: 'density' } & DensityQuestion)
  | ({ readonly type: 'analysis' } & AnalysisAsked)

export interface Answers {
  readonly count: LinkedCounts
  readonly mask: Uint8Array
  readonly rows: { readonly total: number; readonly rows: readonly CaseRow[] }
  readonly ids: readonly CaseRow[]
  readonly series: Readonly<Record<string, readonly number[]>>
  /** Null: fewer than five points, too few for a heat map. */
  readonly density: DensityAnswer | null
  readonly analysis: AnalysisResult
}

/** What the table needs to know of a commune or province: where it belongs, and the name it is sorted by. */
export interface NamedPlace {
  readonly province: string
  readonly name: string
}
export type NamedPlaces = Readonly<Record<string, NamedPlace>>

export type ToWorker =
  | { readonly type: 'load'; readonly since: string | null; readonly places: NamedPlaces }
  | { readonly type: 'ask'; readonly number: number; readonly question: Question }

export type FromWorker =
  | { readonly type: 'progress'; readonly loaded: number; readonly total: number }
  | { readonly type: 'loaded'; readonly columns: DrawnColumns }
  | { readonly type: 'failed'; readonly message: string; readonly status: number }
  | { readonly type: 'answer'; readonly number: number; readonly answer: Answers[keyof Answers] }
  | { readonly type: 'error'; readonly number: number; readonly message: string }
