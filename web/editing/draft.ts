import type { Geometry, LineString, Position } from 'geojson'
import { type EditedThing, isSameShape, type RecordState } from '../../data/model/recordEdit.ts'
import { kindOf } from '../../data/model/thingRow/judgeRecord.ts'
import type { ThingShape } from '../../data/model/thingRow/thingKind.ts'
import { pointInside } from '../layers/pointInside.ts'
import { cellsOfLegs, type DraftLeg, legsOf } from './legs.ts'

/** What a form for a new thing begins with: what the import takes where a file says nothing. */
export const newState = (thing: EditedThing): RecordState => ({
  cells:
    thing === 'cases'
      ? { status: 'NEW' }
      : Object.fromEntries(
          kindOf(thing).fields.flatMap(({ key, usual }) =>
            usual === undefined ? [] : [[key, usual === true ? 'có' : usual === false ? 'không' : String(usual)]],
          ),
        ),
  shape: null,
})

export const shapeFormOf = (thing: EditedThing): ThingShape => (thing === 'cases' ? 'POINT' : kindOf(thing).shape)

const EXACT = new Set(['GPS', 'ADDRESS', 'HAMLET'])
const DRAWN_BY_HAND = 'Đặt trên bản đồ'
/** What forms and imports write themselves about where a point is from. */
const OWN_SOURCE = /^(|Đặt trên bản đồ|VN-2000,.*)$/

/** How somebody gave a place: on the map, or in coordinates, with a note on the system they were read in. */
export type How = 'DRAWN' | { readonly note: string | null }

/**
 * A draft whose thing lies elsewhere: the precision says how the point was found, and a leg more or less has its names
 * and mode.
 */
export const placed = (thing: EditedThing, state: RecordState, shape: Geometry | null, how: How): RecordState => {
  // The tool tells also of what it was only shown: nobody drew that.
  if (how === 'DRAWN' && isSameShape(shape, state.shape)) return state
  if (thing === 'corridors') return withLegs({ ...state, shape }, legsIn({ ...state, shape }))
  const hasPrecision = thing === 'cases' || kindOf(thing).hasPrecision
  if (!hasPrecision) return { ...state, shape }
  const { precision = '', positionSource = '' } = state.cells
  const isPoint = shape?.type === 'Point'
  const isDrawn = how === 'DRAWN'
  // A point put on the map roughly and then typed is as good as what was typed.
  const isRough = !isDrawn && precision === 'ADDRESS' && positionSource === DRAWN_BY_HAND
  const isFresh = isPoint && (!EXACT.has(precision) || isRough)
  const source = isDrawn ? (isFresh || positionSource !== '' ? DRAWN_BY_HAND : '') : (how.note ?? '')
  const next = {
    precision: isFresh ? (isDrawn ? 'ADDRESS' : 'GPS') : !isPoint && EXACT.has(precision) ? '' : precision,
    ...(thing === 'cases' && {
      positionSource: !isPoint ? '' : OWN_SOURCE.test(positionSource) ? source : positionSource,
    }),
  }
  return { cells: { ...state.cells, ...next }, shape }
}

/** The legs of a corridor's draft; a new one goes on as the one before it. */
export const legsIn = ({ cells, shape }: RecordState): readonly DraftLeg[] => {
  const lines = shape?.type === 'MultiLineString' ? shape.coordinates : []
  const known = (cells.legModes ?? '').split(';').length
  const legs: DraftLeg[] = []
  for (const [index, leg] of legsOf(cells, lines).entries()) {
    const before = legs.at(-1)
    const isNew = before !== undefined && index >= known
    legs.push({ ...leg, mode: leg.mode || before?.mode || 'ROAD', from: leg.from || (isNew ? before.to : '') })
  }
  return legs
}

/** A draft with these legs; without any it has no place. */
export const withLegs = (state: RecordState, legs: readonly DraftLeg[]): RecordState => ({
  cells: { ...state.cells, ...cellsOfLegs(legs) },
  shape:
    legs.length === 0
      ? null
      : { type: 'MultiLineString', coordinates: legs.map(({ path }) => path.map((one) => [...one])) },
})

/** The point that decides in which commune a shape counts. */
export const decidingPoint = (shape: Geometry | null): readonly [number, number] | null => {
  switch (shape?.type) {
    case 'Point':
      return pairOf(shape.coordinates)
    case 'Polygon':
    case 'MultiPolygon':
      return pointInside(shape)
    case 'MultiLineString':
      return pairOf((shape.coordinates[0] as LineString['coordinates'] | undefined)?.[0])
    default:
      return null
  }
}

const pairOf = (position: Position | undefined): readonly [number, number] | null =>
  position ? [position[0] ?? 0, position[1] ?? 0] : null
