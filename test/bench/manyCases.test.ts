import { describe, expect, it } from 'vitest'
import { dayNumber, LOCAL_OFFSET_MINUTES } from '../../data/model/localDay.ts'
import { BENCH_PERIOD, BENCH_PROVINCE, manyCases } from './manyCases.ts'

const cases = [...manyCases(6000)]
const days = cases.map((made) => Math.floor((made.fromMinute + LOCAL_OFFSET_MINUTES) / 1440))

describe('cases of the benchmark', () => {
  it('are exactly as many as asked for, each with a number of its own', () => {
    expect(cases).toHaveLength(6000)
    expect(new Set(cases.map((made) => made.sourceNumber)).size).toBe(6000)
  })

  it('are the same each time', () => {
    expect([...manyCases(50)]).toEqual([...manyCases(50)])
  })

  it('lie in one province and fill five years', () => {
    expect(new Set(cases.map((made) => made.provinceCode))).toEqual(new Set([BENCH_PROVINCE]))
    expect(days.every((day) => day >= dayNumber(BENCH_PERIOD.from) && day <= dayNumber(BENCH_PERIOD.to))).toBe(true)
    for (const year of ['2021', '2022', '2023', '2024', '2025']) {
      const [from, to] = [dayNumber(`${year}-01-01`), dayNumber(`${year}-12-31`)]
      expect(days.filter((day) => day >= from && day <= to).length).toBeGreaterThan(6000 * 0.15)
    }
  })

  it('come as they are reported: not in the order of days, but never weeks too early', () => {
    const latest = days.map((_, index) => Math.max(...days.slice(Math.max(0, index - 500), index + 1)))
    expect(days.some((day, index) => index > 0 && day < (days[index - 1] ?? 0))).toBe(true)
    expect(Math.max(...latest.map((day, index) => day - (days[index] ?? 0)))).toBeLessThanOrEqual(21)
  })
})
