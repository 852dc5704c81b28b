import { describe, expect, it } from 'vitest'
import { noFilter } from '../../data/model/caseFilter.ts'
import { countCases } from '../../web/cases/countCases.ts'
import { provinceOfRandomPlace, randomColumns } from '../../web/cases/randomCases.ts'
import { repeatDays } from './repeatDays.ts'

describe('a table whose days are repeated', () => {
  const columns = randomColumns(4000, 5)
  const repeated = repeatDays(columns, 3)
  const count = (table: typeof columns) =>
    countCases(table, noFilter, provinceOfRandomPlace, new Uint16Array(table.length))

  it('stays in the order of days, as counting needs it', () => {
    expect(repeated.day).toHaveLength(12_000)
    expect([...repeated.day].every((day, row) => row === 0 || day >= (repeated.day[row - 1] ?? 0))).toBe(true)
  })

  it('counts three times as many of everything', () => {
    const [once, thrice] = [count(columns), count(repeated)]
    expect(thrice.totals.cases).toBe(12_000)
    expect(thrice.totals.value).toBe(once.totals.value * 3)
    for (const breakdown of ['days', 'kinds', 'places', 'commodities'] as const) {
      expect(thrice[breakdown]).toEqual(
        Object.fromEntries(Object.entries(once[breakdown]).map(([key, cases]) => [key, cases * 3])),
      )
    }
  })
})
