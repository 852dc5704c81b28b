import { describe, expect, it } from 'vitest'
import { dayNumber } from '../../model/localDay.ts'
import { Random } from '../../sample/random.ts'
import { metricGrid } from '../metricGrid.ts'
import { forecast, FORECAST_CELL_METRES, type ForecastQuestion } from './forecast.ts'
import { countScores, prospectiveScores } from './forecastScores.ts'

const grid = metricGrid([105, 10.4, 105.05, 10.44], 'SQUARE', 200, FORECAST_CELL_METRES)
if (grid.kind === 'refused') throw new Error(grid.reason)
const FROM = dayNumber('2026-12-01')
const random = new Random(101)
const cellOf = Array.from({ length: 400 }, () => Math.floor(random.next() ** 3 * grid.cells))
const cases = { cellOf, dayOf: cellOf.map(() => FROM + random.integer(-400, 30)) }
const QUESTION: ForecastQuestion = {
  model: 'COUNT_12_MONTHS',
  from: FROM,
  to: FROM + 27,
  squareMetres: 1e6,
  seed: 5,
}
const everywhere = () => true
const made = (question: ForecastQuestion, today = FROM - 1) => {
  const answer = forecast(grid, everywhere, cases, question, today)
  if (answer.kind === 'refused') throw new Error(answer.reason)
  return answer
}

describe('the scores of a forecast', () => {
  it('are the cases of the twelve months before, by cell', () => {
    const first = dayNumber('2025-12-01')
    const { scores, used } = countScores(grid, cases, FROM)
    for (const [cell, score] of scores.entries()) {
      expect(score).toBe(
        cellOf.filter((at, i) => at === cell && cases.dayOf[i]! >= first && cases.dayOf[i]! < FROM).length,
      )
    }
    expect(used).toBe(scores.reduce((sum, score) => sum + score, 0))
  })

  it('weigh recent cases nearby, as the formula read aloud does', () => {
    const { scores, used } = prospectiveScores(grid, cases, FROM)
    const recent = cases.dayOf.flatMap((day, i) => (day < FROM && FROM - day < 56 ? [i] : []))
    expect(used).toBe(recent.length)
    const { columns } = grid
    for (let cell = 0; cell < grid.cells; cell += 7) {
      const expected = recent.reduce((sum, i) => {
        const at = cellOf[i] as number
        const d = Math.hypot((at % columns) - (cell % columns), Math.floor(at / columns) - Math.floor(cell / columns))
        const t = Math.floor((FROM - (cases.dayOf[i] as number)) / 7)
        return sum + (d < 8 ? 1 / ((1 + d) * (1 + t)) : 0)
      }, 0)
      expect(scores[cell]).toBeCloseTo(expected, 9)
    }
  })

  it('have the weight of one case by hand', () => {
    const one = prospectiveScores(grid, { cellOf: [10 * grid.columns + 10], dayOf: [FROM - 15] }, FROM)
    // Two whole weeks ago: 1/3 in its cell, 1/6 beside it, nothing eight cells away.
    expect(one.scores[10 * grid.columns + 10]).toBeCloseTo(1 / 3, 12)
    expect(one.scores[10 * grid.columns + 11]).toBeCloseTo(1 / 6, 12)
    expect(one.scores[17 * grid.columns + 10]).toBeCloseTo(1 / 24, 12)
    expect(one.scores[18 * grid.columns + 10]).toBe(0)
    expect(prospectiveScores(grid, { cellOf: [0], dayOf: [FROM - 56] }, FROM).used).toBe(0)
  })
})

describe('a forecast', () => {
  it('is never touched by what happens in its period', () => {
    const before = cellOf.flatMap((cell, i) => (cases.dayOf[i]! < FROM ? [[cell, cases.dayOf[i]!] as const] : []))
    const past = { cellOf: before.map(([cell]) => cell), dayOf: before.map(([, day]) => day) }
    for (const model of ['COUNT_12_MONTHS', 'PROSPECTIVE'] as const) {
      const question = { ...QUESTION, model }
      expect(forecast(grid, everywhere, past, question, FROM - 1)).toEqual(made(question))
    }
  })

  it('chooses the cells of the highest scores that fill the area', () => {
    const { scores } = countScores(grid, cases, FROM)
    const { cells, eligible, isSealed, madeOn, n, withoutScore } = made(QUESTION)
    expect(cells).toHaveLength(25)
    expect({ eligible, isSealed, madeOn, withoutScore }).toEqual({
      eligible: grid.cells,
      isSealed: true,
      madeOn: FROM - 1,
      withoutScore: 0,
    })
    expect(n).toBe(scores.reduce((sum, score) => sum + score, 0))
    const chosen = new Set(cells)
    const least = Math.min(...cells.map((cell) => scores[cell] as number))
    for (const [cell, score] of scores.entries()) if (!chosen.has(cell)) expect(score).toBeLessThanOrEqual(least)
  })

  it('expects as many cases as the last year had in as many days', () => {
    const whole = made({ ...QUESTION, squareMetres: grid.cells * 40_000 })
    const expected = whole.expected.reduce((sum, value) => sum + value, 0)
    expect(expected).toBeCloseTo((whole.n * 28) / 365, 9)
    const other = made({ ...QUESTION, model: 'PROSPECTIVE', squareMetres: grid.cells * 40_000 })
    expect(other.expected.reduce((sum, value) => sum + value, 0)).toBeCloseTo(expected, 9)
  })

  it('draws among equal scores by its seed, evenly over the map', () => {
    expect(made(QUESTION)).toEqual(made(QUESTION))
    const flat = {
      cellOf: Array.from({ length: grid.cells }, (_, cell) => cell),
      dayOf: new Int32Array(grid.cells).fill(FROM - 9),
    }
    let low = 0
    for (let seed = 0; seed < 200; seed++) {
      const answer = forecast(grid, everywhere, flat, { ...QUESTION, seed }, FROM - 1)
      if (answer.kind === 'refused') throw new Error(answer.reason)
      low += answer.cells.filter((cell) => cell < grid.cells / 2).length
    }
    expect(low / (200 * 25)).toBeCloseTo(0.5, 1)
  })

  it('is refused once the period has begun, and marked when it only looks back', () => {
    expect(forecast(grid, everywhere, cases, QUESTION, FROM)).toMatchObject({
      kind: 'refused',
      reason: 'PERIOD_STARTED',
    })
    expect(forecast(grid, everywhere, cases, QUESTION, FROM + 90, 'PAST')).toMatchObject({
      kind: 'answered',
      isSealed: false,
    })
  })

  it('is refused for hexagons, other sizes, areas too small or too large, and without cases', () => {
    const hexagons = metricGrid(grid.bounds, 'HEXAGON', 300)
    const large = metricGrid(grid.bounds, 'SQUARE', 500)
    if (hexagons.kind === 'refused' || large.kind === 'refused') throw new Error('no grid')
    expect(forecast(hexagons, everywhere, cases, QUESTION, FROM - 1)).toMatchObject({ reason: 'BAD_PARAMETER' })
    expect(forecast(large, everywhere, cases, QUESTION, FROM - 1)).toMatchObject({
      reason: 'BAD_PARAMETER',
      needed: 300,
    })
    const of = (squareMetres: number) => forecast(grid, everywhere, cases, { ...QUESTION, squareMetres }, FROM - 1)
    expect(of(39_999)).toMatchObject({ reason: 'BAD_PARAMETER' })
    expect(of(1e12)).toMatchObject({ reason: 'TOO_FEW_AREAS' })
    expect(forecast(grid, everywhere, { cellOf: [], dayOf: [] }, QUESTION, FROM - 1)).toMatchObject({
      reason: 'TOO_FEW_CASES',
    })
    const sea = forecast(grid, (cell) => cell < 300, cases, QUESTION, FROM - 1)
    expect(sea).toMatchObject({ kind: 'answered', eligible: 300 })
    expect(sea.kind === 'answered' && Math.max(...sea.cells)).toBeLessThan(300)
  })
})
