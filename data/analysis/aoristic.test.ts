import { describe, expect, it } from 'vitest'
import { addAoristic } from './aoristic.ts'

const spread = (start: number, duration: number): number[] => {
  const hours = new Float64Array(168)
  addAoristic(hours, start, duration)
  return [...hours].filter((weight) => weight > 0)
}

describe('hours of a case with a time range', () => {
  it('share it by minutes', () => {
    expect(spread(60, 90)).toEqual([2 / 3, 1 / 3])
    expect(spread(110, 20)).toEqual([0.5, 0.5])
    const night = spread(23 * 60 + 30, 105)
    expect(night.map((weight) => weight.toFixed(6))).toEqual(['0.285714', '0.571429', '0.142857'])
  })

  it('spread 25 hours from Monday 10:00 over 25 hours', () => {
    expect(spread(600, 1500)).toHaveLength(25)
    expect(spread(600, 1500).every((weight) => Math.abs(weight - 0.04) < 1e-12)).toBe(true)
  })

  it('run from Sunday night into Monday', () => {
    const hours = new Float64Array(168)
    addAoristic(hours, 6 * 1440 + 23 * 60, 120)
    expect([hours[167], hours[0]]).toEqual([0.5, 0.5])
  })

  it('are all alike for a range longer than a week', () => {
    expect(spread(5000, 10_081)).toHaveLength(168)
    expect(spread(5000, 65_535).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12)
  })

  it('are one hour for an exact minute', () => {
    expect(spread(10_079, 0)).toEqual([1])
  })
})
