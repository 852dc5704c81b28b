import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { encodeCaseColumns } from '../../data/model/caseColumnsCodec.ts'
import { FORMAT_VERSION } from '../../data/model/columns/container.ts'
import type { Sql } from '../database/connect.ts'
import type { CompressedBytes } from '../http/compressed.ts'
import { readCaseColumns } from './readColumns.ts'

/** Bytes of tables kept at once, all forms together. A province's table is some 2 MB, one of a million cases 50. */
const MOST_BYTES = 200e6
/** Of a million cases: 5 takes a second or two and comes within 4 % of the best, 9 takes five times as long. */
const BROTLI_QUALITY = 5

/** Which table: what a scope (by its name) sees since a day (null = all days), in a version. */
export interface Wanted {
  readonly scope: string
  readonly since: string | null
  readonly version: number
}

type Read = <Result>(work: (sql: Sql) => Promise<Result>) => Promise<Result>

export interface Snapshots {
  /** The column table, built when nobody asked before. Never that of another scope. */
  find(wanted: Wanted, read: Read): Promise<CompressedBytes>
}

interface Entry {
  readonly version: number
  readonly bytes: Promise<CompressedBytes>
  size: number
}

/** The tables of the process: built once a scope and version however many ask, kept until the data change or others push them out. */
export const caseSnapshots = (build: typeof buildSnapshot = buildSnapshot): Snapshots => {
  const entries = new Map<string, Entry>()
  const sweep = (newest: Entry) => {
    let bytes = [...entries.values()].reduce((sum, entry) => sum + entry.size, 0)
    for (const [key, entry] of entries) {
      if (bytes <= MOST_BYTES || entry === newest) return
      bytes -= entry.size
      entries.delete(key)
    }
  }
  const begin = (key: string, wanted: Wanted, read: Read): Entry => {
    const entry: Entry = { version: wanted.version, bytes: read((sql) => build(sql, wanted)), size: 0 }
    entry.bytes.then(
      ({ plain, gzip, brotli }) => {
        entry.size = plain.length + gzip.length + brotli.length
        sweep(entry)
      },
      () => entries.get(key) === entry && entries.delete(key),
    )
    return entry
  }
  return {
    find(wanted, read) {
      const key = `${wanted.scope} ${wanted.since ?? ''}`
      const last = entries.get(key)
      const entry = last?.version === wanted.version ? last : begin(key, wanted, read)
      // Put last: the map's order is the order of use.
      entries.delete(key)
      entries.set(key, entry)
      return entry.bytes
    },
  }
}

/** Reads, encodes and compresses one table. The compressors run in threads, not in the one that answers. */
export const buildSnapshot = async (sql: Sql, { scope, since, version }: Wanted): Promise<CompressedBytes> => {
  const tag = `columns-${FORMAT_VERSION}-${scope}-${since ?? 'all'}-${version.toString(36)}`
  const plain = encodeCaseColumns(await readCaseColumns(sql, since, version))
  const [gzipped, brotli] = await Promise.all([
    promisify(gzip)(plain, { level: 6 }),
    promisify(brotliCompress)(plain, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
      },
    }),
  ])
  return { tag, type: 'application/octet-stream', plain, gzip: gzipped, brotli }
}
