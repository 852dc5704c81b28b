import { type Answered, leftOutOf, type Refused, refused } from './analysisAnswer.ts'

export interface SmoothedRates
  extends Answered<'EMPIRICAL_BAYES', { readonly mean: number; readonly variance: number }> {
  /** Cases per person, one an area; NaN where the population is not known. */
  readonly raw: Float64Array
  /** The same, drawn towards the mean of all areas: the fewer people, the more. */
  readonly smoothed: Float64Array
}

/**
 * Rates smoothed by empirical Bayes (Marshall 1991, global; `EBest` of spdep): a commune of few people is not first in
 * the list because of one case. `mean` is the rate of all areas together, `variance` what the rates differ beyond chance
 * (0 when chance explains them all: every smoothed rate is then the mean).
 * Refuses when no area has people or no case happened.
 * @param cases one an area; NaN = not known
 * @param population one an area; NaN or 0 = not known, the area is left out
 */
export const smoothedRates = (cases: ArrayLike<number>, population: ArrayLike<number>): SmoothedRates | Refused => {
  const length = cases.length
  const isKnown = (area: number) => (population[area] as number) > 0 && (cases[area] as number) >= 0
  let [known, caseSum, people] = [0, 0, 0]
  for (let area = 0; area < length; area++) {
    if (!isKnown(area)) continue
    known++
    caseSum += cases[area] as number
    people += population[area] as number
  }
  if (known === 0) return refused('EMPIRICAL_BAYES', 'TOO_FEW_AREAS', 0, 1)
  if (caseSum === 0) return refused('EMPIRICAL_BAYES', 'TOO_FEW_CASES', 0, 1)
  const mean = caseSum / people
  const raw = new Float64Array(length).fill(Number.NaN)
  let spread = 0
  for (let area = 0; area < length; area++) {
    if (!isKnown(area)) continue
    const rate = (cases[area] as number) / (population[area] as number)
    raw[area] = rate
    spread += ((population[area] as number) * (rate - mean) ** 2) / people
  }
  const variance = Math.max(0, spread - mean / (people / known))
  const smoothed = raw.map(
    (rate, area) => mean + (variance * (rate - mean)) / (variance + mean / (population[area] as number)),
  )
  return {
    kind: 'answered',
    method: 'EMPIRICAL_BAYES',
    n: known,
    parameters: { mean, variance },
    leftOut: leftOutOf({ NO_VALUE: length - known }),
    raw,
    smoothed,
  }
}
