import { describe, expect, it } from 'vitest'
import type { Forecast } from './forecast.ts'
import { accuracyOf, type ForecastScore, scoreForecast } from './forecastScore.ts'
import { forecastStanding, plainCountStanding } from './forecastStanding.ts'

const forecastOf = (cells: readonly number[], eligible: number, isSealed = true): Forecast => ({
  kind: 'answered',
  method: 'FORECAST',
  n: 50,
  parameters: { model: 'PROSPECTIVE', from: 100, to: 127, squareMetres: 1e6, seed: 1, cellMetres: 200 },
  leftOut: {},
  madeOn: 99,
  isSealed,
  cells: Int32Array.from(cells),
  expected: Float64Array.from(cells, () => 2),
  eligible,
  withoutScore: 0,
})
const scored = (from: number, hits: number, { n = 100, isSealed = true, cells = 10 } = {}): ForecastScore => ({
  kind: 'answered',
  method: 'FORECAST_SCORE',
  n,
  parameters: { ...forecastOf([], 0).parameters, from, to: from + 27, isSealed },
  leftOut: {},
  ...accuracyOf([1], [0], 1),
  expected: 40,
  hits,
  bestHits: 60,
  cells,
  eligible: 500,
})

describe('the accuracy of a choice of cells', () => {
  it('has the values of the reference', () => {
    const observed = [6, 3, 0]
    const predicted = [3, 2, 1]
    for (const [k, [pai, rri]] of [
      [2, 0.5],
      [1.5, 0.555556],
      [1, 0.666667],
    ].entries()) {
      const chosen = [0, 1, 2].slice(0, k + 1)
      const accuracy = accuracyOf(
        observed,
        chosen,
        predicted.slice(0, k + 1).reduce((sum, value) => sum + value, 0),
      )
      expect(accuracy.pai).toBeCloseTo(pai as number, 12)
      expect(accuracy.pei).toBe(1)
      expect(accuracy.rri).toBeCloseTo(rri as number, 6)
    }
  })

  it('compares with the best choice of as many cells', () => {
    const accuracy = accuracyOf([0, 5, 1, 9, 5], [0, 1], 4)
    expect(accuracy.hitRate).toBeCloseTo(5 / 20, 12)
    expect(accuracy.pai).toBeCloseTo(5 / 20 / 0.4, 12)
    expect(accuracy.bestPai).toBeCloseTo(14 / 20 / 0.4, 12)
    expect(accuracy.pei).toBeCloseTo(5 / 14, 12)
    expect(accuracy.pei).toBeCloseTo(accuracy.pai / accuracy.bestPai, 12)
    expect(accuracyOf([0, 5], [0], 4)).toMatchObject({ hitRate: 0, rri: null, pei: 0 })
  })
})

describe('a forecast is scored', () => {
  it('over the eligible cells, when its period is over', () => {
    const answer = scoreForecast(forecastOf([1, 4], 5), [9, 5, 0, 3, 1, 2], (cell) => cell > 0, 128, { OUTSIDE: 9 })
    if (answer.kind === 'refused') throw new Error(answer.reason)
    expect(answer).toMatchObject({ n: 11, hits: 6, bestHits: 8, cells: 2, eligible: 5, leftOut: { OUTSIDE: 9 } })
    expect(answer.hitRate).toBeCloseTo(6 / 11, 12)
    expect(answer.rri).toBeCloseTo(4 / 6, 12)
    expect(answer.parameters.isSealed).toBe(true)
  })

  it('not before, not over other cells, and not when nothing happened', () => {
    const made = forecastOf([1], 2)
    expect(scoreForecast(made, [1, 1], () => true, 127)).toMatchObject({ reason: 'PERIOD_NOT_OVER', needed: 128 })
    expect(scoreForecast(made, [1, 1, 1], () => true, 128)).toMatchObject({ reason: 'BAD_PARAMETER' })
    expect(scoreForecast(made, [0, 0], () => true, 128)).toMatchObject({ reason: 'TOO_FEW_CASES' })
  })
})

describe('a model', () => {
  const starts = [100, 128, 156, 184]

  it('is withdrawn when it does not beat the plain count, and returns when it does', () => {
    const plain = starts.map((from) => scored(from, 20))
    expect(
      forecastStanding(
        starts.map((from) => scored(from, 20)),
        plain,
      ),
    ).toEqual({
      standing: 'WITHDRAWN',
      periods: 4,
      hits: 80,
      yardstickHits: 80,
      cases: 400,
    })
    expect(
      forecastStanding([...starts.slice(1).map((from) => scored(from, 20)), scored(100, 21)], plain).standing,
    ).toBe('IN_USE')
  })

  it('is on trial until three periods can be compared', () => {
    const plain = starts.map((from) => scored(from, 1))
    expect(forecastStanding([scored(100, 9), scored(128, 9)], plain)).toMatchObject({
      standing: 'ON_TRIAL',
      periods: 2,
    })
    // Back tests, other areas and periods without a plain count prove nothing.
    const unequal = [scored(100, 9), scored(128, 9, { isSealed: false }), scored(156, 9, { cells: 11 }), scored(500, 9)]
    expect(forecastStanding(unequal, plain)).toMatchObject({ standing: 'ON_TRIAL', periods: 1 })
    expect(
      forecastStanding(
        starts.map((from) => scored(from, 9)),
        plain.slice(2),
      ),
    ).toMatchObject({ periods: 2 })
  })

  it('looks back on the last twelve periods only', () => {
    const many = Array.from({ length: 15 }, (_, k) => 100 + 28 * k)
    const plain = many.map((from) => scored(from, 10))
    const model = many.map((from, k) => scored(from, k < 3 ? 99 : 9))
    expect(forecastStanding(model, plain)).toMatchObject({ standing: 'WITHDRAWN', periods: 12, hits: 108 })
  })

  it('is measured against chance when it is the plain count itself', () => {
    // 100 cases, 10 of 500 cells: two hits by chance in each period.
    expect(plainCountStanding(starts.map((from) => scored(from, 3)))).toMatchObject({
      standing: 'IN_USE',
      yardstickHits: 8,
    })
    expect(plainCountStanding(starts.map((from) => scored(from, 2)))).toMatchObject({ standing: 'WITHDRAWN' })
  })
})
