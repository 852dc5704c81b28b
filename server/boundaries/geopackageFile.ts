import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import initSqlJs, { type Database, type SqlValue } from 'sql.js'
import {
  type BoundaryLayer,
  BoundaryError,
  chooseLayer,
  type FileFeature,
  type Shape,
  type StatedSystem,
} from './boundaryFile.ts'
import { NO_SHAPE } from './geojsonShape.ts'
import { readWkb } from './wkb.ts'

interface Layer {
  readonly table: string
  readonly geometryColumn: string
  readonly stated: StatedSystem | null
}

/** Opens a GeoPackage (an SQLite file, held in memory). Throws `BoundaryError`. */
export const openGeopackage = async (file: string, wanted: string | null): Promise<BoundaryLayer> => {
  const { Database } = await initSqlJs()
  const bytes = await readFile(file)
  const journal = await stat(`${file}-wal`).catch(() => null)
  if (journal && journal.size > 0) {
    throw new BoundaryError(
      'GeoPackage đang mở trong chương trình khác (còn tệp -wal). Hãy đóng chương trình đó trước.',
    )
  }
  if (isCutOff(bytes)) throw new BoundaryError('Tệp GeoPackage bị cắt cụt. Chưa có gì thay đổi; hãy chép lại tệp.')
  // QGIS leaves files in the journal mode WAL, which needs files beside them; in memory there are none.
  if (bytes[18] === 2) bytes.fill(1, 18, 20)
  const database = new Database(bytes)
  const layers = orExplain(() => listLayers(database))
  if (layers.length === 0) throw new BoundaryError('GeoPackage không có bảng đối tượng (features) nào.')
  const name = chooseLayer(
    layers.map(({ table }) => table),
    wanted,
  )
  const layer = layers.find(({ table }) => table === name) as Layer
  return { fileName: basename(file), stated: layer.stated, features: readFeatures(database, layer) }
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
    if (error instanceof BoundaryError) throw error
    const reason = error instanceof Error ? error.message : String(error)
    throw new BoundaryError(`Tệp GeoPackage không đọc được (${reason}). Hãy xuất hoặc chép lại tệp.`)
  }
}

const rowsOf = (database: Database, statement: string): Record<string, SqlValue>[] => {
  const prepared = database.prepare(statement)
  const rows: Record<string, SqlValue>[] = []
  while (prepared.step()) rows.push(prepared.getAsObject())
  prepared.free()
  return rows
}

/** Only real tables: a view could run for ever. */
const listLayers = (database: Database): Layer[] => {
  const tables = new Set(
    rowsOf(database, `select name from sqlite_master where type = 'table'`).map((row) => String(row.name)),
  )
  if (!tables.has('gpkg_geometry_columns') || !tables.has('gpkg_contents')) return []
  const systems = tables.has('gpkg_spatial_ref_sys')
    ? rowsOf(database, 'select srs_id, organization, organization_coordsys_id, definition from gpkg_spatial_ref_sys')
    : []
  const columns = rowsOf(
    database,
    `select g.table_name, g.column_name, g.srs_id from gpkg_geometry_columns g
     join gpkg_contents c on c.table_name = g.table_name where c.data_type = 'features' order by g.table_name`,
  )
  return columns
    .filter((row) => tables.has(String(row.table_name)))
    .map((row) => ({
      table: String(row.table_name),
      geometryColumn: String(row.column_name),
      stated: statedBy(systems.find((system) => system.srs_id === row.srs_id)),
    }))
}

/** The numbers 0 and -1 mean "not known". */
const statedBy = (system: Record<string, SqlValue> | undefined): StatedSystem | null => {
  const code = Number(system?.organization_coordsys_id)
  if (!system || Number(system.srs_id) <= 0) return null
  if (String(system.organization).toUpperCase() === 'EPSG') return { epsg: code }
  return { wellKnownText: String(system.definition) }
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`

function* readFeatures(database: Database, { table, geometryColumn }: Layer): Generator<FileFeature> {
  try {
    const rows = orExplain(() => database.prepare(`select * from ${quoted(table)}`))
    for (let number = 1; orExplain(() => rows.step()); number++) {
      const { [geometryColumn]: geometry = null, ...properties } = rows.getAsObject()
      yield { number, properties, shape: geopackageShape(geometry) }
    }
  } finally {
    database.close()
  }
}

const ENVELOPE_BYTES = [0, 32, 48, 48, 64]

/** A geometry of the format: magic, flags, SRS id, an envelope that may be left out, then WKB. */
const geopackageShape = (value: SqlValue): Shape => {
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
