import { type LonLat, moved } from './geography.ts'
import type { Random } from './random.ts'

/** A thing that is a point or an area: a drug spot, a polluted site. */
export interface SampleArea {
  readonly code: string
  readonly name: string
  readonly provinceCode: string
  readonly communeCode: string
  readonly shape: { type: 'Point'; coordinates: LonLat } | { type: 'Polygon'; coordinates: LonLat[][] }
  readonly foundOn: string
  readonly [column: string]: unknown
}

/** A polygon of six to nine corners around a point. */
export const blob = (random: Random, centre: LonLat, radiusMetres: number): LonLat[][] => {
  const corners = random.integer(6, 9)
  const ring = Array.from({ length: corners }, (_, corner) => {
    const angle = (corner / corners) * 2 * Math.PI
    const reach = radiusMetres * (0.7 + 0.5 * random.next())
    return moved(centre, Math.cos(angle) * reach, Math.sin(angle) * reach) as LonLat
  })
  return [[...ring, ring[0] as LonLat]]
}
