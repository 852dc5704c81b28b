import type { Context } from 'hono'
import type { Guarded } from '../access/guarded.ts'
import { type Visit, listRepeats } from './placeQueries.ts'
import { repeated } from './refusals.ts'

/** What the guard raises for a repeat without a reason. */
const REPEATS = 'DN201'

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
