import { type CaseFilter, FILTER_CLAUSES, type FilterClause, isActive } from '../../data/model/caseFilter.ts'
import type { LinkedCounts } from '../../data/model/linkedCounts.ts'

/** A clause without which there would be cases. */
export interface EmptyReason {
  readonly clause: FilterClause
  readonly cases: number
  /** True where the breakdown cannot tell exactly: there may be more cases than `cases`. */
  readonly isAtLeast: boolean
}

/**
 * Which single clause empties the result, the one that hides most first; empty while there are cases, or when no clause
 * alone is the reason. Every breakdown ignores its own clause, so the cases without the clause are its sum. Channels
 * and zones lack the cases that state none, and a case counts under each of its commodities and outcomes: there the
 * figure is the least that there can be.
 */
export const emptyReasons = (filter: CaseFilter, counts: LinkedCounts): EmptyReason[] => {
  if (counts.totals.cases > 0) return []
  return FILTER_CLAUSES.filter((clause) => isActive(filter, clause))
    .map((clause) => reasonOf(clause, counts))
    .filter((reason) => reason.cases > 0)
    .sort((a, b) => b.cases - a.cases)
}

const reasonOf = (clause: FilterClause, counts: LinkedCounts): EmptyReason => {
  const values = Object.values(counts[clause === 'period' ? 'days' : clause])
  if (clause === 'commodities' || clause === 'outcomes')
    return { clause, cases: Math.max(0, ...values), isAtLeast: true }
  const cases = values.reduce((sum, count) => sum + count, 0)
  return { clause, cases, isAtLeast: clause === 'channels' || clause === 'zones' }
}
