import type { Geometry, Position } from 'geojson'
import { ByteReader } from './byteReader.ts'
import { type FileShape, NO_SHAPE } from './featureLayer.ts'
import { FileError } from './fileError.ts'
import { polygonsOf } from './ringsToPolygons.ts'

const MAGIC = 9994
const HEADER_BYTES = 100
const POINT = 1
const LINE = 3
const POLYGON = 5
const MULTIPOINT = 8
const MULTIPATCH = 31
/** One record; the largest commune of the country has 1 MB unsimplified. */
const LARGEST_RECORD_BYTES = 128 * 1024 * 1024

/**
 * Reads the shapes of a .shp file, record by record. Throws `FileError` when the file is cut off.
 * @param size of the file, bytes
 */
export async function* readShp(chunks: AsyncIterable<Buffer>, size: number): AsyncGenerator<FileShape> {
  const reader = new ByteReader(chunks)
  try {
    const header = await reader.take(HEADER_BYTES)
    if (header.length < HEADER_BYTES || header.readInt32BE(0) !== MAGIC) throw cutOff()
    const end = header.readInt32BE(24) * 2
    if (end > size) throw cutOff()
    for (let offset = HEADER_BYTES; offset < end; ) {
      const head = await reader.take(8)
      if (head.length < 8) throw cutOff()
      const length = head.readInt32BE(4) * 2
      if (length < 4 || offset + 8 + length > end || length > LARGEST_RECORD_BYTES) throw cutOff()
      const record = await reader.take(length)
      if (record.length < length) throw cutOff()
      yield readRecord(record)
      offset += 8 + length
    }
  } finally {
    await reader.close()
  }
}

const DAMAGED: FileShape = { problem: 'hình bị hỏng (số điểm không khớp)' }

const readRecord = (record: Buffer): FileShape => {
  const type = record.readInt32LE(0)
  if (type === 0) return NO_SHAPE
  if (type === MULTIPATCH) return { problem: 'hình là mặt ghép nhiều mảnh, loại này chưa nhận' }
  // 1, 11 and 21 are points plain, with heights and with measures, which come after the positions; the others alike.
  switch (type % 10) {
    case POINT: {
      if (record.length < 20) return DAMAGED
      return shapeOf({ type: 'Point', coordinates: positionAt(record, 4) })
    }
    case MULTIPOINT: {
      if (record.length < 40) return DAMAGED
      const positions = positionsAt(record, 40, record.readInt32LE(36))
      return positions ? shapeOf({ type: 'MultiPoint', coordinates: positions }) : DAMAGED
    }
    case LINE:
    case POLYGON: {
      const parts = partsOf(record)
      if (!parts) return DAMAGED
      const filled = parts.filter((part) => part.length > 0)
      if (filled.length === 0) return NO_SHAPE
      if (type % 10 === LINE) {
        const [only] = filled
        return only && filled.length === 1
          ? shapeOf({ type: 'LineString', coordinates: only })
          : shapeOf({ type: 'MultiLineString', coordinates: filled })
      }
      const polygons = polygonsOf(filled)
      const [only] = polygons
      return only && polygons.length === 1
        ? shapeOf({ type: 'Polygon', coordinates: only })
        : shapeOf({ type: 'MultiPolygon', coordinates: polygons })
    }
    default:
      return { problem: `hình là loại số ${type}, loại này chưa nhận` }
  }
}

const shapeOf = (geometry: Geometry): FileShape => ({ geometry })

const positionAt = (record: Buffer, at: number): Position => [record.readDoubleLE(at), record.readDoubleLE(at + 8)]

const positionsAt = (record: Buffer, at: number, count: number): Position[] | null =>
  count < 0 || at + count * 16 > record.length
    ? null
    : Array.from({ length: count }, (_, index) => positionAt(record, at + index * 16))

/** The lines or rings of a record; null when its counts do not fit. */
const partsOf = (record: Buffer): Position[][] | null => {
  if (record.length < 44) return null
  const parts = record.readInt32LE(36)
  const points = record.readInt32LE(40)
  const first = 44 + parts * 4
  if (parts < 0 || first > record.length) return null
  const positions = positionsAt(record, first, points)
  if (!positions) return null
  const starts = Array.from({ length: parts }, (_, index) => record.readInt32LE(44 + index * 4))
  // Parts follow one another: overlapping ones would multiply the points of a small file without end.
  if (starts.some((start, index) => start < 0 || start > (starts[index + 1] ?? points))) return null
  return starts.map((start, index) => positions.slice(start, starts[index + 1] ?? points))
}

const cutOff = () => new FileError('Tệp .shp bị cắt cụt hoặc hỏng. Hãy chép lại bộ Shapefile.')
