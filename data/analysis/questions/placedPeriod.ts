import { type LeftOut, leftOutOf } from '../analysisAnswer.ts'
import { type Bounds, type LocalPlane, localPlane, pointsOnPlane } from '../localPlane.ts'
import { placedCases } from '../placedCases.ts'
import type { AnalysisArea, AnalysisInput } from './analysisInput.ts'
import { areaMiddles } from './areaMiddles.ts'
import { type DayRange, rowsOfPeriod } from './periodRows.ts'

/** Cases of a period that lie at a measured place in the area, in degrees and in metres of a plane over the area. */
export interface PlacedPeriod {
  /** Rows of the cases, ascending by day. */
  readonly rows: Int32Array
  readonly longitude: Float64Array
  readonly latitude: Float64Array
  readonly x: Float64Array
  readonly y: Float64Array
  readonly bounds: Bounds
  readonly plane: LocalPlane
  readonly leftOut: LeftOut
}

/** The cases that methods on points may use, and why others are left out. */
export const placedPeriod = (input: AnalysisInput, period: DayRange): PlacedPeriod => {
  const { cases, areas, centroids } = input
  const [first, end] = rowsOfPeriod(cases, period)
  const part = <Value>(values: ArrayLike<Value>) => Array.prototype.slice.call(values, first, end) as Value[]
  const found = placedCases(
    { longitude: part(cases.longitude), latitude: part(cases.latitude), precision: part(cases.precision) },
    [...centroids, ...areaMiddles(areas)],
  )
  // The commune was assigned from the point: a case in none of the areas lies outside.
  const rows = found.rows.map((row) => row + first).filter((row) => (cases.area[row] as number) >= 0)
  const longitude = Float64Array.from(rows, (row) => cases.longitude[row] as number)
  const latitude = Float64Array.from(rows, (row) => cases.latitude[row] as number)
  const bounds = boundsOf(areas)
  const plane = localPlane(bounds)
  return {
    rows,
    longitude,
    latitude,
    ...pointsOnPlane(plane, longitude, latitude),
    bounds,
    plane,
    leftOut: leftOutOf({ ...found.leftOut, OUTSIDE: found.rows.length - rows.length }),
  }
}

/** The box around the outlines of communes. */
const boundsOf = (areas: readonly AnalysisArea[]): Bounds => {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { polygons, point } of areas) {
    for (const [longitude, latitude] of [point, ...polygons.flat(2)]) {
      west = Math.min(west, longitude)
      south = Math.min(south, latitude)
      east = Math.max(east, longitude)
      north = Math.max(north, latitude)
    }
  }
  return [west, south, east, north]
}
