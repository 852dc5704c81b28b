import type { Forecast } from './forecast.ts'
import type { ForecastScore } from './forecastScore.ts'
import { FEWEST_PERIODS } from './forecastStanding.ts'

/**
 * A forecast whose expected cases are those that came true in its tests. Cells are chosen for having held many cases: a
 * part of those was chance and does not come back (regression to the mean), so what the cells held before is too much to
 * expect. All are multiplied by hits over expected cases of the tests together; with fewer tests than a standing needs
 * they stay.
 * @param tests scores of the same model in earlier periods, each made from the cases before it
 */
export const comingTrue = (made: Forecast, tests: readonly ForecastScore[]): Forecast => {
  const [hits, expected] = [
    tests.reduce((sum, test) => sum + test.hits, 0),
    tests.reduce((sum, test) => sum + test.expected, 0),
  ]
  const share = tests.length >= FEWEST_PERIODS && expected > 0 ? hits / expected : 1
  return { ...made, expected: made.expected.map((value) => value * share) }
}
