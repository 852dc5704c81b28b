import FOREIGN_LAND from '../../reference/background/foreignLand.json' with { type: 'json' }

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
  let isInside = false
  for (const { ring, west, east, south, north } of rings) {
    if (lon < west || lon > east || lat < south || lat > north) continue
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [ax = 0, ay = 0] = ring[i] ?? []
      const [bx = 0, by = 0] = ring[j] ?? []
      if (ay > lat !== by > lat && lon < ((bx - ax) * (lat - ay)) / (by - ay) + ax) isInside = !isInside
    }
  }
  return isInside
}
