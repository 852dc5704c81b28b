import type { Geometry } from 'geojson'
import { areaKm2 } from './areaKm2.ts'
import { lengthKm } from './lengthKm.ts'
import type { WriteWay } from './recordVersion.ts'

/** Kinds of things that can be added and corrected on the map, by the name of their table. */
export const EDITED_THINGS = [
  'cases',
  'establishments',
  'polluted_sites',
  'drug_spots',
  'corridors',
  'crossings',
] as const
export type EditedThing = (typeof EDITED_THINGS)[number]

/** As in addresses: `polluted-sites`. */
export const thingInPath = (thing: EditedThing): string => thing.replace('_', '-')
export const thingOfPath = (text: string): EditedThing | undefined =>
  EDITED_THINGS.find((thing) => thingInPath(thing) === text)

/** Texts by key of the column, as a form shows them: codes as codes, days dd/mm/yyyy. */
export type RecordCells = Readonly<Record<string, string>>

/** Everything a record says, whole: what is not in it is empty. */
export interface RecordState {
  readonly cells: RecordCells
  readonly shape: Geometry | null
}

/** Of a change: the commune that the stated unit was taken for, by its code. */
export const COMMUNE_KEY = 'commune'

/** A field that two versions of a record say differently. The place has the key `shape`. */
export interface FieldChange {
  readonly key: string
  readonly before: string
  readonly after: string
}

/** What a record was until something replaced it. */
export interface RecordVersion {
  readonly version: number
  /** ISO instant, UTC. */
  readonly replacedAt: string
  /** What replaced it; null where the next version shown is not the next one: several people may have changed it. */
  readonly act: WriteWay | null
  /** Who replaced it; null for commands run on the server. */
  readonly personName: string | null
  readonly note: string | null
  /** What the replacement changed. */
  readonly changes: readonly FieldChange[]
  readonly cells: RecordCells
  readonly shape: Geometry | null
}

/** A record as a form edits it. Coordinates are `[longitude, latitude]`, WGS 84. */
export interface EditedRecord {
  readonly id: number
  readonly version: number
  readonly cells: RecordCells
  readonly shape: Geometry | null
  /** Who keeps the record. */
  readonly source: string
  readonly communeCode: string | null
  readonly provinceCode: string | null
  readonly isSample: boolean
  /** Whether the person may write it; whoever only sees it exactly reads its history. */
  readonly mayEdit: boolean
  /** Former versions, the newest first. */
  readonly versions: readonly RecordVersion[]
}

/** What a form sends. */
export interface RecordDraft {
  readonly cells: RecordCells
  readonly shape: Geometry | null
  /** Why, in the words of the person. */
  readonly note?: string | null
}

/** What corrects a record: a cell or shape that is not named stays as it is, an empty cell is emptied. */
export interface RecordCorrection {
  /** The version it was written for. */
  readonly version: number
  readonly cells: RecordCells
  readonly shape?: Geometry | null
  readonly note?: string | null
}

/** What became of a draft. */
export interface SavedRecord {
  readonly id: number
  readonly version: number
  readonly verdict: 'ADDED' | 'CHANGED' | 'UNCHANGED'
}

/** The fields two versions say differently, in the order of the first. */
export const changedFields = (before: RecordState, after: RecordState): readonly FieldChange[] => {
  const keys = [...new Set([...Object.keys(before.cells), ...Object.keys(after.cells)])]
  const changes = keys.flatMap((key): FieldChange[] => {
    const [from, to] = [before.cells[key] ?? '', after.cells[key] ?? '']
    return from === to ? [] : [{ key, before: from, after: to }]
  })
  return isSameShape(before.shape, after.shape)
    ? changes
    : [...changes, { key: 'shape', before: shapeText(before.shape), after: shapeText(after.shape) }]
}

/** Decimals of a degree that a shape keeps when it is drawn: about a centimetre. */
export const SHAPE_DECIMALS = 7

/** Whether two shapes are the same to a centimetre. */
export const isSameShape = (one: Geometry | null, other: Geometry | null): boolean => keyOf(one) === keyOf(other)

const keyOf = (shape: Geometry | null): string =>
  JSON.stringify(
    shape && { type: shape.type, coordinates: 'coordinates' in shape ? shape.coordinates : null },
    (_, value: unknown) => (typeof value === 'number' ? Number(value.toFixed(SHAPE_DECIMALS)) : value),
  )

/**
 * A shape in short: a point by its coordinates `latitude, longitude`, an area by its form, corners and km², a line by its
 * form, number of vertices and km.
 */
export const shapeText = (shape: Geometry | null): string => {
  if (!shape || shape.type === 'GeometryCollection') return ''
  if (shape.type === 'Point') {
    const [lon = 0, lat = 0] = shape.coordinates
    return `${lat.toFixed(6)}, ${lon.toFixed(6)}`
  }
  const parts = shape.type === 'Polygon' ? [shape.coordinates] : shape.type === 'MultiPolygon' ? shape.coordinates : []
  if (parts.length === 0) {
    const km = shape.type === 'MultiLineString' ? ` ${lengthKm(shape.coordinates).toFixed(2)}` : ''
    return `${shape.type} ${JSON.stringify(shape.coordinates).split('],').length}${km}`
  }
  // The position that closes a ring is its first one again.
  const corners = parts.flat().reduce((sum, ring) => sum + ring.length - 1, 0)
  return `${shape.type} ${corners} ${areaKm2(parts).toPrecision(3)}`
}
