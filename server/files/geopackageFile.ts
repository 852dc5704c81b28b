import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import initSqlJs, { type Database, type SqlValue } from 'sql.js'
import {
  chooseLayer,
  type FeatureLayer,
  type FileFeature,
  type FileShape,
  NO_SHAPE,
  type StatedSystem,
} from './featureLayer.ts'
import { FileError } from './fileError.ts'
import { readWkb } from './wkb.ts'

interface Layer {
  readonly table: string
  /** Null: a table without shapes. */
  readonly geometryColumn: string | null
  readonly stated: StatedSystem | null
  readonly rows: number
}

/** Opens a GeoPackage (an SQLite file, held in memory while it is read). Throws `FileError`. */
export const openGeopackage = async (
  file: string,
  { wanted = null, isFirstTaken = false } = {} as { wanted?: string | null; isFirstTaken?: boolean },
): Promise<FeatureLayer> => {
  const database = await openDatabase(file)
  let layers: Layer[]
  try {
    layers = orExplain(() => listLayers(database))
  } finally {
    database.close()
  }
  if (layers.length === 0) throw new FileError('GeoPackage không có bảng đối tượng (features) nào.')
  const names = layers.map(({ table }) => table)
  const name = chooseLayer(names, wanted, isFirstTaken)
  const layer = layers.find(({ table }) => table === name) as Layer
  const read = { rows: 0 }
  return {
    fileName: basename(file),
    layers: names,
    layer: name,
    stated: layer.stated,
    hasShapes: layer.geometryColumn !== null,
    progress: () => (layer.rows === 0 ? 1 : Math.min(1, read.rows / layer.rows)),
    features: () => readFeatures(file, layer, read),
  }
}

const openDatabase = async (file: string): Promise<Database> => {
  const { Database } = await initSqlJs()
  const bytes = await readFile(file)
  const journal = await stat(`${file}-wal`).catch(() => null)
  if (journal && journal.size > 0) {
    throw new FileError('GeoPackage đang mở trong chương trình khác (còn tệp -wal). Hãy đóng chương trình đó trước.')
  }
  if (isCutOff(bytes)) throw new FileError('Tệp GeoPackage bị cắt cụt. Hãy chép lại tệp.')
  // QGIS leaves files in the journal mode WAL, which needs files beside them; in memory there are none.
  if (bytes[18] === 2) bytes.fill(1, 18, 20)
  return new Database(bytes)
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

const rowsOf = (database: Database, statement: string): Record<string, SqlValue>[] => {
  const prepared = database.prepare(statement)
  const rows: Record<string, SqlValue>[] = []
  while (prepared.step()) rows.push(prepared.getAsObject())
  prepared.free()
  return rows
}

/** Only real tables: a view could run for ever. Tables with shapes come first. */
const listLayers = (database: Database): Layer[] => {
  const tables = new Set(
    rowsOf(database, `select name from sqlite_master where type = 'table'`).map((row) => String(row.name)),
  )
  if (!tables.has('gpkg_contents')) return []
  const systems = tables.has('gpkg_spatial_ref_sys')
    ? rowsOf(database, 'select srs_id, organization, organization_coordsys_id, definition from gpkg_spatial_ref_sys')
    : []
  const columns = tables.has('gpkg_geometry_columns')
    ? rowsOf(database, 'select table_name, column_name, srs_id from gpkg_geometry_columns')
    : []
  const contents = rowsOf(
    database,
    `select table_name, data_type from gpkg_contents where data_type in ('features', 'attributes')
     order by data_type desc, table_name`,
  )
  return contents.flatMap(({ table_name: table, data_type: type }): Layer[] => {
    const geometry = columns.find((column) => column.table_name === table)
    if (!tables.has(String(table)) || (type === 'features' && !geometry)) return []
    const [counted] = rowsOf(database, `select count(*) as rows from ${quoted(String(table))}`)
    return [
      {
        table: String(table),
        geometryColumn: geometry ? String(geometry.column_name) : null,
        stated: statedBy(systems.find((system) => system.srs_id === geometry?.srs_id)),
        rows: Number(counted?.rows),
      },
    ]
  })
}

/** The numbers 0 and -1 mean "not known". */
const statedBy = (system: Record<string, SqlValue> | undefined): StatedSystem | null => {
  const code = Number(system?.organization_coordsys_id)
  if (!system || Number(system.srs_id) <= 0) return null
  if (String(system.organization).toUpperCase() === 'EPSG') return { epsg: code }
  return { wellKnownText: String(system.definition) }
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`

async function* readFeatures(
  file: string,
  { table, geometryColumn }: Layer,
  read: { rows: number },
): AsyncGenerator<FileFeature> {
  const database = await openDatabase(file)
  try {
    const rows = orExplain(() => database.prepare(`select * from ${quoted(table)}`))
    for (let number = 1; orExplain(() => rows.step()); number++) {
      const row = rows.getAsObject()
      read.rows = number
      if (geometryColumn === null) yield { number, properties: row, shape: NO_SHAPE }
      else {
        const { [geometryColumn]: geometry = null, ...properties } = row
        yield { number, properties, shape: geopackageShape(geometry) }
      }
    }
  } finally {
    database.close()
  }
}

const ENVELOPE_BYTES = [0, 32, 48, 48, 64]

/** A geometry of the format: magic, flags, SRS id, an envelope that may be left out, then WKB. */
const geopackageShape = (value: SqlValue): FileShape => {
  if (value === null) return NO_SHAPE
  if (!(value instanceof Uint8Array) || value[0] !== 0x47 || value[1] !== 0x50) {
    return { problem: 'hình bị hỏng (thiếu đầu mục GeoPackage)' }
  }
  const flags = value[3] ?? 0
  if (flags & 0b10000) return NO_SHAPE
  const envelope = ENVELOPE_BYTES[(flags >> 1) & 0b111]
  if (envelope === undefined) return { problem: 'hình bị hỏng (khung bao sai)' }
  return readWkb(value.subarray(8 + envelope))
}
