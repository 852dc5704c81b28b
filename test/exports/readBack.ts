import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { readXlsx } from 'hucre/xlsx'
import { parquetMetadataAsync, parquetReadObjects } from 'hyparquet'
import initSqlJs from 'sql.js'
import { afterAll } from 'vitest'

/** Holds the files of one test file; goes when its tests are done. */
export const folder = mkdtempSync(join(tmpdir(), 'diem-nong-export-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let counter = 0
export const fileOf = (bytes: Uint8Array, extension: string): string => {
  const path = join(folder, `${++counter}.${extension}`)
  writeFileSync(path, bytes)
  return path
}

/** Of either language: a Vietnamese table is parted by semicolons, an English one by commas. */
export const readCsv = (bytes: Uint8Array): Record<string, string>[] => {
  const text = Buffer.from(bytes)
  const delimiter = text.subarray(0, 100).includes(';') ? ';' : ','
  return parse(text, { bom: true, delimiter, columns: true })
}

export const sheetsOf = async (bytes: Uint8Array) => (await readXlsx(Buffer.from(bytes))).sheets

/** What GDAL counts in a file, by layer. */
export const gdalCounts = (bytes: Uint8Array, extension: string): Record<string, number> => {
  const told = execFileSync('ogrinfo', ['-ro', '-al', '-so', fileOf(bytes, extension)], { encoding: 'utf8' })
  return Object.fromEntries(
    [...told.matchAll(/^Layer name: (.+)$[^]*?^Feature Count: (\d+)$/gm)].map(([, layer = '', count]) => [
      layer,
      Number(count),
    ]),
  )
}

const asBuffer = (bytes: Uint8Array): ArrayBuffer =>
  bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer

export const parquetRows = (bytes: Uint8Array) => parquetReadObjects({ file: asBuffer(bytes) })

export const parquetFacts = async (bytes: Uint8Array): Promise<Record<string, string>> => {
  const { key_value_metadata: pairs = [] } = await parquetMetadataAsync(asBuffer(bytes))
  return Object.fromEntries(pairs.map(({ key, value = '' }) => [key, value]))
}

/** Runs queries on a GeoPackage as SQLite itself reads it. */
export const sqliteOf = async (bytes: Uint8Array) => {
  const { Database } = await initSqlJs()
  return new Database(bytes)
}

/** The values that GDAL reads in a field of the first layer, each once. */
export const gdalValues = (bytes: Uint8Array, extension: string, layer: string, field: string): string[] => {
  const query = `select distinct ${field} from ${layer}`
  const told = execFileSync('ogrinfo', ['-ro', '-q', '-sql', query, fileOf(bytes, extension)], { encoding: 'utf8' })
  return [...told.matchAll(/^ {2}\S+ \(\w+\) = (.*)$/gm)].map(([, value = '']) => value)
}

/** Rows of a file in any format; of GPX those with a place. */
export const rowsIn = async (bytes: Uint8Array, extension: string): Promise<number> => {
  if (extension === 'xlsx') return dataRows(((await sheetsOf(bytes))[0]?.rows ?? []) as unknown[][])
  if (extension === 'csv') return readCsv(bytes).length
  if (extension === 'parquet') return Number((await parquetMetadataAsync(asBuffer(bytes))).num_rows)
  const counts = gdalCounts(bytes, extension)
  return extension === 'gpx'
    ? (counts.waypoints ?? 0) + (counts.tracks ?? 0)
    : Object.values(counts).reduce((sum, count) => sum + count, 0)
}

/** Below the header, which a line may stand above. */
const dataRows = (rows: readonly unknown[][]): number =>
  rows.length - rows.findIndex((row) => row.filter(Boolean).length > 3) - 1
