import { expect, it } from 'vitest'
import { dayNumber } from '../../model/localDay.ts'
import { Random } from '../../sample/random.ts'
import { metricGrid } from '../metricGrid.ts'
import { backTests } from './backTests.ts'
import { comingTrue } from './comingTrue.ts'
import { forecast, FORECAST_CELL_METRES, type ForecastQuestion } from './forecast.ts'

const grid = metricGrid([105, 10.4, 105.2, 10.6], 'SQUARE', 300, FORECAST_CELL_METRES)
if (grid.kind === 'refused') throw new Error(grid.reason)
const FROM = dayNumber('2026-12-01')
const QUESTION: ForecastQuestion = { model: 'COUNT_12_MONTHS', from: FROM, to: FROM + 27, squareMetres: 9e6, seed: 5 }
const everywhere = () => true

it('expects about as many cases as come, though its cells were chosen for having held many', () => {
  let [before, after, came] = [0, 0, 0]
  for (let seed = 0; seed < 20; seed++) {
    const random = new Random(seed)
    // Every cell is as likely as any other but for forty that are ten times as likely.
    const cellOf = Array.from({ length: 3000 }, () =>
      random.chance(0.1) ? random.integer(0, 39) * 50 : random.integer(0, grid.cells - 1),
    )
    const cases = { cellOf, dayOf: cellOf.map(() => FROM + random.integer(-540, 27)) }
    const made = forecast(grid, everywhere, cases, QUESTION, FROM - 1)
    if (made.kind === 'refused') throw new Error(made.reason)
    const tests = backTests(grid, everywhere, cases, QUESTION, 6)
    const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0)
    before += sum(made.expected)
    after += sum(comingTrue(made, tests).expected)
    const chosen = new Set(made.cells)
    came += cellOf.filter((cell, i) => chosen.has(cell) && (cases.dayOf[i] ?? 0) >= FROM).length
    expect(comingTrue(made, tests.slice(0, 2))).toEqual(made)
  }
  expect(before).toBeGreaterThan(1.5 * came)
  expect(after).toBeGreaterThan(0.8 * came)
  expect(after).toBeLessThan(1.25 * came)
})
