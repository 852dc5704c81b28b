import type { CaseFilter } from '../../data/model/caseFilter.ts'
import { dayNumber } from '../../data/model/localDay.ts'
import type { Installation } from '../../data/model/things.ts'

/**
 * Days of a period from which cases are on the map: without those that are not loaded and those to come, which would make
 * a density read as lower than it is. Open ends reach to what is loaded; a year while nothing is known.
 * @param since first day that is loaded (ISO); null = everything
 */
export const shownDays = (
  { from, to }: Pick<CaseFilter, 'from' | 'to'>,
  installation: Pick<Installation, 'today' | 'firstDay'> | undefined,
  since: string | null | undefined,
): number => {
  const first = from !== null && from >= (since ?? '') ? from : (since ?? installation?.firstDay ?? null)
  const today = installation?.today ?? null
  const last = to !== null && (today === null || to < today) ? to : today
  return first && last ? dayNumber(last) - dayNumber(first) + 1 : 365
}
