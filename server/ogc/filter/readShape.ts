import type { Geometry, Position } from 'geojson'
import { FilterError, MOST } from './filterError.ts'
import type { TokenReader } from './tokenReader.ts'

const DEPTHS: Readonly<
  Record<string, readonly [type: Exclude<Geometry['type'], 'GeometryCollection'>, depth: number]>
> = {
  POINT: ['Point', 0],
  MULTIPOINT: ['MultiPoint', 1],
  LINESTRING: ['LineString', 1],
  MULTILINESTRING: ['MultiLineString', 2],
  POLYGON: ['Polygon', 2],
  MULTIPOLYGON: ['MultiPolygon', 3],
}

export const isShapeWord = (word: string): boolean =>
  word.toUpperCase() in DEPTHS || ['BBOX', 'GEOMETRYCOLLECTION'].includes(word.toUpperCase())

type Nested = Position | readonly Nested[]

/** Reads a geometry written as well-known text, or `BBOX(…)` as the polygon it bounds. Heights are dropped. */
export const readShape = (reader: TokenReader): Geometry => {
  const counter = { positions: 0 }
  const read = (): Geometry =>
    reader.deeper(() => {
      const word = reader.token.is === 'name' ? reader.token.value.toUpperCase() : ''
      if (!isShapeWord(word)) throw reader.unexpected('cần hình, ví dụ POINT(105.1 10.4) hoặc BBOX(104,10,106,11)')
      reader.next()
      if (word === 'BBOX') return boxPolygon(numbersOf(reader), reader)
      if (word === 'GEOMETRYCOLLECTION') {
        reader.countPart()
        return { type: 'GeometryCollection', geometries: listOf(reader, read) }
      }
      const [type, depth] = DEPTHS[word] as (typeof DEPTHS)[string]
      reader.takeWord('Z')
      if (depth > 0) return { type, coordinates: nested(reader, depth, counter, word === 'MULTIPOINT') } as Geometry
      reader.needSign('(')
      const coordinates = [...position(reader, counter)]
      reader.needSign(')')
      return { type, coordinates } as Geometry
    })
  return read()
}

const listOf = <Item>(reader: TokenReader, read: () => Item): Item[] => {
  reader.needSign('(')
  const items = [read()]
  while (reader.takeSign(',')) items.push(read())
  reader.needSign(')')
  return items
}

const nested = (reader: TokenReader, depth: number, counter: { positions: number }, inBrackets: boolean): Nested =>
  listOf(reader, () => {
    if (depth > 1) return nested(reader, depth - 1, counter, inBrackets)
    const isBracketed = inBrackets && reader.takeSign('(')
    const found = position(reader, counter)
    if (isBracketed) reader.needSign(')')
    return found
  }) as Nested

const position = (reader: TokenReader, counter: { positions: number }): Position => {
  if (++counter.positions > MOST.positions) throw new FilterError(`hình quá ${MOST.positions} điểm.`, reader.token.at)
  const pair = [number(reader), number(reader)]
  if (reader.token.is === 'number') number(reader)
  return pair
}

const number = (reader: TokenReader): number => {
  if (reader.token.is !== 'number') throw reader.unexpected('cần tọa độ')
  const value = Number(reader.token.value)
  if (!Number.isFinite(value)) throw reader.unexpected('cần tọa độ hữu hạn')
  reader.next()
  return value
}

const numbersOf = (reader: TokenReader): number[] => {
  const { at } = reader.token
  const numbers = listOf(reader, () => number(reader))
  if (numbers.length !== 4 && numbers.length !== 6) throw new FilterError('BBOX cần 4 hoặc 6 số.', at)
  return numbers
}

const boxPolygon = (numbers: readonly number[], reader: TokenReader): Geometry => {
  const shape = polygonOfBox(numbers)
  if (!shape) throw new FilterError('BBOX cần góc dưới trước, góc trên sau.', reader.token.at)
  return shape
}

/** The polygon of a box given as 4 numbers, or 6 with heights; null when its corners are the wrong way round. */
export const polygonOfBox = (numbers: readonly number[]): Geometry | null => {
  const [west = 0, south = 0, east = 0, north = 0] =
    numbers.length === 6 ? [numbers[0], numbers[1], numbers[3], numbers[4]] : numbers
  if (west > east || south > north) return null
  if (west === east && south === north) return { type: 'Point', coordinates: [west, south] }
  if (west === east || south === north)
    return {
      type: 'LineString',
      coordinates: [
        [west, south],
        [east, north],
      ],
    }
  // Its sides are straight in the system it is given in, so they get corners enough to stay there in another.
  const STEPS = 16
  const side = (from: Position, to: Position): Position[] =>
    Array.from({ length: STEPS }, (_, step) =>
      [0, 1].map((axis) => {
        const [a = 0, b = 0] = [from[axis], to[axis]]
        return a + ((b - a) * step) / STEPS
      }),
    )
  const corners: Position[] = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ]
  const ring = corners.slice(1).flatMap((to, index) => side(corners[index] as Position, to))
  return { type: 'Polygon', coordinates: [[...ring, [west, south]]] }
}
