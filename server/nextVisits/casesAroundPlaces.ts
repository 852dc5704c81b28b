import type { Context } from 'hono'
import { askingPerson, type Guarded } from '../access/guarded.ts'
import { scopeName } from '../access/inScope.ts'
import { scopeOfActs } from '../access/writeKeys.ts'
import { versionTag } from '../database/dataVersions.ts'
import { countCasesAround } from './queries.ts'

type Counts = ReadonlyMap<number, number>

/** Scopes remembered at once. */
const MOST_KEPT = 50

/**
 * Counts the cases around each place as the person who asks may see them. Comparing every place with every case near it
 * takes longer than all the rest of a ranking, so the counts are kept until a case or a place changes or the day does.
 */
export const casesAroundPlaces = (database: Guarded) => {
  const kept = new Map<string, Promise<Counts>>()
  return async (c: Context, provinceCode: string | null, today: string): Promise<Counts> => {
    const scope = scopeName(scopeOfActs(askingPerson(c), 'INSPECTION_READ'))
    const key = `${scope} ${provinceCode} ${today} ${await versionTag(database.facts, 'cases', 'things')}`
    const known = kept.get(key)
    if (known) return known
    const counted = database.readFor(c, 'INSPECTION_READ', (sql) => countCasesAround(sql, provinceCode, today))
    kept.set(key, counted)
    for (const [oldest] of kept) if (kept.size > MOST_KEPT) kept.delete(oldest)
    counted.catch(() => kept.get(key) === counted && kept.delete(key))
    return counted
  }
}
