import type { ForecastScore } from './forecastScore.ts'

/**
 * `ON_TRIAL`: not enough scored periods yet. `IN_USE`: more hits than the yardstick. `WITHDRAWN`: not more; the screen
 * says so and shows the plain count instead. A withdrawn model goes on being scored and returns by itself.
 */
export type Standing = 'ON_TRIAL' | 'IN_USE' | 'WITHDRAWN'

export interface ForecastStanding {
  readonly standing: Standing
  /** Periods that were compared: sealed before, scored after, at the same area as the yardstick. */
  readonly periods: number
  readonly hits: number
  /** Hits of the plain count in the same periods; for the plain count itself, those of an area chosen blindly. */
  readonly yardstickHits: number
  readonly cases: number
}

/** Periods before anything is said, and the most that are looked back on. */
export const FEWEST_PERIODS = 3
export const MOST_PERIODS = 12

/** Which scores count: of forecasts sealed before their period, or of back tests. Never both at once. */
export type ScoreKind = 'SEALED' | 'BACK_TEST'

/**
 * Whether a model is worth showing, by the hits of its newest forecasts against those of the plain count in the same
 * periods and cells.
 */
export const forecastStanding = (
  model: readonly ForecastScore[],
  plainCount: readonly ForecastScore[],
  kind: ScoreKind = 'SEALED',
): ForecastStanding => {
  const yardsticks = newest(plainCount, kind)
  return standingOf(
    newest(model, kind).flatMap((score) => {
      const yardstick = yardsticks.find((other) => isSameTask(score, other))
      return yardstick ? [{ score, yardstickHits: yardstick.hits }] : []
    }),
  )
}

/** The same for the plain count, whose yardstick is an area of the same size chosen blindly. */
export const plainCountStanding = (
  plainCount: readonly ForecastScore[],
  kind: ScoreKind = 'SEALED',
): ForecastStanding =>
  standingOf(
    newest(plainCount, kind).map((score) => ({ score, yardstickHits: (score.n * score.cells) / score.eligible })),
  )

const newest = (scores: readonly ForecastScore[], kind: ScoreKind): ForecastScore[] =>
  scores
    .filter((score) => score.parameters.isSealed === (kind === 'SEALED'))
    .sort((a, b) => b.parameters.from - a.parameters.from)

const isSameTask = (a: ForecastScore, b: ForecastScore): boolean =>
  a.parameters.from === b.parameters.from &&
  a.parameters.to === b.parameters.to &&
  a.parameters.cellMetres === b.parameters.cellMetres &&
  a.cells === b.cells &&
  a.eligible === b.eligible &&
  a.n === b.n

const standingOf = (
  compared: readonly { readonly score: ForecastScore; readonly yardstickHits: number }[],
): ForecastStanding => {
  const taken = compared.slice(0, MOST_PERIODS)
  const hits = taken.reduce((sum, { score }) => sum + score.hits, 0)
  const yardstickHits = taken.reduce((sum, period) => sum + period.yardstickHits, 0)
  return {
    standing: taken.length < FEWEST_PERIODS ? 'ON_TRIAL' : hits > yardstickHits ? 'IN_USE' : 'WITHDRAWN',
    periods: taken.length,
    hits,
    yardstickHits,
    cases: taken.reduce((sum, { score }) => sum + score.n, 0),
  }
}
