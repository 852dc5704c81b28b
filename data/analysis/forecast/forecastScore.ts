import { type Answered, type LeftOut, type Refused, refused } from '../analysisAnswer.ts'
import type { Forecast } from './forecast.ts'

export interface Accuracy {
  /** n / N: share of the cases that happened in the chosen cells. */
  readonly hitRate: number
  /** Prediction accuracy index (n / N) / (a / A): 1 = no better than an area chosen blindly. */
  readonly pai: number
  /** The best index any choice of as many cells could have had. */
  readonly bestPai: number
  /** Prediction efficiency index PEI* = PAI / best PAI, 0 … 1; null when no cell held a case. */
  readonly pei: number | null
  /** Recapture rate index: cases expected over cases seen in the chosen cells; null when none were seen there. */
  readonly rri: number | null
}

/**
 * How good a choice of cells was (Chainey et al. 2008; Hunt 2016; NIJ challenge).
 * @param observed cases of each cell that could have been chosen
 * @param chosen positions in `observed`
 * @param expected cases expected in all chosen cells together
 */
export const accuracyOf = (observed: ArrayLike<number>, chosen: ArrayLike<number>, expected: number): Accuracy => {
  const counts = Float64Array.from(observed).sort().reverse()
  const all = counts.reduce((sum, count) => sum + count, 0)
  const best = counts.subarray(0, chosen.length).reduce((sum, count) => sum + count, 0)
  let hits = 0
  for (let i = 0; i < chosen.length; i++) hits += observed[chosen[i] as number] as number
  const share = chosen.length / counts.length
  return {
    hitRate: hits / all,
    pai: hits / all / share,
    bestPai: best / all / share,
    pei: best > 0 ? hits / best : null,
    rri: hits > 0 ? expected / hits : null,
  }
}

export interface ForecastScore
  extends Answered<'FORECAST_SCORE', Forecast['parameters'] & { readonly isSealed: boolean }>,
    Accuracy {
  /** Cases expected in the chosen cells, cases that happened there, and how many the best choice would have held. */
  readonly expected: number
  readonly hits: number
  readonly bestHits: number
  readonly cells: number
  readonly eligible: number
}

/**
 * Scores a forecast when its period is over: `n` is the number of cases that happened in the eligible cells. Refuses
 * before, and when nothing happened.
 * @param observed cases of the period, one a cell of the grid
 * @param isEligible the same cells as when the forecast was made
 */
export const scoreForecast = (
  made: Forecast,
  observed: ArrayLike<number>,
  isEligible: (cell: number) => boolean,
  today: number,
  leftOut: LeftOut = {},
): ForecastScore | Refused => {
  const { to } = made.parameters
  if (today <= to) return refused('FORECAST_SCORE', 'PERIOD_NOT_OVER', today, to + 1)
  const cells: number[] = []
  const position = new Map<number, number>()
  for (let cell = 0; cell < observed.length; cell++) if (isEligible(cell)) position.set(cell, cells.push(cell) - 1)
  if (cells.length !== made.eligible) return refused('FORECAST_SCORE', 'BAD_PARAMETER', cells.length, made.eligible)
  const counts = Float64Array.from(cells, (cell) => observed[cell] as number)
  const all = counts.reduce((sum, count) => sum + count, 0)
  if (all === 0) return refused('FORECAST_SCORE', 'TOO_FEW_CASES', 0, 1)
  const chosen = Array.from(made.cells, (cell) => position.get(cell) as number)
  const expected = made.expected.reduce((sum, value) => sum + value, 0)
  const accuracy = accuracyOf(counts, chosen, expected)
  return {
    kind: 'answered',
    method: 'FORECAST_SCORE',
    n: all,
    parameters: { ...made.parameters, isSealed: made.isSealed },
    leftOut,
    ...accuracy,
    expected,
    hits: chosen.reduce((sum, cell) => sum + (counts[cell] as number), 0),
    bestHits: counts
      .slice()
      .sort()
      .subarray(counts.length - chosen.length)
      .reduce((sum, count) => sum + count, 0),
    cells: chosen.length,
    eligible: made.eligible,
  }
}
