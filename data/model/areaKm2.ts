import type { Position } from 'geojson'

/** Kilometres of a degree of latitude within Việt Nam, and of longitude on the equator (WGS 84). */
export const KM_OF_LATITUDE = 110.65
export const KM_OF_LONGITUDE = 111.32

/**
 * Area of polygons in km², within 0.5 % of the ellipsoid for what fits in a province.
 * @param polygons rings of `[longitude, latitude]` in degrees, closed; the first is the outer one, the others are holes
 */
export const areaKm2 = (polygons: readonly (readonly (readonly Position[])[])[]): number =>
  polygons.reduce(
    (sum, rings) => sum + rings.reduce((area, ring, at) => area + (at === 0 ? 1 : -1) * ringKm2(ring), 0),
    0,
  )

const ringKm2 = (ring: readonly Position[]): number => {
  const [originLon = 0, originLat = 0] = ring[0] ?? []
  const narrowed = Math.cos(((ring.reduce((sum, [, lat = 0]) => sum + lat, 0) / ring.length) * Math.PI) / 180)
  let twice = 0
  for (let at = 1; at < ring.length; at += 1) {
    const [aLon = 0, aLat = 0] = ring[at - 1]!
    const [bLon = 0, bLat = 0] = ring[at]!
    twice += (aLon - originLon) * (bLat - originLat) - (bLon - originLon) * (aLat - originLat)
  }
  return (Math.abs(twice) / 2) * KM_OF_LATITUDE * KM_OF_LONGITUDE * narrowed
}
