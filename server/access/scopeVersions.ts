import type { Topic } from '../database/dataVersions.ts'
import { listDataVersions } from '../database/dataVersions.ts'
import type { Pool, Sql } from '../database/connect.ts'
import { type ScopedDatabase, scopeName } from './inScope.ts'
import type { ScopeKeys } from './scopeKeys.ts'

/** A number for each topic that changes when what a scope sees of it changes, and not when anything else does. */
export type ScopeVersions = Readonly<Record<Topic, number>>

interface Known {
  readonly dataTag: string
  readonly versions: Promise<ScopeVersions>
}

/** Scopes remembered at once; a province has some dozens. */
const MOST_SCOPES = 500

/**
 * Finds the versions of scopes. The number of every change in the database would tell people that records changed which
 * they may not see, so each scope has fingerprints of its own rows, taken again only when something has changed at all.
 */
export const scopeVersions = (pool: Pool, door: ScopedDatabase) => {
  const known = new Map<string, Known>()
  return async (scope: ScopeKeys): Promise<ScopeVersions> => {
    const { cases, communes, things } = await listDataVersions(pool)
    const dataTag = `${cases.tag} ${communes.tag} ${things.tag}`
    const name = scopeName(scope)
    const last = known.get(name)
    if (last?.dataTag === dataTag) return last.versions
    const versions = door.read(scope, findFingerprints).then((found) => ({ ...found, communes: communes.version }))
    const own = { dataTag, versions }
    known.delete(name)
    known.set(name, own)
    for (const [oldest] of known) if (known.size > MOST_SCOPES) known.delete(oldest)
    versions.catch(() => known.get(name) === own && known.delete(name))
    return versions
  }
}

/**
 * The parts of a scope's versions, of the rows that the transaction sees: sums of hashes, whatever the order of reading,
 * and 48 bits of them, which JSON keeps exactly.
 */
export const FINGERPRINTS = {
  cases: async (sql: Sql): Promise<number> => {
    const [row] = await sql<{ sum: number }[]>`
      select ((select coalesce(sum(hashtextextended(concat_ws(':', id, version, commune_code, province_code, sensitivity, precision), 1)), 0) from cases)
        + (select coalesce(sum(hashtextextended(concat_ws(':', case_id, reason), 2)), 0)
          from review_items where closed_at is null)) % 281474976710656 as sum`
    return Math.abs(row!.sum)
  },
  things: async (sql: Sql): Promise<number> => {
    const [row] = await sql<{ sum: number }[]>`
      select ((select coalesce(sum(hashtextextended(crossings::text, 3)), 0) from crossings)
        + (select coalesce(sum(hashtextextended(corridors::text, 4)), 0) from corridors)
        + (select coalesce(sum(hashtextextended(corridor_legs::text, 5)), 0) from corridor_legs)
        + (select coalesce(sum(hashtextextended(drug_spots::text, 6)), 0) from drug_spots)
        + (select coalesce(sum(hashtextextended(polluted_sites::text, 7)), 0) from polluted_sites)
        + (select coalesce(sum(hashtextextended(establishments::text, 8)), 0) from establishments)
        + (select coalesce(sum(hashtextextended(readings::text, 9)), 0) from readings)
      ) % 281474976710656 as sum`
    return Math.abs(row!.sum)
  },
}

const findFingerprints = async (sql: Sql): Promise<{ cases: number; things: number }> => ({
  cases: await FINGERPRINTS.cases(sql),
  things: await FINGERPRINTS.things(sql),
})
