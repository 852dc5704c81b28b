import type { Shape } from './boundaryFile.ts'
import { NO_SHAPE, notAnArea } from './geojsonShape.ts'

const KINDS: Readonly<Record<number, string>> = {
  1: 'điểm',
  2: 'đường',
  4: 'nhiều điểm',
  5: 'nhiều đường',
  7: 'tập hợp nhiều loại hình',
  8: 'cung tròn',
  9: 'đường cong ghép',
  10: 'vùng có cạnh cong',
  12: 'nhiều vùng có cạnh cong',
}
const POLYGON = 3
const MULTIPOLYGON = 6

/** Reads a polygon or multipolygon in well-known binary, ISO or EWKB; heights and measures are left out. */
export const readWkb = (bytes: Uint8Array): Shape => {
  try {
    const reader = new WkbReader(bytes)
    const { kind, stride, isLittle } = reader.header()
    if (kind === POLYGON) return areaOf([reader.polygon(stride, isLittle)])
    if (kind !== MULTIPOLYGON) return notAnArea(KINDS[kind] ?? `loại số ${kind}`)
    const polygons = reader.list(isLittle, 9, () => {
      const part = reader.header()
      if (part.kind !== POLYGON) throw new RangeError('not a polygon')
      return reader.polygon(part.stride, part.isLittle)
    })
    return areaOf(polygons)
  } catch (error) {
    if (error instanceof RangeError) return { problem: 'hình bị hỏng (WKB không đọc được)' }
    throw error
  }
}

const areaOf = (polygons: number[][][][]): Shape =>
  polygons.some((rings) => rings.length > 0) ? { polygons } : NO_SHAPE

/** Reads forward; beyond the end it throws `RangeError`, as DataView does. */
class WkbReader {
  private readonly view: DataView
  private offset = 0

  constructor(bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  header() {
    const isLittle = this.view.getUint8(this.offset) === 1
    const type = this.view.getUint32(this.offset + 1, isLittle)
    this.offset += 5
    // EWKB says Z, M and "an SRID follows" in the three highest bits, ISO in the thousands.
    if (type & 0x20000000) this.offset += 4
    const iso = type & 0x0fffffff
    const thousands = Math.floor(iso / 1000)
    const hasZ = (type & 0x80000000) !== 0 || thousands === 1 || thousands === 3
    const hasM = (type & 0x40000000) !== 0 || thousands === 2 || thousands === 3
    return { kind: iso % 1000, stride: 16 + (hasZ ? 8 : 0) + (hasM ? 8 : 0), isLittle }
  }

  polygon(stride: number, isLittle: boolean): number[][][] {
    return this.list(isLittle, 4, () =>
      this.list(isLittle, stride, () => {
        const position = [this.view.getFloat64(this.offset, isLittle), this.view.getFloat64(this.offset + 8, isLittle)]
        this.offset += stride
        return position
      }),
    )
  }

  /** A counted list whose items take at least `smallest` bytes: a count that cannot fit is refused before it is made. */
  list<Item>(isLittle: boolean, smallest: number, read: () => Item): Item[] {
    const count = this.view.getUint32(this.offset, isLittle)
    this.offset += 4
    if (count * smallest > this.view.byteLength - this.offset) throw new RangeError('count beyond the end')
    return Array.from({ length: count }, read)
  }
}

/**
 * Writes a multipolygon as hexadecimal EWKB with SRID 4326, each position taken through `place`
 * (`[x, y]` of the file → longitude, latitude), which PostGIS reads back to the last bit.
 */
export const writeMultiPolygon = (
  polygons: readonly (readonly (readonly (readonly number[])[])[])[],
  place: (position: readonly number[]) => readonly [number, number],
): string => {
  const points = polygons.reduce((sum, rings) => sum + rings.reduce((inner, ring) => inner + ring.length, 0), 0)
  const rings = polygons.reduce((sum, polygon) => sum + polygon.length, 0)
  const bytes = Buffer.alloc(13 + polygons.length * 9 + rings * 4 + points * 16)
  let offset = 0
  const header = (type: number) => {
    offset = bytes.writeUInt8(1, offset)
    offset = bytes.writeUInt32LE(type, offset)
  }
  const count = (value: number) => {
    offset = bytes.writeUInt32LE(value, offset)
  }
  header((MULTIPOLYGON | 0x20000000) >>> 0)
  count(4326)
  count(polygons.length)
  for (const polygon of polygons) {
    header(POLYGON)
    count(polygon.length)
    for (const ring of polygon) {
      count(ring.length)
      for (const position of ring) {
        const [longitude, latitude] = place(position)
        offset = bytes.writeDoubleLE(longitude, offset)
        offset = bytes.writeDoubleLE(latitude, offset)
      }
    }
  }
  return bytes.toString('hex')
}
