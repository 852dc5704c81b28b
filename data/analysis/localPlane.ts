import type { LonLat } from '../model/vn2000.ts'

/** West, south, east, north in degrees, WGS 84. */
export type Bounds = readonly [west: number, south: number, east: number, north: number]

/** A plane in metres on which a province is drawn flat, x to the east and y to the north of its origin. */
export interface LocalPlane {
  readonly longitude: number
  readonly latitude: number
  readonly metresPerLongitude: number
  readonly metresPerLatitude: number
}

const EQUATOR_RADIUS = 6_378_137
const ECCENTRICITY_SQUARED = 0.006_694_379_990_14
const RADIAN = Math.PI / 180

/**
 * The plane of a box: origin in its south-western corner, metres of a degree as on the ellipsoid (WGS 84) at its middle
 * latitude. Distances near that latitude are right to 0.01 %; one degree of latitude away east–west distances differ by
 * 0.4 % in the south and 0.7 % in the north of Việt Nam.
 */
export const localPlane = ([west, south, , north]: Bounds): LocalPlane => {
  const middle = ((south + north) / 2) * RADIAN
  const flattened = 1 - ECCENTRICITY_SQUARED * Math.sin(middle) ** 2
  return {
    longitude: west,
    latitude: south,
    metresPerLongitude: (RADIAN * EQUATOR_RADIUS * Math.cos(middle)) / Math.sqrt(flattened),
    metresPerLatitude: (RADIAN * EQUATOR_RADIUS * (1 - ECCENTRICITY_SQUARED)) / flattened ** 1.5,
  }
}

/** Degrees to metres of the plane. */
export const toPlane = (plane: LocalPlane, longitude: number, latitude: number): readonly [x: number, y: number] => [
  (longitude - plane.longitude) * plane.metresPerLongitude,
  (latitude - plane.latitude) * plane.metresPerLatitude,
]

/** Metres of the plane to degrees. */
export const fromPlane = (plane: LocalPlane, x: number, y: number): LonLat => [
  plane.longitude + x / plane.metresPerLongitude,
  plane.latitude + y / plane.metresPerLatitude,
]

/** Many points to metres of the plane. */
export const pointsOnPlane = (
  plane: LocalPlane,
  longitude: ArrayLike<number>,
  latitude: ArrayLike<number>,
): { readonly x: Float64Array; readonly y: Float64Array } => {
  // Loops: `from` with a function is many times slower, and tables have a million rows.
  const x = new Float64Array(longitude.length)
  const y = new Float64Array(longitude.length)
  for (let i = 0; i < x.length; i++) {
    x[i] = ((longitude[i] as number) - plane.longitude) * plane.metresPerLongitude
    y[i] = ((latitude[i] as number) - plane.latitude) * plane.metresPerLatitude
  }
  return { x, y }
}
