import type { Position } from 'geojson'
import { KM_OF_LATITUDE, KM_OF_LONGITUDE } from './areaKm2.ts'

/**
 * Length of lines in km, within 0.3 % of the ellipsoid in Việt Nam.
 * @param lines of `[longitude, latitude]` in degrees
 */
export const lengthKm = (lines: readonly (readonly Position[])[]): number =>
  lines.reduce((sum, line) => sum + line.reduce((km, place, at) => km + kmBetween(line[at - 1] ?? place, place), 0), 0)

const kmBetween = ([aLon = 0, aLat = 0]: Position, [bLon = 0, bLat = 0]: Position): number =>
  Math.hypot(
    (bLon - aLon) * KM_OF_LONGITUDE * Math.cos(((aLat + bLat) * Math.PI) / 360),
    (bLat - aLat) * KM_OF_LATITUDE,
  )
