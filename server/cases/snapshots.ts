import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { encodeCaseColumns } from '../../data/model/caseColumnsCodec.ts'
import { FORMAT_VERSION } from '../../data/model/columns/container.ts'
import { listDataVersions } from '../database/dataVersions.ts'
import type { Sql } from '../database/connect.ts'
import type { CompressedBytes } from '../http/compressed.ts'
import { readCaseColumns } from './readColumns.ts'

/** Windows kept at once. A national table is some 60 MB with its two compressed forms. */
const MOST_ENTRIES = 4
/** Of a million cases: 5 takes a second or two and comes within 4 % of the best, 9 takes five times as long. */
const BROTLI_QUALITY = 5

/** Who sees the same rows. Until there are accounts everybody does. */
export type ScopeKey = 'all'

export interface Snapshots {
  /** The column table of a scope since a day (null = all) in its newest version, built when nobody asked before. */
  find(scope: ScopeKey, since: string | null): Promise<CompressedBytes>
}

interface Entry {
  readonly versionTag: string
  readonly bytes: Promise<CompressedBytes>
}

/** The tables of the process: built once a version however many ask, kept until the data change or others push them out. */
export const caseSnapshots = (sql: Sql, build: typeof buildSnapshot = buildSnapshot): Snapshots => {
  const entries = new Map<string, Entry>()
  return {
    async find(scope, since) {
      const versionTag = (await listDataVersions(sql)).cases.tag
      for (const [key, entry] of entries) if (entry.versionTag !== versionTag) entries.delete(key)
      const key = `${scope} ${since ?? ''}`
      const entry = entries.get(key) ?? {
        versionTag,
        bytes: build(sql, since, `columns-${FORMAT_VERSION}-${scope}-${since ?? 'all'}-${versionTag}`),
      }
      // Put last: the map's order is the order of use.
      entries.delete(key)
      entries.set(key, entry)
      for (const [oldest] of entries) if (entries.size > MOST_ENTRIES) entries.delete(oldest)
      entry.bytes.catch(() => entries.get(key) === entry && entries.delete(key))
      return entry.bytes
    },
  }
}

/** Reads, encodes and compresses one table. The compressors run in threads, not in the one that answers. */
export const buildSnapshot = async (sql: Sql, since: string | null, tag: string): Promise<CompressedBytes> => {
  const plain = encodeCaseColumns(await readCaseColumns(sql, since))
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
