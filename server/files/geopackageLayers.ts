import type { Database, SqlValue } from 'sql.js'
import { chooseLayer, type StatedSystem } from './featureLayer.ts'
import { FileError } from './fileError.ts'
import type { SqlitePagesOnce } from './sqlitePagesOnce.ts'

/** A text or a shape; a shape of that size has a million positions. */
const LARGEST_VALUE_BYTES = 16 * 1024 * 1024
/** A default is given for every row that was written before its column. */
const LONGEST_DEFAULT = 1000
const MOST_COLUMNS = 1000

/** A layer of a GeoPackage that can be read in bounded memory. */
export interface GeopackageLayer {
  readonly table: string
  /** Columns that are stored, without the shape. */
  readonly columns: readonly string[]
  /** Null: a table without shapes. */
  readonly geometryColumn: string | null
  readonly stated: StatedSystem | null
  readonly rows: number
}

const rowsOf = (database: Database, statement: string): Record<string, SqlValue>[] => {
  const prepared = database.prepare(statement)
  const rows: Record<string, SqlValue>[] = []
  while (prepared.step()) rows.push(prepared.getAsObject())
  prepared.free()
  return rows
}

/** What a file says it holds. */
export interface GeopackageContents {
  /** Layers that can be read: tables with shapes first. */
  readonly layers: readonly string[]
  /** Layers that are listed and not stored: views and virtual tables, or nothing at all. */
  readonly computed: readonly string[]
  readonly systems: readonly Record<string, SqlValue>[]
  readonly geometryColumns: readonly Record<string, SqlValue>[]
}

/** As SQLite compares names: a file may list a table as “XA” that it stores as “xa”. */
const folded = (name: SqlValue | undefined): string => String(name).replace(/[A-Z]/g, (letter) => letter.toLowerCase())

/**
 * Root pages of the tables that are stored as such, by their folded names: what is computed (a view, a virtual table)
 * could run for ever.
 */
const storedTables = (database: Database): Map<string, number> =>
  new Map(
    rowsOf(database, `select name, rootpage from sqlite_master where rootpage > 0 and sql like 'CREATE TABLE %'`).map(
      ({ name, rootpage }) => [folded(name), Number(rootpage)],
    ),
  )

const isOf = (table: string) => (column: Record<string, SqlValue>) => folded(column.table_name) === folded(table)

export const listLayers = (database: Database, pages: SqlitePagesOnce): GeopackageContents => {
  const tables = storedTables(database)
  /** The rows of a table of the format by the columns asked for; none where it is missing or computed. */
  const listed = (table: string, columns: readonly string[]): Record<string, SqlValue>[] => {
    const root = tables.get(table)
    if (root === undefined) return []
    pages.follow(root)
    const stored = storedColumns(database, table).filter((column) => columns.includes(column))
    if (stored.length < columns.length) return []
    refuseLargeValues(database, table, stored)
    return rowsOf(database, `select ${stored.map(quoted).join()} from ${quoted(table)} not indexed`)
  }
  const geometryColumns = listed('gpkg_geometry_columns', ['table_name', 'column_name', 'srs_id'])
  const contents = ['features', 'attributes'].flatMap((type) =>
    listed('gpkg_contents', ['table_name', 'data_type'])
      .filter((content) => content.data_type === type)
      .map((content) => String(content.table_name))
      .filter((table) => type === 'attributes' || geometryColumns.some(isOf(table)))
      .sort(),
  )
  return {
    layers: contents.filter((table) => tables.has(folded(table))),
    computed: contents.filter((table) => !tables.has(folded(table))),
    systems: listed('gpkg_spatial_ref_sys', ['srs_id', 'organization', 'organization_coordsys_id', 'definition']),
    geometryColumns,
  }
}

/** Chooses a layer and looks whether it can be read in bounded memory. */
export const openLayer = (
  database: Database,
  pages: SqlitePagesOnce,
  { layers, computed, systems, geometryColumns }: GeopackageContents,
  { wanted, isFirstTaken }: { wanted: string | null; isFirstTaken: boolean },
): GeopackageLayer => {
  const [view] = wanted === null ? (layers.length === 0 ? computed : []) : computed.filter((name) => name === wanted)
  if (view !== undefined) {
    throw new FileError(
      `Lớp “${view}” của GeoPackage không có trong tệp, hoặc là khung nhìn (view) hay bảng ảo chứ không phải bảng dữ liệu, nên không đọc được. Hãy xuất lớp đó thành một bảng mới rồi chạy lại.`,
    )
  }
  if (layers.length === 0) throw new FileError('GeoPackage không có bảng đối tượng (features) nào.')
  const table = chooseLayer(layers, wanted, isFirstTaken)
  pages.follow(storedTables(database).get(folded(table)) as number)
  const geometry = geometryColumns.find(isOf(table))
  const columns = storedColumns(database, table)
  const geometryColumn = geometry && columns.find((column) => folded(column) === folded(geometry.column_name))
  if (geometry && geometryColumn === undefined) {
    throw new FileError(
      `Cột hình “${String(geometry.column_name)}” của lớp “${table}” không có trong GeoPackage, hoặc là cột tính.`,
    )
  }
  return {
    table,
    columns: columns.filter((column) => column !== geometryColumn),
    geometryColumn: geometryColumn ?? null,
    stated: statedBy(systems.find((system) => system.srs_id === geometry?.srs_id)),
    rows: refuseLargeValues(database, table, columns),
  }
}

/** Columns of a table that are stored; generated ones are left out, whose texts may be of any length. */
const storedColumns = (database: Database, table: string): string[] => {
  const columns = rowsOf(database, `pragma table_xinfo(${quoted(table)})`)
  if (columns.length > MOST_COLUMNS) throw new FileError(`Bảng “${table}” của GeoPackage có quá nhiều cột.`)
  const stored = columns.filter(({ hidden }) => hidden === 0)
  const long = stored.find(({ dflt_value: text }) => String(text ?? '').length > LONGEST_DEFAULT)
  if (long) {
    throw new FileError(
      `Cột “${String(long.name)}” của GeoPackage có giá trị mặc định dài quá ${LONGEST_DEFAULT} ký tự. Hãy xuất lớp thành tệp mới.`,
    )
  }
  return stored.map(({ name }) => String(name))
}

/** Counts the rows of a table; a value too large to be held is told by its size alone, which SQLite knows unread. */
const refuseLargeValues = (database: Database, table: string, columns: readonly string[]): number => {
  const largest = columns.map((column) => `max(octet_length(${quoted(column)}))`)
  const [counted = {}] = rowsOf(
    database,
    `select ${['count(*) as rows', ...largest].join()} from ${quoted(table)} not indexed`,
  )
  const { rows, ...sizes } = counted
  const index = Object.values(sizes).findIndex((size) => Number(size) > LARGEST_VALUE_BYTES)
  if (index >= 0) {
    throw new FileError(
      `Cột “${columns[index]}” của GeoPackage có ô lớn hơn 16 MB. Hãy giản lược hình hoặc rút ngắn ô đó rồi chạy lại.`,
    )
  }
  return Number(rows)
}

/** The numbers 0 and -1 mean "not known". */
const statedBy = (system: Record<string, SqlValue> | undefined): StatedSystem | null => {
  const code = Number(system?.organization_coordsys_id)
  if (!system || Number(system.srs_id) <= 0) return null
  if (String(system.organization).toUpperCase() === 'EPSG') return { epsg: code }
  return { wellKnownText: String(system.definition) }
}

/** A name as SQLite takes it, whatever its letters. */
export const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`
