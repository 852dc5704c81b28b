import type { Geometry, Position } from 'geojson'
import { type Parsed, refused } from '../caseRow/refusal.ts'
import type { ThingShape } from './thingKind.ts'

/** Land and sea of Việt Nam, degrees. */
const LON = [102, 118] as const
const LAT = [4.5, 23.5] as const

const ALLOWED: Readonly<Record<ThingShape, { readonly types: readonly Geometry['type'][]; readonly words: string }>> = {
  NONE: { types: [], words: '' },
  POINT: { types: ['Point'], words: 'một điểm' },
  POINT_OR_AREA: { types: ['Point', 'Polygon', 'MultiPolygon'], words: 'một điểm hoặc một vùng' },
  LINES: { types: ['LineString', 'MultiLineString'], words: 'một đường' },
}

/**
 * A shape in the form its kind keeps: a collection of one part becomes that part, a line becomes a line of one leg, rings
 * are closed. Refuses other forms and coordinates outside Việt Nam.
 */
export const judgeShape = (given: Geometry, kind: ThingShape): Parsed<Geometry> => {
  const { types, words } = ALLOWED[kind]
  const single = singled(given)
  const shape = !types.includes(given.type) && single ? single : given
  if (!types.includes(shape.type) || shape.type === 'GeometryCollection') {
    return refused('SHAPE_WRONG', `Hình phải là ${words}. Hãy xem lại lớp dữ liệu đã chọn.`)
  }
  const positions = flat(shape.coordinates)
  if (positions.length === 0) return refused('SHAPE_WRONG', 'Hình rỗng. Hãy vẽ lại hoặc bỏ dòng này.')
  const isInside = positions.every(
    ([lon = NaN, lat = NaN]) => lon >= LON[0] && lon <= LON[1] && lat >= LAT[0] && lat <= LAT[1],
  )
  if (!isInside) {
    return refused(
      'OUTSIDE_VIETNAM',
      'Hình có điểm nằm ngoài Việt Nam. Kinh độ phải từ 102 đến 118, vĩ độ từ 4,5 đến 23,5 (WGS 84).',
    )
  }
  if (shape.type === 'LineString') return { value: { type: 'MultiLineString', coordinates: [shape.coordinates] } }
  const tooShort = shape.type === 'MultiLineString' && shape.coordinates.some((line) => line.length < 2)
  const tooFew = rings(shape).some((ring) => ring.length < 4)
  if (tooShort || tooFew) return refused('SHAPE_WRONG', 'Hình có quá ít đỉnh. Hãy vẽ lại.')
  return { value: shape }
}

const rings = (shape: Geometry): Position[][] =>
  shape.type === 'Polygon' ? shape.coordinates : shape.type === 'MultiPolygon' ? shape.coordinates.flat() : []

/** The one part of a collection; null where there are more. */
const singled = (shape: Geometry): Geometry | null => {
  if (shape.type === 'GeometryCollection') {
    const [only, ...others] = shape.geometries
    return only && others.length === 0 ? only : null
  }
  if (shape.type === 'MultiPoint' && shape.coordinates.length === 1) {
    return { type: 'Point', coordinates: shape.coordinates[0]! }
  }
  if (shape.type === 'MultiPolygon' && shape.coordinates.length === 1) {
    return { type: 'Polygon', coordinates: shape.coordinates[0]! }
  }
  return null
}

type Nested = Position | readonly Nested[]
const flat = (coordinates: Nested): Position[] =>
  typeof coordinates[0] === 'number' ? [coordinates as Position] : (coordinates as readonly Nested[]).flatMap(flat)
