import { describe, expect, it } from 'vitest'
import { dayNumber, isoDay } from '../../data/model/localDay.ts'
import { seeded } from '../cases/randomCases.ts'
import { casesBetween, fittingUnit, timeBins } from './timeBins.ts'

const spans = (unit: 'day' | 'week' | 'month', first: string, last: string) =>
  timeBins({}, unit, first, last).map((bin) => `${isoDay(bin.first)} ${isoDay(bin.last)}`)

describe('days in bins', () => {
  it('are weeks from Monday to Sunday, cut at the ends of the range', () => {
    // 1 January 2026 is a Thursday.
    expect(spans('week', '2026-01-01', '2026-01-14')).toEqual([
      '2026-01-01 2026-01-04',
      '2026-01-05 2026-01-11',
      '2026-01-12 2026-01-14',
    ])
  })

  it('are calendar months, also in leap years and over the turn of a year', () => {
    expect(spans('month', '2023-12-31', '2024-03-01')).toEqual([
      '2023-12-31 2023-12-31',
      '2024-01-01 2024-01-31',
      '2024-02-01 2024-02-29',
      '2024-03-01 2024-03-01',
    ])
  })

  it('are one bin for a range of one day and none for a range that ends before it begins', () => {
    expect(spans('month', '2026-02-03', '2026-02-03')).toEqual(['2026-02-03 2026-02-03'])
    expect(spans('day', '2026-02-03', '2026-02-02')).toEqual([])
  })

  it('hold every day once and sum to the cases inside the range', () => {
    const random = seeded(5)
    const start = dayNumber('2021-01-01')
    const days: Record<string, number> = {}
    for (let day = start; day < start + 1900; day++) if (random() < 0.7) days[isoDay(day)] = Math.floor(random() * 40)
    for (let round = 0; round < 20; round++) {
      const first = start + Math.floor(random() * 900)
      const last = first + Math.floor(random() * 1000)
      let inside = 0
      for (let day = first; day <= last; day++) inside += days[isoDay(day)] ?? 0
      for (const unit of ['day', 'week', 'month'] as const) {
        const bins = timeBins(days, unit, isoDay(first), isoDay(last))
        expect(bins.reduce((sum, bin) => sum + bin.count, 0)).toBe(inside)
        expect([bins[0]?.first, bins.at(-1)?.last]).toEqual([first, last])
        bins.slice(1).forEach((bin, index) => expect(bin.first).toBe((bins[index]?.last ?? 0) + 1))
      }
    }
  })

  it('take a coarser unit when there are more bins than pixels', () => {
    expect(fittingUnit('day', 300, 360)).toBe('day')
    expect(fittingUnit('day', 1800, 360)).toBe('week')
    expect(fittingUnit('day', 5000, 360)).toBe('month')
    expect(fittingUnit('week', 5000, 360)).toBe('month')
    expect(fittingUnit('month', 50_000, 360)).toBe('month')
  })

  it('are counted in a period with both its ends, and to all days where an end is open', () => {
    const days = { '2025-12-31': 1, '2026-01-01': 2, '2026-01-31': 4, '2026-02-01': 8 }
    expect(casesBetween(days, '2026-01-01', '2026-01-31')).toBe(6)
    expect(casesBetween(days, null, '2026-01-01')).toBe(3)
    expect(casesBetween(days, null, null)).toBe(15)
  })
})
