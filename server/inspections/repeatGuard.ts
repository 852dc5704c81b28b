import type { Context } from 'hono'
import type { Guarded } from '../access/guarded.ts'
import { type Visit, listRepeats } from './placeQueries.ts'
import { repeated } from './refusals.ts'
import { type Saving, savingOf } from './saving.ts'

/** What the guard raises for a repeat without a reason. */
const REPEATS = 'DN201'

/**
 * Saves an inspection; where the guard stops it, says in 409 what it would repeat. The work tells which visit it is about
 * before it writes.
 */
export const savingVisit = <Result>(
  c: Context,
  database: Guarded,
  work: (saving: Saving, aims: (visit: Visit | null) => void) => Promise<Result>,
): Promise<Result> => {
  let visit: Visit | null = null
  const saving = savingOf(c, database, 'INSPECTION_WRITE')
  return stoppingRepeats(
    c,
    database,
    () => visit,
    () => work(saving, (aimed) => (visit = aimed)),
  )
}

/** Runs work that saves a visit; where the guard stops it, says in 409 what it would repeat. */
export const stoppingRepeats = async <Result>(
  c: Context,
  database: Guarded,
  visit: () => Visit | null,
  work: () => Promise<Result>,
): Promise<Result> => {
  try {
    return await work()
  } catch (error) {
    const stopped = (error as { code?: string }).code === REPEATS ? visit() : null
    if (!stopped) throw error
    // The transaction is over: asked anew, so that what somebody else saved in the same moment is named too.
    throw repeated(await database.readFor(c, 'INSPECTION_WRITE', (sql) => listRepeats(sql, stopped)))
  }
}
