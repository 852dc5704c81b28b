import type { MultiPolygon, Polygon, Position } from 'geojson'

type Rings = readonly (readonly Position[])[]

export const polygonsOf = (shape: Polygon | MultiPolygon): readonly Position[][][] =>
  shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates

/** Lines tried across a polygon whose middle lies outside it. */
const LINES = 15

/**
 * A point inside the largest polygon of a shape, where its sign stands: the middle of its area where that lies inside
 * (it does not in a ring or a crescent), else the middle of its widest stretch. Degrees, longitude first.
 */
export const pointInside = (shape: Polygon | MultiPolygon): [number, number] => {
  const [first = [], ...others] = polygonsOf(shape)
  const rings = others.reduce((largest, other) => (area(other) > area(largest) ? other : largest), first)
  const [x, y] = middle(rings[0] ?? [])
  if (spans(rings, y).some(([from, to]) => from < x && x < to)) return [x, y]
  const heights = (rings[0] ?? []).map((corner) => corner[1] ?? 0)
  const [south, north] = [Math.min(...heights), Math.max(...heights)]
  let best: readonly [number, number, number] = [0, x, y]
  for (let line = 1; line <= LINES; line++) {
    const height = south + ((north - south) * line) / (LINES + 1)
    for (const [from, to] of spans(rings, height)) {
      if (to - from > best[0]) best = [to - from, (from + to) / 2, height]
    }
  }
  return [best[1], best[2]]
}

/** Twice the signed area of the triangles from the ring's first corner, with their middles: exact far from 0, 0. */
const triangles = (ring: readonly Position[]) => {
  const [ox = 0, oy = 0] = ring[0] ?? []
  return ring.slice(1).map((corner, index) => {
    const [ax = 0, ay = 0] = ring[index] ?? []
    const [bx = 0, by = 0] = corner
    const twice = (ax - ox) * (by - oy) - (bx - ox) * (ay - oy)
    return { twice, x: (ox + ax + bx) / 3, y: (oy + ay + by) / 3 }
  })
}

const ringArea = (ring: readonly Position[]) => Math.abs(triangles(ring).reduce((sum, { twice }) => sum + twice, 0)) / 2

const area = ([outer = [], ...holes]: Rings): number =>
  ringArea(outer) - holes.reduce((sum, hole) => sum + ringArea(hole), 0)

const middle = (ring: readonly Position[]): [number, number] => {
  const parts = triangles(ring)
  const whole = parts.reduce((sum, { twice }) => sum + twice, 0)
  if (whole === 0) return [ring[0]?.[0] ?? 0, ring[0]?.[1] ?? 0]
  return [
    parts.reduce((sum, { twice, x }) => sum + twice * x, 0) / whole,
    parts.reduce((sum, { twice, y }) => sum + twice * y, 0) / whole,
  ]
}

/** Where a line of one latitude runs inside the rings (even-odd), from west to east. */
const spans = (rings: Rings, y: number): [number, number][] => {
  const crossings: number[] = []
  for (const ring of rings) {
    for (let index = 1; index < ring.length; index++) {
      const [ax = 0, ay = 0] = ring[index - 1] ?? []
      const [bx = 0, by = 0] = ring[index] ?? []
      if (ay > y !== by > y) crossings.push(ax + ((bx - ax) * (y - ay)) / (by - ay))
    }
  }
  crossings.sort((a, b) => a - b)
  return Array.from({ length: Math.floor(crossings.length / 2) }, (_, pair) => [
    crossings[pair * 2] ?? 0,
    crossings[pair * 2 + 1] ?? 0,
  ])
}
