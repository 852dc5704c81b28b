import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import initSqlJs, { type Database, type SqlValue } from 'sql.js'
import { type FeatureLayer, type FileFeature, type FileShape, NO_SHAPE } from './featureLayer.ts'
import { FileError } from './fileError.ts'
import { type GeopackageContents, type GeopackageLayer, listLayers, openLayer, quoted } from './geopackageLayers.ts'
import { SqlitePagesOnce } from './sqlitePagesOnce.ts'
import { readWkb } from './wkb.ts'

/** Opens a GeoPackage (an SQLite file, held in memory while it is read). Throws `FileError`. */
export const openGeopackage = async (
  file: string,
  { wanted = null, isFirstTaken = false } = {} as { wanted?: string | null; isFirstTaken?: boolean },
): Promise<FeatureLayer> => {
  const { database, pages } = await openDatabase(file)
  let found: GeopackageContents
  let layer: GeopackageLayer
  try {
    found = orExplain(() => listLayers(database, pages))
    layer = orExplain(() => openLayer(database, pages, found, { wanted, isFirstTaken }))
  } finally {
    database.close()
  }
  const read = { rows: 0 }
  return {
    fileName: basename(file),
    layers: found.layers,
    layer: layer.table,
    stated: layer.stated,
    hasShapes: layer.geometryColumn !== null,
    progress: () => (layer.rows === 0 ? 1 : Math.min(1, read.rows / layer.rows)),
    features: () => readFeatures(file, layer, read),
  }
}

const openDatabase = async (file: string): Promise<{ database: Database; pages: SqlitePagesOnce }> => {
  const { Database } = await initSqlJs()
  const bytes = await readFile(file)
  for (const journal of ['-wal', '-journal']) {
    const beside = await stat(`${file}${journal}`).catch(() => null)
    if (!beside?.size) continue
    throw new FileError(
      `GeoPackage đang mở trong chương trình khác (còn tệp ${journal}). Hãy đóng chương trình đó trước.`,
    )
  }
  if (isCutOff(bytes)) throw new FileError('Tệp GeoPackage bị cắt cụt. Hãy chép lại tệp.')
  // QGIS leaves files in the journal mode WAL, which needs files beside them; in memory there are none.
  if (bytes[18] === 2) bytes.fill(1, 18, 20)
  // Before the schema is read: SQLite would follow its pages without end.
  const pages = new SqlitePagesOnce(bytes)
  pages.follow(1)
  return { database: new Database(bytes), pages }
}

/** SQLite takes missing pages for empty ones, so the size is held to what the header states. */
const isCutOff = (bytes: Buffer): boolean => {
  if (bytes.length < 100) return true
  const pageBytes = bytes.readUInt16BE(16)
  return bytes.length < bytes.readUInt32BE(28) * (pageBytes === 1 ? 65_536 : pageBytes)
}

/** SQLite speaks English and of pages; people need to know what to do. */
const orExplain = <Result>(work: () => Result): Result => {
  try {
    return work()
  } catch (error) {
    if (error instanceof FileError) throw error
    const reason = error instanceof Error ? error.message : String(error)
    throw new FileError(`Tệp GeoPackage không đọc được (${reason}). Hãy xuất hoặc chép lại tệp.`)
  }
}

async function* readFeatures(
  file: string,
  { table, columns, geometryColumn }: GeopackageLayer,
  read: { rows: number },
): AsyncGenerator<FileFeature> {
  const { database } = await openDatabase(file)
  const wanted = [geometryColumn === null ? 'null' : quoted(geometryColumn), ...columns.map(withAllDigits)]
  try {
    const rows = orExplain(() => database.prepare(`select ${wanted.join()} from ${quoted(table)} not indexed`))
    for (let number = 1; orExplain(() => rows.step()); number++) {
      const [geometry = null, ...values] = rows.get()
      read.rows = number
      const properties = Object.fromEntries(columns.map((column, index) => [column, values[index]]))
      yield { number, properties, shape: geopackageShape(geometry) }
    }
  } finally {
    database.close()
  }
}

/** A whole number of more digits than a number of JavaScript keeps comes as a text: it is the number of a record. */
const withAllDigits = (column: string): string => {
  const name = quoted(column)
  const isKept = `${name} between ${Number.MIN_SAFE_INTEGER} and ${Number.MAX_SAFE_INTEGER}`
  return `iif(typeof(${name}) = 'integer' and not ${isKept}, cast(${name} as text), ${name})`
}

const ENVELOPE_BYTES = [0, 32, 48, 48, 64]

/** A geometry of the format: magic, flags, SRS id, an envelope that may be left out, then WKB. */
const geopackageShape = (value: SqlValue): FileShape => {
  if (value === null) return NO_SHAPE
  if (!(value instanceof Uint8Array) || value[0] !== 0x47 || value[1] !== 0x50) {
    return { problem: 'hình bị hỏng (thiếu đầu mục GeoPackage)' }
  }
  const flags = value[3] ?? 0
  if (flags & 0b100000) return { problem: 'hình có kiểu riêng của một chương trình, loại này chưa nhận' }
  if (flags & 0b10000) return NO_SHAPE
  const envelope = ENVELOPE_BYTES[(flags >> 1) & 0b111]
  if (envelope === undefined) return { problem: 'hình bị hỏng (khung bao sai)' }
  return readWkb(value.subarray(8 + envelope))
}
