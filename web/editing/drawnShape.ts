import type { Geometry, LineString, Point, Polygon, Position } from 'geojson'
import { SHAPE_DECIMALS } from '../../data/model/recordEdit.ts'

/** One thing that is drawn: a point, an area without holes, or the line of one leg. */
export type DrawnPart = Point | Polygon | LineString

/** The parts of a shape as they are drawn. Holes of areas are not drawn: `shapeOf` puts them back. */
export const partsOf = (shape: Geometry | null): readonly DrawnPart[] => {
  switch (shape?.type) {
    case 'Point':
      return [{ type: 'Point', coordinates: rounded(shape.coordinates) }]
    case 'Polygon':
      return [outline(shape.coordinates[0] ?? [])]
    case 'MultiPolygon':
      return shape.coordinates.map(([ring]) => outline(ring ?? []))
    case 'MultiLineString':
      return shape.coordinates.map((line) => ({ type: 'LineString', coordinates: line.map(rounded) }))
    default:
      return []
  }
}

/** The shape that parts make; `before` gives the holes of areas that are still there. Null without parts. */
export const shapeOf = (parts: readonly DrawnPart[], before: Geometry | null): Geometry | null => {
  const lines = parts.filter((part) => part.type === 'LineString')
  if (lines.length > 0) return { type: 'MultiLineString', coordinates: lines.map(({ coordinates }) => coordinates) }
  const holes = holesOf(before)
  const areas = parts
    .filter((part) => part.type === 'Polygon')
    .map(({ coordinates: [ring = []] }, index) => [ring, ...(holes[index] ?? [])])
  if (areas.length > 1) return { type: 'MultiPolygon', coordinates: areas }
  if (areas[0]) return { type: 'Polygon', coordinates: areas[0] }
  return parts.find((part) => part.type === 'Point') ?? null
}

const holesOf = (shape: Geometry | null): readonly Position[][][] =>
  shape?.type === 'Polygon'
    ? [shape.coordinates.slice(1)]
    : shape?.type === 'MultiPolygon'
      ? shape.coordinates.map((rings) => rings.slice(1))
      : []

const outline = (ring: readonly Position[]): Polygon => ({ type: 'Polygon', coordinates: [ring.map(rounded)] })

/** A position to a centimetre, without its height. */
export const rounded = ([lon = 0, lat = 0]: Position): Position =>
  [lon, lat].map((degrees) => Number(degrees.toFixed(SHAPE_DECIMALS)))
