import type { FeatureCollection, MultiPolygon, Point, Polygon, Position } from 'geojson'
import KDBush from 'kdbush'
import { NO_POSITION, POSITION_SCALE } from '../../data/model/caseColumns.ts'
import type { DrawnColumns } from '../cases/messages.ts'
import type { LayerId, Opened } from '../view/view.ts'
import type { CommuneMesh } from './communeMesh.ts'

const METRES_PER_DEGREE = 111_320

/** Index over the cases with a position, in 1e-5 degrees. Made once a table; row numbers come back. */
export interface CaseIndex {
  readonly tree: KDBush
  /** Row of each point of the tree. */
  readonly rows: Uint32Array
}

export const caseIndex = (columns: DrawnColumns): CaseIndex => {
  const rows: number[] = []
  for (let row = 0; row < columns.length; row++) if (columns.longitude[row] !== NO_POSITION) rows.push(row)
  const tree = new KDBush(rows.length, 64, Int32Array)
  for (const row of rows) tree.add(columns.longitude[row] as number, columns.latitude[row] as number)
  tree.finish()
  return { tree, rows: Uint32Array.from(rows) }
}

export interface PickInput {
  readonly lonLat: readonly [number, number]
  readonly radiusMetres: number
  readonly visible: readonly LayerId[]
  readonly columns: DrawnColumns | null
  readonly index: CaseIndex | null
  readonly mask: Uint8Array | undefined
  readonly dayRange: readonly [number, number]
  readonly mesh: CommuneMesh | null
  readonly crossings?: FeatureCollection<Point, { id: number }> | undefined
  readonly spots?: FeatureCollection<Point | Polygon | MultiPolygon, { id: number }> | undefined
  readonly sites?: FeatureCollection<Point | Polygon | MultiPolygon, { id: number }> | undefined
  readonly establishments?: FeatureCollection<Point | null, { id: number }> | undefined
  readonly legs?: FeatureCollection<{ type: 'LineString'; coordinates: Position[] }, { corridorId: number }> | undefined
}

export interface Picked {
  /** The thing on top; null over the sea and abroad. */
  readonly top: Opened | null
  /** Cases under the pointer, newest first; several lie on one another. */
  readonly caseIds: readonly number[]
  readonly communeCode: string | null
}

/** What lies under a point of the map: cases first, then other marks, lines, and last the commune. No picture is read back. */
export const pickThing = (input: PickInput): Picked => {
  const communeCode = input.mesh ? communeAt(input.mesh, input.lonLat) : null
  const caseIds = input.visible.includes('dots') ? casesNear(input) : []
  const shown = <Thing>(layer: LayerId, things: Thing | undefined) =>
    input.visible.includes(layer) ? things : undefined
  const mark =
    firstNear(input, 'crossing', shown('crossings', input.crossings)) ??
    firstNear(input, 'spot', shown('spots', input.spots)) ??
    firstNear(input, 'site', shown('sites', input.sites)) ??
    firstNear(input, 'establishment', shown('establishments', input.establishments))
  const corridor = lineNear(input, shown('corridors', input.legs))
  const top: Opened | null =
    mark ??
    (caseIds[0] !== undefined ? { type: 'case', id: String(caseIds[0]) } : null) ??
    corridor ??
    (communeCode ? { type: 'commune', id: communeCode } : null)
  return { top, caseIds: mark ? [] : caseIds, communeCode }
}

const casesNear = ({
  lonLat: [longitude, latitude],
  radiusMetres,
  columns,
  index,
  mask,
  dayRange,
}: PickInput): number[] => {
  if (!columns || !index) return []
  const radius = radiusMetres / METRES_PER_DEGREE
  const stretch = Math.cos((latitude * Math.PI) / 180)
  const box = [longitude - radius / stretch, latitude - radius, longitude + radius / stretch, latitude + radius].map(
    (degrees) => degrees * POSITION_SCALE,
  ) as [number, number, number, number]
  return index.tree
    .range(...box)
    .map((at) => index.rows[at] as number)
    .filter((row) => {
      const day = columns.day[row] as number
      return (!mask || mask[row] === 1) && day >= dayRange[0] && day <= dayRange[1]
    })
    .sort((a, b) => b - a)
    .map((row) => columns.id[row] as number)
}

const metres = ([ax, ay]: readonly number[], [bx, by]: readonly number[]): number =>
  Math.hypot(((ax ?? 0) - (bx ?? 0)) * Math.cos(((ay ?? 0) * Math.PI) / 180), (ay ?? 0) - (by ?? 0)) * METRES_PER_DEGREE

const firstNear = (
  { lonLat, radiusMetres }: PickInput,
  type: Opened['type'],
  things: FeatureCollection<Point | Polygon | MultiPolygon | null, { id: number }> | undefined,
): Opened | null => {
  const found = things?.features.find(({ geometry }) => {
    if (!geometry) return false
    if (geometry.type === 'Point') return metres(lonLat, geometry.coordinates) <= radiusMetres * 1.4
    return isInside(geometry, lonLat) || isNearEdge(geometry, lonLat, radiusMetres)
  })
  return found ? { type, id: String(found.properties.id) } : null
}

const polygonsOf = (shape: Polygon | MultiPolygon) =>
  shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates

const isNearEdge = (shape: Polygon | MultiPolygon, at: readonly [number, number], radiusMetres: number) =>
  polygonsOf(shape).some((rings) => metres(at, rings[0]?.[0] ?? [0, 0]) <= radiusMetres)

const lineNear = ({ lonLat, radiusMetres }: PickInput, legs: PickInput['legs']): Opened | null => {
  const found = legs?.features.find(({ geometry }) =>
    geometry.coordinates.some(
      (end, index) => index > 0 && metresToSegment(lonLat, geometry.coordinates[index - 1] ?? end, end) <= radiusMetres,
    ),
  )
  return found ? { type: 'corridor', id: String(found.properties.corridorId) } : null
}

const metresToSegment = (at: readonly [number, number], from: Position, to: Position): number => {
  const stretch = Math.cos((at[1] * Math.PI) / 180)
  const [px, py] = [(at[0] - (from[0] ?? 0)) * stretch, at[1] - (from[1] ?? 0)]
  const [dx, dy] = [((to[0] ?? 0) - (from[0] ?? 0)) * stretch, (to[1] ?? 0) - (from[1] ?? 0)]
  const share = Math.max(0, Math.min(1, (px * dx + py * dy) / (dx * dx + dy * dy || 1)))
  return Math.hypot(px - share * dx, py - share * dy) * METRES_PER_DEGREE
}

/** Even-odd over all rings. */
export const isInside = (shape: Polygon | MultiPolygon, [x, y]: readonly [number, number]): boolean => {
  let inside = false
  for (const rings of polygonsOf(shape)) {
    for (const ring of rings) {
      for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
        const [ax = 0, ay = 0] = ring[i] ?? []
        const [bx = 0, by = 0] = ring[j] ?? []
        if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside
      }
    }
  }
  return inside
}

/** Box of a shape: west, south, east, north. */
export const boundsOf = (shape: Polygon | MultiPolygon): [number, number, number, number] => {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const rings of polygonsOf(shape)) {
    for (const [x = 0, y = 0] of rings[0] ?? []) {
      box[0] = Math.min(box[0], x)
      box[1] = Math.min(box[1], y)
      box[2] = Math.max(box[2], x)
      box[3] = Math.max(box[3], y)
    }
  }
  return box
}

const boxes = new WeakMap<CommuneMesh, Map<string, [number, number, number, number]>>()

/** The commune that holds a point, or null. */
export const communeAt = (mesh: CommuneMesh, at: readonly [number, number]): string | null => {
  let own = boxes.get(mesh)
  if (!own) {
    own = new Map([...mesh.shapes].map(([code, shape]) => [code, boundsOf(shape)]))
    boxes.set(mesh, own)
  }
  for (const [code, box] of own) {
    if (at[0] < box[0] || at[0] > box[2] || at[1] < box[1] || at[1] > box[3]) continue
    const shape = mesh.shapes.get(code)
    if (shape && isInside(shape, at)) return code
  }
  return null
}
