import type { Geometry, Position } from 'geojson'

const TYPES: Readonly<
  Record<string, { readonly type: Exclude<Geometry['type'], 'GeometryCollection'>; readonly depth: number }>
> = {
  POINT: { type: 'Point', depth: 0 },
  LINESTRING: { type: 'LineString', depth: 1 },
  MULTIPOINT: { type: 'MultiPoint', depth: 1 },
  POLYGON: { type: 'Polygon', depth: 2 },
  MULTILINESTRING: { type: 'MultiLineString', depth: 2 },
  MULTIPOLYGON: { type: 'MultiPolygon', depth: 3 },
}
const HEAD = /^(?:SRID=4326;)?\s*(MULTI)?(POINT|LINESTRING|POLYGON)\s*(?:Z|M|ZM)?\s*(?=\()/i
const MOST_CHARACTERS = 4_000_000

/** Reads well-known text of WGS 84, `longitude latitude`, as GeoJSON; heights are dropped. Null when it is none. */
export const readWkt = (text: string): Geometry | null => {
  const head = HEAD.exec(text)
  const known = TYPES[`${head?.[1] ?? ''}${head?.[2] ?? ''}`.toUpperCase()]
  if (!head || !known || text.length > MOST_CHARACTERS) return null
  const reader = { text, at: head[0].length }
  try {
    const coordinates = known.type === 'Point' ? readList(reader, 1)[0] : readList(reader, known.depth)
    return reader.text.slice(reader.at).trim() === '' ? ({ type: known.type, coordinates } as Geometry) : null
  } catch {
    return null
  }
}

interface Reader {
  readonly text: string
  at: number
}
type Nested = Position | Nested[]

/** A list in brackets: of positions at depth 1, of lists above. */
const readList = (reader: Reader, depth: number): Nested[] => {
  expect(reader, '(')
  const items: Nested[] = []
  do items.push(depth === 1 ? readPosition(reader) : readList(reader, depth - 1))
  while (skip(reader, ','))
  expect(reader, ')')
  return items
}

const NUMBERS = String.raw`(-?\d+(?:\.\d+)?(?:e-?\d+)?)\s+(-?\d+(?:\.\d+)?(?:e-?\d+)?)(?:\s+-?\d+(?:\.\d+)?){0,2}`
/** A position, in brackets of its own as MULTIPOINT may have it. */
const POSITION = new RegExp(String.raw`\s*(?:${NUMBERS}|\(\s*${NUMBERS}\s*\))(?=\s*[,)])`, 'iy')

const readPosition = (reader: Reader): Position => {
  POSITION.lastIndex = reader.at
  const [whole, plainX, plainY, x = plainX, y = plainY] = POSITION.exec(reader.text) ?? []
  if (whole === undefined) throw new SyntaxError('no position')
  reader.at += whole.length
  return [Number(x), Number(y)]
}

const skip = (reader: Reader, sign: string): boolean => {
  while (/\s/.test(reader.text[reader.at] ?? '')) reader.at++
  if (reader.text[reader.at] !== sign) return false
  reader.at++
  return true
}

const expect = (reader: Reader, sign: string): void => {
  if (!skip(reader, sign)) throw new SyntaxError(`no ${sign}`)
}
