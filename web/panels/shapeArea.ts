import type { MultiPolygon, Polygon, Position } from 'geojson'

/** Radius of the sphere that has the surface of the Earth, metres. */
const RADIUS = 6_371_007.18
const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Surface of a shape in square metres, holes left out, on the sphere: within 0.7 % of the ellipsoid at our latitudes. */
export const shapeArea = (shape: Polygon | MultiPolygon): number => {
  const polygons = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates
  return polygons.reduce((sum, [outer = [], ...holes]) => {
    const cut = holes.reduce((total, hole) => total + ringArea(hole), 0)
    return sum + ringArea(outer) - cut
  }, 0)
}

/** A closed ring, `[longitude, latitude]`: the sum over its edges of Δlongitude × (2 + sin φ₁ + sin φ₂) / 2. */
const ringArea = (ring: readonly Position[]): number => {
  let sum = 0
  for (let index = 1; index < ring.length; index++) {
    const [west = 0, south = 0] = ring[index - 1] ?? []
    const [east = 0, north = 0] = ring[index] ?? []
    sum += radians(east - west) * (2 + Math.sin(radians(south)) + Math.sin(radians(north)))
  }
  return Math.abs((sum * RADIUS * RADIUS) / 2)
}
