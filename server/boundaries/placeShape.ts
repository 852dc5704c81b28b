import type { CoordinateSystem } from '../files/coordinateSystem.ts'
import { refuseOtherUnit } from '../files/placeGeometry.ts'
import type { Polygons } from './boundaryFile.ts'
import { writeMultiPolygon } from './multiPolygonWkb.ts'

/** Việt Nam's land and sea with a margin (degrees): what lies outside is a mistake. */
const WEST = 102
const EAST = 118
const SOUTH = 4.5
const NORTH = 23.5

/** The shape on WGS 84 as hexadecimal EWKB, or why it cannot be taken (Vietnamese, the end of a sentence). */
export type Placed = { readonly ewkb: string } | { readonly problem: string }

/**
 * Takes polygons of a file to WGS 84 and checks what PostGIS would refuse with an error: rings that are not closed,
 * coordinates that are no numbers. Throws `FileError` when the coordinates are of another kind than the system
 * says, which then holds for the whole file.
 */
export const placeShape = (polygons: Polygons, system: CoordinateSystem): Placed => {
  for (const ring of polygons.flat()) {
    const [first, last] = [ring[0], ring.at(-1)]
    if (ring.length < 4) return { problem: `có vòng ranh giới chỉ gồm ${ring.length} điểm` }
    if (first?.[0] !== last?.[0] || first?.[1] !== last?.[1]) return { problem: 'có vòng ranh giới không khép kín' }
  }
  let problem: string | null = null
  const ewkb = writeMultiPolygon(polygons, (position) => {
    const [x = NaN, y = NaN] = position
    if (!Number.isFinite(x) || !Number.isFinite(y)) {
      problem ??= 'có tọa độ không phải số'
      return [0, 0]
    }
    refuseOtherUnit(x, y, system)
    const [longitude, latitude] = system.toWgs84(position)
    if (!isInVietnam(longitude, latitude)) problem ??= outside(longitude, latitude)
    return [longitude, latitude]
  })
  return problem === null ? { ewkb } : { problem }
}

const isInVietnam = (longitude: number, latitude: number) =>
  longitude >= WEST && longitude <= EAST && latitude >= SOUTH && latitude <= NORTH

const outside = (longitude: number, latitude: number): string => {
  const at = `${degrees(longitude)}; ${degrees(latitude)}`
  return isInVietnam(latitude, longitude)
    ? `kinh độ và vĩ độ bị đảo chỗ (${at})`
    : `nằm ngoài Việt Nam (kinh độ, vĩ độ ${at})`
}

const degrees = (value: number) => value.toLocaleString('vi-VN', { maximumFractionDigits: 4, useGrouping: false })
