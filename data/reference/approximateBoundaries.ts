import { Delaunay } from 'd3-delaunay'
import type { Position } from 'geojson'

/** A point inside a commune, `[longitude, latitude]`, WGS 84. A commune has several. */
export interface Anchor {
  readonly code: string
  readonly point: readonly [number, number]
}

export type Ring = Position[]

const DEGREES_TO_KM = 111.32
/** Everything the country's communes can reach, with the sea around the archipelagos: west, south, east, north. */
const EXTENT = [100, 4, 120, 25] as const

/**
 * Voronoi cells of all anchors, joined by commune: for each code its polygons, each a list of rings, the outer first.
 * Neighbours share their edges exactly, because both take them from the same cells. Still to be cut along the land.
 */
export const joinedCells = (anchors: readonly Anchor[]): Map<string, Ring[][]> => {
  const delaunay = Delaunay.from(anchors.map((anchor) => [anchor.point[0], anchor.point[1]] as [number, number]))
  const voronoi = delaunay.voronoi([...EXTENT])
  const edges = new Map<string, Map<string, Position[]>>()
  const key = (point: Position) => `${point[0]?.toFixed(9)},${point[1]?.toFixed(9)}`
  // An edge between two cells of one commune is walked once in each direction and cancels out.
  for (const [index, anchor] of anchors.entries()) {
    const ring = voronoi.cellPolygon(index)
    if (!ring) continue
    let own = edges.get(anchor.code)
    if (!own) edges.set(anchor.code, (own = new Map()))
    for (let i = 1; i < ring.length; i++) {
      const from = ring[i - 1] as Position
      const to = ring[i] as Position
      if (key(from) === key(to)) continue
      const back = `${key(to)}>${key(from)}`
      if (own.has(back)) own.delete(back)
      else own.set(`${key(from)}>${key(to)}`, [from, to])
    }
  }
  const joined = new Map<string, Ring[][]>()
  for (const [code, own] of edges) joined.set(code, ringsToPolygons(chain([...own.values()], key)))
  return joined
}

/** Joins directed edges head to tail into closed rings. */
const chain = (edges: Position[][], key: (point: Position) => string): Ring[] => {
  const byStart = new Map<string, Position[][]>()
  for (const edge of edges) {
    const start = key(edge[0] as Position)
    byStart.set(start, [...(byStart.get(start) ?? []), edge])
  }
  const rings: Ring[] = []
  for (const first of edges) {
    let edge = take(byStart, key(first[0] as Position), first)
    if (!edge) continue
    const ring: Ring = [edge[0] as Position]
    while (edge) {
      ring.push(edge[1] as Position)
      edge = take(byStart, key(edge[1] as Position))
    }
    if (ring.length >= 4) rings.push(ring)
  }
  return rings
}

const take = (byStart: Map<string, Position[][]>, start: string, wanted?: Position[]): Position[] | undefined => {
  const waiting = byStart.get(start)
  if (!waiting || waiting.length === 0) return undefined
  const index = wanted ? waiting.indexOf(wanted) : 0
  return index < 0 ? undefined : waiting.splice(index, 1)[0]
}

/** Puts holes into the polygon that holds them. */
const ringsToPolygons = (rings: Ring[]): Ring[][] => {
  const sorted = rings
    .map((ring) => ({ ring, area: signedArea(ring) }))
    .sort((a, b) => Math.abs(b.area) - Math.abs(a.area))
  const outerSign = Math.sign(sorted[0]?.area ?? 1)
  const polygons: Ring[][] = []
  for (const { ring, area } of sorted) {
    const holder = polygons.find((polygon) => contains(polygon, ring[0] as Position))
    if (Math.sign(area) === outerSign || !holder) polygons.push([ring])
    else holder.push(ring)
  }
  return polygons
}

const signedArea = (ring: Ring): number => {
  let area = 0
  for (let i = 1; i < ring.length; i++) {
    const [ax = 0, ay = 0] = ring[i - 1] as Position
    const [bx = 0, by = 0] = ring[i] as Position
    area += ax * by - bx * ay
  }
  return area / 2
}

/** Whether a point lies in a polygon (even-odd over all rings). */
const contains = (polygon: readonly Ring[], [x = 0, y = 0]: readonly number[]): boolean => {
  let inside = false
  for (const ring of polygon) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [ax = 0, ay = 0] = ring[i] as Position
      const [bx = 0, by = 0] = ring[j] as Position
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside
    }
  }
  return inside
}

/** A closed 32-corner disc around a point, for islets that the land polygons lack. */
export const disc = ([longitude, latitude]: readonly [number, number], radiusKm: number): Ring => {
  const ring = Array.from({ length: 32 }, (_, corner): Position => {
    const angle = (corner / 32) * 2 * Math.PI
    const dy = (radiusKm / DEGREES_TO_KM) * Math.sin(angle)
    const dx = ((radiusKm / DEGREES_TO_KM) * Math.cos(angle)) / Math.cos((latitude * Math.PI) / 180)
    return [longitude + dx, latitude + dy]
  })
  return [...ring, ring[0] as Position]
}
