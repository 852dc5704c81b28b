import type { Pool } from '../database/connect.ts'
import { versionTag } from '../database/dataVersions.ts'
import type { CompressedBytes } from '../http/compressed.ts'
import { buildBoundaries } from './buildBoundaries.ts'
import { listBoundaries } from './queries.ts'

/** The boundaries of the process as TopoJSON (`boundaryTopology`), made once a version of them. */
export interface KeptBoundaries {
  /** Those of today. Never inside a transaction: the embedded engine has one connection. */
  find(): Promise<CompressedBytes>
}

export const keptBoundaries = (sql: Pool): KeptBoundaries => {
  let last: { version: string; bytes: Promise<CompressedBytes> } | null = null
  return {
    async find() {
      const version = await versionTag(sql, 'communes')
      if (last?.version === version) return last.bytes
      const bytes = listBoundaries(sql).then((rows) => buildBoundaries({ rows, tag: `boundaries-${version}` }))
      last = { version, bytes }
      bytes.catch(() => {
        last = null
      })
      return bytes
    },
  }
}
