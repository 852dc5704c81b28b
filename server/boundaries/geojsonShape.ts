import type { Shape } from './boundaryFile.ts'

const KINDS: Readonly<Record<string, string>> = {
  Point: 'điểm',
  MultiPoint: 'nhiều điểm',
  LineString: 'đường',
  MultiLineString: 'nhiều đường',
  GeometryCollection: 'tập hợp nhiều loại hình',
}

export const NO_SHAPE: Shape = { problem: 'không có hình' }

/** The shape is of a kind that has no area. */
export const notAnArea = (kind: string): Shape => ({ problem: `hình là ${kind}, không phải vùng (polygon)` })

/** Reads a GeoJSON geometry of which nothing is known yet. */
export const geojsonShape = (geometry: unknown): Shape => {
  if (geometry === null || geometry === undefined) return NO_SHAPE
  const { type, coordinates } = geometry as { type?: unknown; coordinates?: unknown }
  const polygons = type === 'Polygon' ? [coordinates] : type === 'MultiPolygon' ? coordinates : null
  if (polygons === null) return notAnArea(KINDS[String(type)] ?? `loại “${String(type).slice(0, 30)}”`)
  if (!isPolygons(polygons)) return { problem: 'toạ độ của hình viết sai' }
  return polygons.some((rings) => rings.length > 0) ? { polygons } : NO_SHAPE
}

const isPolygons = (value: unknown): value is number[][][][] =>
  Array.isArray(value) &&
  value.every(
    (polygon) =>
      Array.isArray(polygon) &&
      polygon.every(
        (ring) =>
          Array.isArray(ring) &&
          ring.every(
            (position) => Array.isArray(position) && typeof position[0] === 'number' && typeof position[1] === 'number',
          ),
      ),
  )
