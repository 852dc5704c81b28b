import type { Pool } from '../database/connect.ts'
import { listDataVersions } from '../database/dataVersions.ts'
import { loadUnitIndex } from './unitIndex.ts'

type Resolver = Awaited<ReturnType<typeof loadUnitIndex>>

/** Makes the function that gives the index of today's units, which is read again only when they change. */
export const unitIndexNow = (pool: Pool): (() => Promise<Resolver>) => {
  let known: { readonly tag: string; readonly resolver: Promise<Resolver> } | null = null
  /** Never inside a transaction. */
  return async () => {
    const { communes } = await listDataVersions(pool)
    if (known?.tag !== communes.tag) {
      const resolver = loadUnitIndex(pool)
      known = { tag: communes.tag, resolver }
      resolver.catch(() => {
        known = null
      })
    }
    return known!.resolver
  }
}
