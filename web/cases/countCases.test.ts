import { describe, expect, it } from 'vitest'
import { withPeriod, noFilter } from '../../data/model/caseFilter.ts'
import { isoDay, weekdayOf } from '../../data/model/localDay.ts'
import { countCases } from './countCases.ts'
import { FIRST_RANDOM_DAY, provinceOfRandomPlace, randomColumns } from './randomCases.ts'

describe('cases counted by exact hour', () => {
  const columns = randomColumns(5000, 11)

  it('are those whose first and last minute show the same hour on the clock', () => {
    const [from, to] = [FIRST_RANDOM_DAY + 200, FIRST_RANDOM_DAY + 700]
    const filter = withPeriod(noFilter, isoDay(from), isoDay(to))
    const counts = countCases(columns, filter, provinceOfRandomPlace, new Uint16Array(columns.length))
    const expected = Array.from({ length: 168 }, () => 0)
    for (let row = 0; row < columns.length; row++) {
      const day = columns.day[row]!
      if (day < from || day > to) continue
      const clock = (minute: number) => new Date((day * 1440 + minute) * 60_000).toISOString().slice(0, 13)
      const start = columns.minute[row]!
      if (clock(start) === clock(start + columns.duration[row]!)) {
        expected[weekdayOf(day) * 24 + Number(clock(start).slice(11))]! += 1
      }
    }
    expect(counts.exactHours).toEqual(expected)
    expect(Math.max(...expected)).toBeGreaterThan(0)
  })
})
