import { describe, expect, it } from 'vitest'
import { Random } from '../sample/random.ts'
import { mannKendall } from './mannKendall.ts'

const answered = (values: readonly number[]) => {
  const answer = mannKendall(values)
  if (answer.kind === 'refused') throw new Error(answer.reason)
  return answer
}
const upTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1)

describe('the test for a trend', () => {
  it('has the values of the reference', () => {
    const five = answered(upTo(5))
    expect(five.s).toBe(10)
    expect(five.variance).toBeCloseTo(16.6667, 4)
    expect(five.z).toBeCloseTo(2.204541, 6)
    expect(five.p).toBeCloseTo(0.027486, 6)
    expect(five.isShort).toBe(true)
    const ten = answered(upTo(10))
    expect(ten).toMatchObject({ s: 45, variance: 125, n: 10, isShort: false })
    expect(ten.z).toBeCloseTo(3.93548, 6)
    expect(ten.p).toBeCloseTo(8.3031e-5, 9)
    const series = answered([3, 5, 4, 6, 8, 7, 9, 12, 11, 10, 14, 15])
    expect(series.s).toBe(56)
    expect(series.variance).toBeCloseTo(212.6667, 4)
    expect(series.z).toBeCloseTo(3.771490147, 9)
    expect(series.p).toBeCloseTo(1.62276e-4, 9)
    expect(series.tau).toBeCloseTo(0.848485, 6)
    expect(series.slope).toBe(1)
  })

  it('takes ties into account', () => {
    const tied = answered([1, 1, 2, 2, 3, 3, 4, 4, 5, 5])
    expect(tied).toMatchObject({ s: 40, variance: 120 })
    expect(tied.z).toBeCloseTo(3.560197, 6)
    expect(tied.p).toBeCloseTo(3.7058e-4, 8)
    expect(answered([7, 7, 7, 7, 7, 7])).toMatchObject({ s: 0, z: 0, slope: 0 })
    expect(answered([7, 7, 7, 7, 7, 7]).p).toBeCloseTo(1, 12)
  })

  it('counts every pair once, as looking at all of them does', () => {
    const random = new Random(42)
    for (let round = 0; round < 200; round++) {
      const values = Array.from({ length: random.integer(5, 70) }, () => random.integer(0, round % 2 ? 5 : 1000))
      const pairs = values.flatMap((value, i) => values.slice(i + 1).map((later) => Math.sign(later - value)))
      expect(answered(values).s).toBe(pairs.reduce((sum, sign) => sum + sign, 0))
    }
  })

  it('falls as it rises when the series is turned round', () => {
    const random = new Random(41)
    for (let round = 0; round < 50; round++) {
      const values = Array.from({ length: random.integer(5, 40) }, () => random.integer(0, 6))
      const forward = answered(values)
      const backward = answered([...values].reverse())
      expect(backward.s + forward.s).toBe(0)
      expect(backward.variance).toBe(forward.variance)
      expect(backward.slope + forward.slope).toBeCloseTo(0, 12)
    }
  })

  it('is refused under five values, which can show nothing', () => {
    expect(mannKendall([1, 2, 3, 4])).toMatchObject({ kind: 'refused', reason: 'TOO_FEW_STEPS', found: 4, needed: 5 })
  })
})
