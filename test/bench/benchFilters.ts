import type { CaseFilter } from '../../data/model/caseFilter.ts'
import { randomFilter, seeded } from '../../web/cases/randomCases.ts'

/** The random filters of the tests, with places that stand in the table. Each clause is in use three times in ten. */
export const benchFilters = (count: number, places: readonly string[]): CaseFilter[] => {
  const random = seeded(389)
  return Array.from({ length: count }, () => ({
    ...randomFilter(random),
    places: random() < 0.7 ? [] : places.filter((place) => place !== '' && random() < 0.3).sort(),
  }))
}
