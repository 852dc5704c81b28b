import { describe, expect, it } from 'vitest'
import { noFilter, withPeriod } from '../../data/model/caseFilter.ts'
import { isoDay } from '../../data/model/localDay.ts'
import { placeSeries } from './filterRows.ts'
import { FIRST_RANDOM_DAY, provinceOfRandomPlace, RANDOM_DAYS, randomColumns } from './randomCases.ts'

describe('counts by place over time', () => {
  const since = FIRST_RANDOM_DAY
  const columns = randomColumns(3000, 5, isoDay(since))
  const seriesOf = (from: string | null, to: string | null, bins: number) =>
    placeSeries(columns, withPeriod(noFilter, from, to), provinceOfRandomPlace, bins)
  const sums = (series: Record<string, number[]>, bins: number) =>
    Array.from({ length: bins }, (_, bin) => Object.values(series).reduce((sum, own) => sum + (own[bin] ?? 0), 0))

  it('begin with the window where the period begins before it', () => {
    const to = isoDay(since + 99)
    expect(seriesOf(isoDay(since - 300), to, 10)).toEqual(seriesOf(isoDay(since), to, 10))
    expect(seriesOf(null, to, 10)).toEqual(seriesOf(isoDay(since), to, 10))
  })

  it('begin with the period where it begins inside the window', () => {
    const [from, days] = [since + 100, 50]
    const expected = Array.from({ length: 5 }, (_, bin) => {
      const [first, last] = [from + bin * 10, from + bin * 10 + 9]
      return columns.day.filter((day) => day >= first && day <= last).length
    })
    expect(sums(seriesOf(isoDay(from), isoDay(from + days - 1), 5), 5)).toEqual(expected)
  })

  it('lose no case', () => {
    const series = seriesOf(isoDay(since - 300), isoDay(since + RANDOM_DAYS + 100), 7)
    expect(sums(series, 7).reduce((sum, own) => sum + own, 0)).toBe(columns.length)
  })
})
