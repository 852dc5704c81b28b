import initSqlJs from 'sql.js'
import type { Geometry } from 'geojson'
import type { ExportTable } from '../exportTable.ts'
import { type MachineColumn, type MachineType, machineColumns } from '../machineColumns.ts'
import type { SpoolFile } from '../spoolFile.ts'
import { PAGE_BYTES, SqliteTable } from '../sqlitePages.ts'
import { writeWkb } from '../writeWkb.ts'
import { GEOPACKAGE_TABLES } from './geopackageTables.ts'

const TYPES: Readonly<Record<MachineType, string>> = {
  text: 'TEXT',
  integer: 'INTEGER',
  real: 'REAL',
  boolean: 'BOOLEAN',
  day: 'DATE',
  instant: 'DATETIME',
}
/** "GP", version 0, little endian without an envelope. */
const HEAD = Buffer.from([0x47, 0x50, 0, 1])
const WGS84 = 4326

/**
 * A GeoPackage 1.3: the layer, and what the file is in its metadata tables. sql.js makes the file with an empty layer in
 * memory; the rows are appended page by page, since a million of them would not fit there.
 */
export const writeGeopackage = async (table: ExportTable, out: SpoolFile): Promise<void> => {
  const columns = machineColumns(table.columns, table.language)
  const { bytes, rootPage } = await emptyPackage(table, columns)
  await out.write(bytes)
  const rows = new SqliteTable(out, bytes.length / PAGE_BYTES, rootPage)
  let id = 0
  for await (const page of table.rows) {
    for (const { values, shape } of page) {
      const cells = columns.map((column) => stored(column, column.read(values)))
      // The number of a row stands outside its record.
      await rows.add(++id, [null, shape && geometryBlob(shape), ...cells])
    }
  }
  const pages = Buffer.alloc(4)
  pages.writeUInt32BE(await rows.finish(), 0)
  await out.patch(28, pages)
}

const emptyPackage = async (table: ExportTable, columns: readonly MachineColumn[]) => {
  const { Database } = await initSqlJs()
  const database = new Database()
  try {
    database.run(`pragma page_size = ${PAGE_BYTES}`)
    database.run(GEOPACKAGE_TABLES)
    const list = columns.map(({ name, type }) => `${quoted(name)} ${TYPES[type]}`)
    database.run(
      `create table ${quoted(table.name)} (fid INTEGER PRIMARY KEY NOT NULL, geom GEOMETRY, ${list.join(', ')})`,
    )
    fillPackage(database, table)
    const [answer] = database.exec('select rootpage from sqlite_master where type = ? and name = ?', [
      'table',
      table.name,
    ])
    return { bytes: Buffer.from(database.export()), rootPage: Number(answer?.values[0]?.[0]) }
  } finally {
    database.close()
  }
}

type Database = InstanceType<Awaited<ReturnType<typeof initSqlJs>>['Database']>

const fillPackage = (database: Database, { name, title, warning, facts, bounds }: ExportTable): void => {
  const about = [...(warning === null ? [] : [warning]), ...facts.map(({ label, value }) => `${label}: ${value}`)]
  database.run(
    `insert into gpkg_contents (table_name, data_type, identifier, description, min_x, min_y, max_x, max_y, srs_id)
     values (?, 'features', ?, ?, ?, ?, ?, ?, ${WGS84})`,
    [name, title, about.join('\n'), ...(bounds ?? [null, null, null, null])],
  )
  database.run(`insert into gpkg_geometry_columns values (?, 'geom', 'GEOMETRY', ${WGS84}, 0, 0)`, [name])
  const metadata = {
    title,
    ...(warning !== null && { warning }),
    ...Object.fromEntries(facts.map(({ key, value }) => [key, value])),
  }
  database.run(
    `insert into gpkg_metadata values (1, 'dataset', 'https://www.geopackage.org/', 'application/json', ?)`,
    [JSON.stringify(metadata)],
  )
  database.run(`insert into gpkg_metadata_reference (reference_scope, table_name, md_file_id) values ('table', ?, 1)`, [
    name,
  ])
}

const geometryBlob = (shape: Geometry): Buffer => {
  const system = Buffer.alloc(4)
  system.writeInt32LE(WGS84, 0)
  return Buffer.concat([HEAD, system, writeWkb(shape)])
}

const stored = ({ type }: MachineColumn, value: string | number | boolean | null): string | number | null => {
  if (typeof value === 'boolean') return value ? 1 : 0
  return type === 'instant' && value !== null ? `${String(value).slice(0, 19)}.000Z` : value
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`
