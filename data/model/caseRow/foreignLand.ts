import FOREIGN_LAND from '../../reference/background/foreignLand.json' with { type: 'json' }
import { isInsideRings } from '../insideRings.ts'

type Ring = readonly (readonly number[])[]

/** Rings with the box around each, which most points lie outside of. */
const rings = (FOREIGN_LAND as readonly Ring[]).map((ring) => {
  const lons = ring.map(([lon = 0]) => lon)
  const lats = ring.map(([, lat = 0]) => lat)
  return { ring, west: Math.min(...lons), east: Math.max(...lons), south: Math.min(...lats), north: Math.max(...lats) }
})

/**
 * Whether a point (WGS 84, degrees) lies on the land of a neighbour, more than 5 km from Việt Nam's: nearer, it may be a
 * mistake of measuring and is left to people. Never true at sea. Even-odd rule over all rings, so holes count.
 */
export const isOnForeignLand = (lon: number, lat: number): boolean => {
  const near = rings.filter(
    ({ west, east, south, north }) => lon >= west && lon <= east && lat >= south && lat <= north,
  )
  return isInsideRings(
    near.map(({ ring }) => ring),
    lon,
    lat,
  )
}
