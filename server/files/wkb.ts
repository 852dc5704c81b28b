import type { Geometry, Position } from 'geojson'
import { type FileShape, NO_SHAPE } from './featureLayer.ts'

const POINT = 1
const LINE = 2
const POLYGON = 3
const MULTIPOINT = 4
const MULTILINE = 5
const MULTIPOLYGON = 6
const COLLECTION = 7
const CURVED: Readonly<Record<number, string>> = {
  8: 'cung tròn',
  9: 'đường cong ghép',
  10: 'vùng có cạnh cong',
  11: 'nhiều đường cong',
  12: 'nhiều vùng có cạnh cong',
}
const DEEPEST = 8

/** A kind that has no counterpart in GeoJSON. */
class UnknownKind extends Error {}

/** Reads a shape in well-known binary, ISO or EWKB; heights and measures are left out. */
export const readWkb = (bytes: Uint8Array): FileShape => {
  try {
    const geometry = new WkbReader(bytes).geometry(0)
    return isEmpty(geometry) ? NO_SHAPE : { geometry }
  } catch (error) {
    if (error instanceof RangeError) return { problem: 'hình bị hỏng (WKB không đọc được)' }
    if (error instanceof UnknownKind) return { problem: `hình là ${error.message}, loại này chưa nhận` }
    throw error
  }
}

/** Whether a shape has no position at all. */
export const isEmpty = (geometry: Geometry): boolean =>
  geometry.type === 'GeometryCollection'
    ? geometry.geometries.every(isEmpty)
    : geometry.type === 'Point'
      ? geometry.coordinates.length === 0 || geometry.coordinates.slice(0, 2).every(Number.isNaN)
      : (geometry.coordinates as unknown[]).flat(geometry.type === 'MultiPolygon' ? 2 : 1).length === 0

/** Reads forward; beyond the end it throws `RangeError`, as DataView does. */
class WkbReader {
  private readonly view: DataView
  private offset = 0

  constructor(bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  geometry(depth: number): Geometry {
    if (depth > DEEPEST) throw new RangeError('too deep')
    const { kind, stride, isLittle } = this.header()
    const parts = <Kind extends Geometry['type']>(type: Kind) =>
      this.list(isLittle, 5, () => {
        const part = this.geometry(depth + 1)
        if (part.type !== type) throw new RangeError('another kind of part')
        return (part as Extract<Geometry, { coordinates: unknown; type: Kind }>).coordinates
      })
    switch (kind) {
      case POINT:
        return { type: 'Point', coordinates: this.position(stride, isLittle) }
      case LINE:
        return { type: 'LineString', coordinates: this.positions(stride, isLittle) }
      case POLYGON:
        return { type: 'Polygon', coordinates: this.list(isLittle, 4, () => this.positions(stride, isLittle)) }
      case MULTIPOINT:
        return { type: 'MultiPoint', coordinates: parts('Point') as Position[] }
      case MULTILINE:
        return { type: 'MultiLineString', coordinates: parts('LineString') as Position[][] }
      case MULTIPOLYGON:
        return { type: 'MultiPolygon', coordinates: parts('Polygon') as Position[][][] }
      case COLLECTION:
        return { type: 'GeometryCollection', geometries: this.list(isLittle, 5, () => this.geometry(depth + 1)) }
      default:
        throw new UnknownKind(CURVED[kind] ?? `loại số ${kind}`)
    }
  }

  private header() {
    const order = this.view.getUint8(this.offset)
    if (order > 1) throw new RangeError('unknown byte order')
    const isLittle = order === 1
    const type = this.view.getUint32(this.offset + 1, isLittle)
    this.offset += 5
    // EWKB says Z, M and "an SRID follows" in the three highest bits, ISO in the thousands.
    if (type & 0x20000000) this.offset += 4
    const iso = type & 0x0fffffff
    const thousands = Math.floor(iso / 1000)
    if (thousands > 3) throw new UnknownKind(`loại số ${iso}`)
    const hasZ = (type & 0x80000000) !== 0 || thousands === 1 || thousands === 3
    const hasM = (type & 0x40000000) !== 0 || thousands === 2 || thousands === 3
    return { kind: iso % 1000, stride: 16 + (hasZ ? 8 : 0) + (hasM ? 8 : 0), isLittle }
  }

  private position(stride: number, isLittle: boolean): Position {
    if (stride > this.view.byteLength - this.offset) throw new RangeError('position beyond the end')
    const position = [this.view.getFloat64(this.offset, isLittle), this.view.getFloat64(this.offset + 8, isLittle)]
    this.offset += stride
    return position
  }

  private positions(stride: number, isLittle: boolean): Position[] {
    return this.list(isLittle, stride, () => this.position(stride, isLittle))
  }

  /** A counted list whose items take at least `smallest` bytes: a count that cannot fit is refused before it is made. */
  private list<Item>(isLittle: boolean, smallest: number, read: () => Item): Item[] {
    const count = this.view.getUint32(this.offset, isLittle)
    this.offset += 4
    if (count * smallest > this.view.byteLength - this.offset) throw new RangeError('count beyond the end')
    return Array.from({ length: count }, read)
  }
}
