import type { Geometry } from 'geojson'
import { type CoordinateSystem, CRS84 } from './coordinateSystems.ts'
import { onEarth } from './filter/readFilter.ts'
import { polygonOfBox } from './filter/readShape.ts'

/**
 * The shape of a `bbox` in WGS 84, from 4 numbers or 6 with heights; null when its first corner is not the lower one.
 * Sides of a box along meridians and parallels are brought into ±180°: one that reaches over the 180th meridian, or whose
 * west is east of its east (OGC 17-069r4, 7.15.3), is of two parts. Throws `FilterError` off the Earth.
 */
export const boxShape = (numbers: readonly number[], system: CoordinateSystem): Geometry | null => {
  const [a = 0, b = 0, c = 0, d = 0] = numbers.length === 6 ? [numbers[0], numbers[1], numbers[3], numbers[4]] : numbers
  const { degreesOf } = system
  if (!degreesOf) {
    const shape = polygonOfBox([a, b, c, d])
    return shape && onEarth(shape, system)
  }
  const [west, south] = degreesOf([a, b])
  const [east, north] = degreesOf([c, d])
  if (south > north) return null
  const isOnEarth = south <= 90 && north >= -90
  const [low, high] = isOnEarth ? [Math.max(south, -90), Math.min(north, 90)] : [south, north]
  const parts = spans(west, east).flatMap(([from, to]) => polygonOfBox([from, low, to, high]) ?? [])
  return joined(parts.map((part) => onEarth(part, CRS84)))
}

/** From west to east as one or two spans within ±180°. */
const spans = (west: number, east: number): (readonly [number, number])[] => {
  const width = west <= east ? east - west : east - west + 360
  if (width >= 360) return [[-180, 180]]
  const from = west === 180 && width === 0 ? west : west - Math.floor((west + 180) / 360) * 360
  const to = from + width
  return to <= 180
    ? [[from, to]]
    : [
        [from, 180],
        [-180, to - 360],
      ]
}

/** Two parts of one kind as one shape. */
const joined = ([first, second]: readonly Geometry[]): Geometry | null => {
  if (!first || !second) return first ?? null
  if (first.type === 'Polygon' && second.type === 'Polygon') {
    return { type: 'MultiPolygon', coordinates: [first.coordinates, second.coordinates] }
  }
  return { type: 'GeometryCollection', geometries: [first, second] }
}
