import type { Geometry, Position } from 'geojson'

/** About 5 m: less than a person moves a shape by hand, more than systems of coordinates differ by their parameters. */
const CELLS_OF_DEGREE = 20_000

/** Whether two writings of a shape are of one place: the same vertices to some metres, of areas in any order. */
export const isSamePlace = (one: Geometry, other: Geometry): boolean => {
  const [some, others] = [verticesOf(one), verticesOf(other)]
  if (some.length !== others.length) return false
  if (some.every((vertex, at) => isNear(vertex, others[at]!))) return true
  // A program may turn a ring round, or begin it elsewhere; of a line that is another direction.
  if (!one.type.endsWith('Polygon')) return false
  const held = new Set(others.map(([x, y]) => `${x},${y}`))
  return some.every(([x, y]) => AROUND.some(([dx, dy]) => held.has(`${x + dx},${y + dy}`)))
}

type Cell = readonly [x: number, y: number]
const AROUND: readonly Cell[] = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy): Cell => [dx, dy]))

const isNear = ([ax, ay]: Cell, [bx, by]: Cell) => Math.abs(ax - bx) <= 1 && Math.abs(ay - by) <= 1

const verticesOf = (shape: Geometry): Cell[] => {
  if (shape.type === 'GeometryCollection') return shape.geometries.flatMap(verticesOf)
  const depth = { Point: 0, MultiPoint: 1, LineString: 1, MultiLineString: 2, Polygon: 2, MultiPolygon: 3 }[shape.type]
  const positions = (depth === 0 ? [shape.coordinates] : shape.coordinates.flat(depth - 1)) as Position[]
  return positions.map(([lon = 0, lat = 0]) => [Math.round(lon * CELLS_OF_DEGREE), Math.round(lat * CELLS_OF_DEGREE)])
}
