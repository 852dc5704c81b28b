import { type LonLat, moved, type SampleCommune } from './geography.ts'
import type { Random } from './random.ts'
import { isInside } from './scatter.ts'

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

/** A polygon of six to nine corners around a point, drawn smaller until it lies inside the commune. */
export const blob = (random: Random, commune: SampleCommune, centre: LonLat, radiusMetres: number): LonLat[][] => {
  const count = random.integer(6, 9)
  const ring = Array.from({ length: count }, (_, corner) => {
    const angle = (corner / count) * 2 * Math.PI
    const reach = radiusMetres * (0.7 + 0.5 * random.next())
    return [Math.cos(angle) * reach, Math.sin(angle) * reach] as const
  })
  const closed = [...ring, ring[0] as (typeof ring)[number]]
  for (let scale = 1; ; scale /= 2) {
    const corners = closed.map(([east, north]): LonLat => moved(centre, east * scale, north * scale))
    if (scale < 0.1 || corners.every((corner) => isInside(commune.boundary, corner))) return [corners]
  }
}
