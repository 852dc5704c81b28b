import type { Geometry, Position } from 'geojson'
import { FilterError, MOST } from './filterError.ts'
import { polygonOfBox } from './readShape.ts'

/** How deep the positions of a type lie. */
const DEPTHS: Readonly<Record<string, number>> = {
  Point: 0,
  MultiPoint: 1,
  LineString: 1,
  MultiLineString: 2,
  Polygon: 2,
  MultiPolygon: 3,
}
const MOST_NESTED = 5

/** Reads a geometry of a filter in JSON: GeoJSON, or `{"bbox": […]}` as the polygon it bounds. Throws `FilterError`. */
export const readJsonShape = (given: unknown): Geometry => {
  const counter = { positions: 0 }
  const read = (one: unknown, depth: number): Geometry => {
    const { type, coordinates, bbox, geometries } = (one ?? {}) as Readonly<Record<string, unknown>>
    if (Array.isArray(bbox) && type === undefined) {
      const numbers = bbox.every((value) => typeof value === 'number' && Number.isFinite(value))
        ? (bbox as number[])
        : []
      const shape = numbers.length === 4 || numbers.length === 6 ? polygonOfBox(numbers) : null
      if (!shape) throw new FilterError('Bộ lọc: “bbox” cần 4 hoặc 6 số, góc dưới trước.')
      return shape
    }
    if (type === 'GeometryCollection' && Array.isArray(geometries) && geometries.length > 0 && depth < MOST_NESTED) {
      if (geometries.length > MOST.parts) throw notAShape()
      return { type, geometries: geometries.map((part) => read(part, depth + 1)) }
    }
    const nesting = typeof type === 'string' && Object.hasOwn(DEPTHS, type) ? DEPTHS[type] : undefined
    if (nesting === undefined) throw notAShape()
    return { type, coordinates: nested(coordinates, nesting, counter) } as Geometry
  }
  return read(given, 0)
}

type Nested = Position | readonly Nested[]

const nested = (given: unknown, depth: number, counter: { positions: number }): Nested => {
  if (!Array.isArray(given) || given.length === 0) throw notAShape()
  if (depth > 0) return given.map((part) => nested(part, depth - 1, counter))
  if (++counter.positions > MOST.positions) throw new FilterError(`Bộ lọc: hình quá ${MOST.positions} điểm.`)
  const [first, second] = given as unknown[]
  if (typeof first !== 'number' || typeof second !== 'number' || given.length > 3) throw notAShape()
  if (!Number.isFinite(first) || !Number.isFinite(second)) throw notAShape()
  return [first, second]
}

const notAShape = () => new FilterError('Bộ lọc: hình không phải GeoJSON đúng.')
