import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson'
import KDBush from 'kdbush'
import { POSITION_SCALE } from '../../data/model/caseColumns.ts'
import { isInsideRings } from '../../data/model/insideRings.ts'
import type { DrawnColumns } from '../cases/messages.ts'
import type { LayerId, Opened } from '../view/view.ts'
import type { CommuneMesh } from './communeMesh.ts'
import { polygonsOf } from './pointInside.ts'
import { markRows, type Thing } from './thingRows.ts'

const METRES_PER_DEGREE = 111_320

/** Index over the positions of the cases, in 1e-5 degrees; row numbers come back. Made once a table. */
export type CaseIndex = KDBush

export const caseIndex = (columns: DrawnColumns): CaseIndex => {
  const tree = new KDBush(columns.length, 64, Int32Array)
  // A case without a position stands where no pointer comes (`NO_POSITION`), so its numbers are rows.
  for (let row = 0; row < columns.length; row++)
    tree.add(columns.longitude[row] as number, columns.latitude[row] as number)
  tree.finish()
  return tree
}

type Things = { readonly features: readonly Thing[] } | undefined

export interface PickInput {
  readonly lonLat: readonly [number, number]
  readonly radiusMetres: number
  readonly visible: readonly LayerId[]
  readonly columns: DrawnColumns | null
  readonly index: CaseIndex | null
  readonly mask: Uint8Array | undefined
  readonly dayRange: readonly [number, number]
  readonly mesh: CommuneMesh | null
  readonly crossings?: Things
  readonly spots?: Things
  readonly sites?: Things
  readonly establishments?: Things
  readonly legs?: FeatureCollection<{ type: 'LineString'; coordinates: Position[] }, { corridorId: number }> | undefined
}

export interface Picked {
  /** The thing on top; null over the sea and abroad. */
  readonly top: Opened | null
  /** Cases under the pointer, newest first; several lie on one another. */
  readonly caseIds: readonly number[]
  readonly communeCode: string | null
}

/** Signs are larger than dots: their reach is this much more. */
const SIGN_REACH = 1.4

/**
 * What lies under a point of the map, from top to bottom as it is drawn (`buildLayers`): signs of crossings, spots and
 * sites, cases, establishments, corridors, areas, and last the commune. No picture is read back.
 */
export const pickThing = (input: PickInput): Picked => {
  const shown = <Data>(layer: LayerId, data: Data | undefined) => (input.visible.includes(layer) ? data : undefined)
  const spots = shown('spots', input.spots)
  const sites = shown('sites', input.sites)
  const communeCode = input.mesh ? communeAt(input.mesh, input.lonLat) : null
  const caseIds = input.visible.includes('dots') ? casesNear(input) : []
  const sign =
    signNear(input, 'crossing', shown('crossings', input.crossings)) ??
    signNear(input, 'spot', spots) ??
    signNear(input, 'site', sites)
  const top: Opened | null =
    sign ??
    (caseIds[0] !== undefined ? { type: 'case', id: String(caseIds[0]) } : null) ??
    signNear(input, 'establishment', shown('establishments', input.establishments)) ??
    lineNear(input, shown('corridors', input.legs)) ??
    areaNear(input, 'spot', spots) ??
    areaNear(input, 'site', sites) ??
    (communeCode ? { type: 'commune', id: communeCode } : null)
  return { top, caseIds: sign ? [] : caseIds, communeCode }
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
  return index
    .range(...box)
    .filter((row) => {
      const day = columns.day[row] as number
      return (!mask || mask[row] === 1) && day >= dayRange[0] && day <= dayRange[1]
    })
    .sort((a, b) => b - a)
    .map((row) => columns.id[row] as number)
}

const metres = ([ax, ay]: readonly number[], [bx, by]: readonly number[]): number =>
  Math.hypot(((ax ?? 0) - (bx ?? 0)) * Math.cos(((ay ?? 0) * Math.PI) / 180), (ay ?? 0) - (by ?? 0)) * METRES_PER_DEGREE

/** The nearest sign within reach. */
const signNear = ({ lonLat, radiusMetres }: PickInput, type: Opened['type'], things: Things): Opened | null => {
  let found: Opened | null = null
  let nearest = radiusMetres * SIGN_REACH
  for (const { properties, point } of things ? markRows(things.features) : []) {
    const distance = metres(lonLat, point)
    if (distance > nearest) continue
    nearest = distance
    found = { type, id: String(properties.id) }
  }
  return found
}

/** The area that is drawn last among those that hold the point or have an edge within reach. */
const areaNear = ({ lonLat, radiusMetres }: PickInput, type: Opened['type'], things: Things): Opened | null => {
  const found = things?.features.findLast(
    ({ geometry }) =>
      geometry &&
      geometry.type !== 'Point' &&
      (isInside(geometry, lonLat) || isNearEdge(geometry, lonLat, radiusMetres)),
  )
  return found ? { type, id: String(found.properties.id) } : null
}

const isNearEdge = (shape: Polygon | MultiPolygon, at: readonly [number, number], radiusMetres: number) =>
  polygonsOf(shape).some((rings) => rings.some((ring) => isNearLine(ring, at, radiusMetres)))

const isNearLine = (line: readonly Position[], at: readonly [number, number], radiusMetres: number) =>
  line.some((end, index) => index > 0 && metresToSegment(at, line[index - 1] ?? end, end) <= radiusMetres)

const lineNear = ({ lonLat, radiusMetres }: PickInput, legs: PickInput['legs']): Opened | null => {
  const found = legs?.features.find(({ geometry }) => isNearLine(geometry.coordinates, lonLat, radiusMetres))
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
export const isInside = (shape: Polygon | MultiPolygon, [x, y]: readonly [number, number]): boolean =>
  isInsideRings(polygonsOf(shape).flat(), x, y)

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
