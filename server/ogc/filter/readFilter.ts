import type { Geometry, Position } from 'geojson'
import type { CoordinateSystem } from '../coordinateSystems.ts'
import { moveGeometry } from '../transformGeometry.ts'
import type { Expression } from './expression.ts'
import { FilterError } from './filterError.ts'
import { readJson } from './readJson.ts'
import { readText } from './readText.ts'

export type FilterLanguage = 'cql2-text' | 'cql2-json'

/** Reads a filter; its geometries, written in a system, are in WGS 84 afterwards. Throws `FilterError`. */
export const readFilter = (text: string, language: FilterLanguage, system: CoordinateSystem): Expression =>
  placed(language === 'cql2-json' ? readJson(text) : readText(text), system)

const placed = (expression: Expression, system: CoordinateSystem): Expression => {
  switch (expression.is) {
    case 'and':
    case 'or':
      return { ...expression, parts: expression.parts.map((part) => placed(part, system)) }
    case 'not':
      return { ...expression, part: placed(expression.part, system) }
    case 'intersects':
      return { ...expression, geometry: onEarth(expression.geometry, system) }
    default:
      return expression
  }
}

/** A geometry in WGS 84; refused where it lies outside the world. */
export const onEarth = (geometry: Geometry, system: CoordinateSystem): Geometry => {
  const problem = shapeProblem(geometry)
  if (problem) throw new FilterError(problem)
  return moveGeometry(geometry, (pair) => {
    const [longitude, latitude] = system.toWgs84(pair)
    const isThere = Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90
    if (!isThere)
      throw new FilterError(`tọa độ (${pair[0]}, ${pair[1]}) nằm ngoài hệ ${system.uri}; xem thứ tự trục và hệ tọa độ.`)
    return [longitude, latitude]
  })
}

/** What a geometry lacks to be one at all; whether it crosses itself the database must say. */
const shapeProblem = (geometry: Geometry): string | null => {
  switch (geometry.type) {
    case 'LineString':
      return lineProblem(geometry.coordinates)
    case 'MultiLineString':
      return firstProblem(geometry.coordinates, lineProblem)
    case 'Polygon':
      return firstProblem(geometry.coordinates, ringProblem)
    case 'MultiPolygon':
      return firstProblem(geometry.coordinates.flat(), ringProblem)
    case 'GeometryCollection':
      return firstProblem(geometry.geometries, shapeProblem)
    default:
      return null
  }
}

const firstProblem = <Item>(items: readonly Item[], problem: (item: Item) => string | null): string | null =>
  items.map(problem).find((found) => found !== null) ?? null

const lineProblem = (line: readonly Position[]): string | null => (line.length < 2 ? 'đường cần từ hai điểm.' : null)

const ringProblem = (ring: readonly Position[]): string | null => {
  const [first, last] = [ring[0], ring.at(-1)]
  const isClosed = first?.[0] === last?.[0] && first?.[1] === last?.[1]
  return ring.length < 4 || !isClosed ? 'vòng của vùng cần từ bốn điểm, điểm cuối trùng điểm đầu.' : null
}

/** The geometries of a filter, for the database to judge before they are used. */
export const shapesOf = (expression: Expression): readonly Geometry[] => {
  switch (expression.is) {
    case 'and':
    case 'or':
      return expression.parts.flatMap(shapesOf)
    case 'not':
      return shapesOf(expression.part)
    case 'intersects':
      return [expression.geometry]
    default:
      return []
  }
}
