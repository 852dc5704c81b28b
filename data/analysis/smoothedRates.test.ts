import { describe, expect, it } from 'vitest'
import { smoothedRates } from './smoothedRates.ts'

const answered = (cases: readonly number[], population: readonly number[]) => {
  const answer = smoothedRates(cases, population)
  if (answer.kind === 'refused') throw new Error(answer.reason)
  return answer
}

describe('smoothed rates', () => {
  it('have the values of spdep, and the hundred people no longer lead', () => {
    const { raw, smoothed } = answered([1, 2, 10, 0, 5], [100, 1000, 2000, 500, 800])
    expect([...raw]).toEqual([0.01, 0.002, 0.005, 0, 0.00625])
    const expected = [0.004128716598, 0.003964412811, 0.004194630872, 0.003963302752, 0.004196685879]
    for (const [area, rate] of smoothed.entries()) expect(rate).toBeCloseTo(expected[area] as number, 12)
    expect([...smoothed].sort((a, b) => b - a).indexOf(smoothed[0] as number)).toBe(2)
  })

  it('are the mean where chance explains all differences', () => {
    const { smoothed, parameters } = answered([2, 3, 2, 3], [1000, 1000, 1000, 1000])
    expect(parameters.variance).toBe(0)
    expect([...smoothed]).toEqual([0.0025, 0.0025, 0.0025, 0.0025])
  })

  it('leave areas without a population out, and the others as they were', () => {
    const answer = answered([1, 2, 7, 10, 0, 5, 3], [100, 1000, 0, 2000, 500, 800, Number.NaN])
    expect(answer.leftOut).toEqual({ NO_VALUE: 2 })
    expect(answer.n).toBe(5)
    expect(answer.smoothed[2]).toBeNaN()
    expect(answer.raw[6]).toBeNaN()
    expect(answer.smoothed[0]).toBeCloseTo(0.004128716598, 12)
  })

  it('are refused without people or without cases', () => {
    expect(smoothedRates([1], [0])).toMatchObject({ kind: 'refused', reason: 'TOO_FEW_AREAS' })
    expect(smoothedRates([0, 0], [10, 20])).toMatchObject({ kind: 'refused', reason: 'TOO_FEW_CASES' })
  })
})
