import { type Precision, PRECISIONS } from '../model/caseCodes.ts'
import type { LonLat } from '../model/vn2000.ts'
import { type LeftOut, leftOutOf } from './analysisAnswer.ts'

/**
 * What a statistic measures with: counts of whole communes, or points. A hamlet's point may be kilometres off, so only
 * measured points and addresses count where metres matter: cells, densities, clusters, distances.
 */
export type PlaceUse = 'COMMUNES' | 'POINTS'

export const SUITABLE_PRECISIONS: Readonly<Record<PlaceUse, readonly Precision[]>> = {
  COMMUNES: ['GPS', 'ADDRESS', 'HAMLET', 'COMMUNE'],
  POINTS: ['GPS', 'ADDRESS'],
}

const EXACT = new Set(PRECISIONS.flatMap(({ code }, i) => (SUITABLE_PRECISIONS.POINTS.includes(code) ? [i] : [])))

/** Whether any case has a place that may be measured with; positions in `PRECISIONS`. */
export const hasExactPlace = (precision: ArrayLike<number>): boolean =>
  Array.prototype.some.call(precision, (one: number) => EXACT.has(one))

/** A point this near to the middle of a unit was not measured: it stands for "somewhere in the unit". */
export const CENTROID_METRES = 15

const NEAR_DEGREES = 2e-4 // 22 m; wider than CENTROID_METRES either way in Việt Nam
const METRES_PER_DEGREE = 110_600

/**
 * The cases that may enter a statistic on points: those with a position of a suitable precision class that is not the
 * middle of a unit, whatever the case says of itself. A pile of cases at such a middle can so never make a hot spot.
 * @param cases one entry a case: degrees (NaN = no point) and positions in `PRECISIONS`
 * @param centroids middles of communes, former communes, districts and provinces, as offices and geocoders give them
 * @returns the rows that remain, ascending, and how many were left out; a case counts under the first reason it meets
 */
export const placedCases = (
  cases: {
    readonly longitude: ArrayLike<number>
    readonly latitude: ArrayLike<number>
    readonly precision: ArrayLike<number>
  },
  centroids: readonly LonLat[],
): { readonly rows: Int32Array; readonly leftOut: LeftOut } => {
  const isCentroid = nearCentroid(centroids)
  const rows = new Int32Array(cases.precision.length)
  let kept = 0
  const counts = { NO_POSITION: 0, PRECISION: 0, CENTROID: 0 }
  for (let row = 0; row < cases.precision.length; row++) {
    const longitude = cases.longitude[row] as number
    const latitude = cases.latitude[row] as number
    if (!Number.isFinite(longitude) || !Number.isFinite(latitude)) counts.NO_POSITION++
    else if (!EXACT.has(cases.precision[row] as number)) counts.PRECISION++
    else if (isCentroid(longitude, latitude)) counts.CENTROID++
    else rows[kept++] = row
  }
  return { rows: rows.slice(0, kept), leftOut: leftOutOf(counts) }
}

const nearCentroid = (centroids: readonly LonLat[]) => {
  // Each centroid is in its bucket and in the eight around it, so that a case looks into one.
  const buckets = new Map<number, LonLat[]>()
  const keyOf = (column: number, row: number) => column * 1_000_003 + row
  for (const centroid of centroids) {
    const column = Math.floor(centroid[0] / NEAR_DEGREES)
    const row = Math.floor(centroid[1] / NEAR_DEGREES)
    for (let dx = -1; dx <= 1; dx++) {
      for (let dy = -1; dy <= 1; dy++) {
        const key = keyOf(column + dx, row + dy)
        const bucket = buckets.get(key)
        if (bucket) bucket.push(centroid)
        else buckets.set(key, [centroid])
      }
    }
  }
  return (longitude: number, latitude: number): boolean =>
    buckets.get(keyOf(Math.floor(longitude / NEAR_DEGREES), Math.floor(latitude / NEAR_DEGREES)))?.some(([x, y]) => {
      const east = (longitude - x) * Math.cos((latitude * Math.PI) / 180)
      return Math.hypot(east, latitude - y) * METRES_PER_DEGREE <= CENTROID_METRES
    }) ?? false
}
