import type { LonLat } from '../../model/vn2000.ts'
import type { AreaPolygons } from '../cellsInside.ts'

/**
 * The cases of a question: every one that passes its filter without the period, so that a method can look before it.
 * One entry a case in every array, by day, then id.
 */
export interface AnalysisCases {
  readonly length: number
  /** Day numbers, local (UTC+7), of the start of the time range. */
  readonly day: ArrayLike<number>
  /** Minute of that day, and minutes of the range (0 = exact minute). */
  readonly minute: ArrayLike<number>
  readonly duration: ArrayLike<number>
  /** Degrees, WGS 84; NaN = no point. */
  readonly longitude: ArrayLike<number>
  readonly latitude: ArrayLike<number>
  /** Position in `PRECISIONS`. */
  readonly precision: ArrayLike<number>
  /** Position in `areas`; −1 = in none of them, or the commune is not known. */
  readonly area: ArrayLike<number>
}

/** A commune of the area asked for. */
export interface AnalysisArea {
  readonly code: string
  readonly provinceCode: string
  readonly population: number | null
  readonly point: LonLat
  /** All rings of its outline, closed. */
  readonly polygons: AreaPolygons
}

export interface AnalysisCorridor {
  readonly id: number
  readonly name: string
  readonly legs: readonly AnalysisLeg[]
}
export interface AnalysisLeg {
  readonly order: number
  readonly fromName: string
  readonly toName: string
  readonly line: readonly LonLat[]
}

/** An index of the whole earth in hexagonal cells with names (H3), for results that go to other systems. */
export interface GlobalGrid {
  /** Cells whose middles lie in a polygon of closed rings, degrees. */
  readonly cellsInside: (polygon: AnalysisArea['polygons'][number], resolution: number) => readonly string[]
  readonly cellAt: (place: LonLat, resolution: number) => string
  /** The cells around one, itself left out. */
  readonly around: (cell: string) => readonly string[]
  readonly middle: (cell: string) => LonLat
  /** A closed ring, counter-clockwise. */
  readonly outline: (cell: string) => readonly LonLat[]
  readonly squareMetres: (cell: string) => number
}

/** What a question is answered from. */
export interface AnalysisInput {
  readonly cases: AnalysisCases
  /** The communes of the area, by code: those named, or all of the provinces named, or of every province with cases. */
  readonly areas: readonly AnalysisArea[]
  /** Communes of the area asked for whose cases are not shown to who asks; they are not among `areas`. */
  readonly unseenAreas: number
  /** Representative points of all communes: cases there stand for "somewhere in the commune" (see also `areaMiddles`). */
  readonly centroids: readonly LonLat[]
  readonly corridors: readonly AnalysisCorridor[]
  /** Day number, local. */
  readonly today: number
  /** First day that is loaded, as a day number; null = everything. */
  readonly since: number | null
  /** Version of the data the cases were taken from. */
  readonly dataVersion: number
  /** Absent where nothing asks for it: the page. */
  readonly globalGrid?: GlobalGrid
}
