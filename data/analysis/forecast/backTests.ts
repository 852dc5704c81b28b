import type { MetricGrid } from '../metricGrid.ts'
import { type ForecastQuestion, forecast } from './forecast.ts'
import { type ForecastScore, scoreForecast } from './forecastScore.ts'
import type { CasesInCells } from './forecastScores.ts'

/**
 * The scores that a model would have had in the periods of the same length just before the one asked for, newest first.
 * Each is made from the cases before its period only. Periods in which nothing happened, or with nothing before them to
 * learn from, have no score.
 * @param tests how many periods to look back
 */
export const backTests = (
  grid: MetricGrid,
  isEligible: (cell: number) => boolean,
  cases: CasesInCells,
  question: ForecastQuestion,
  tests: number,
): ForecastScore[] => {
  const days = question.to - question.from + 1
  return Array.from({ length: tests }, (_, test) => question.from - (test + 1) * days).flatMap((from) => {
    const to = from + days - 1
    const made = forecast(grid, isEligible, cases, { ...question, from, to }, to + 1, 'PAST')
    if (made.kind === 'refused') return []
    const observed = new Uint32Array(grid.cells)
    for (let i = 0; i < cases.cellOf.length; i++) {
      const cell = cases.cellOf[i] as number
      const day = cases.dayOf[i] as number
      if (cell >= 0 && day >= from && day <= to) observed[cell]!++
    }
    const score = scoreForecast(made, observed, isEligible, to + 1)
    return score.kind === 'refused' ? [] : [score]
  })
}
