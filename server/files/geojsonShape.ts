import type { Geometry } from 'geojson'
import { type FileShape, NO_SHAPE } from './featureLayer.ts'
import { isEmpty } from './wkb.ts'

/** How deep positions lie in the coordinates of a kind. */
const DEPTHS: Readonly<Record<string, number>> = {
  Point: 0,
  MultiPoint: 1,
  LineString: 1,
  MultiLineString: 2,
  Polygon: 2,
  MultiPolygon: 3,
}
const DEEPEST_COLLECTION = 8

/** Reads a GeoJSON geometry of which nothing is known yet. */
export const geojsonShape = (geometry: unknown): FileShape => {
  if (geometry === null || geometry === undefined) return NO_SHAPE
  const problem = problemOf(geometry, 0)
  if (problem) return { problem }
  return isEmpty(geometry as Geometry) ? NO_SHAPE : { geometry: geometry as Geometry }
}

const problemOf = (value: unknown, depth: number): string | null => {
  const { type, coordinates, geometries } = (value ?? {}) as {
    type?: unknown
    coordinates?: unknown
    geometries?: unknown
  }
  if (type === 'GeometryCollection') {
    if (!Array.isArray(geometries) || depth > DEEPEST_COLLECTION) return 'tọa độ của hình viết sai'
    return geometries.reduce((found: string | null, part) => found ?? problemOf(part, depth + 1), null)
  }
  const positionsAt = DEPTHS[String(type)]
  if (positionsAt === undefined) return `hình là loại “${String(type).slice(0, 30)}”, loại này chưa nhận`
  const isEmptyPoint = type === 'Point' && Array.isArray(coordinates) && coordinates.length === 0
  return isEmptyPoint || arePositions(coordinates, positionsAt) ? null : 'tọa độ của hình viết sai'
}

const arePositions = (value: unknown, depth: number): boolean =>
  Array.isArray(value) &&
  (depth === 0
    ? typeof value[0] === 'number' && typeof value[1] === 'number'
    : value.every((part) => arePositions(part, depth - 1)))
