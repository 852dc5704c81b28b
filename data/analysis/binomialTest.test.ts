import { describe, expect, it } from 'vitest'
import { binomialTest } from './binomialTest.ts'

describe('the exact binomial test', () => {
  it("has the values of R's binom.test", () => {
    expect(binomialTest(682, 925, 0.75)).toBeCloseTo(0.3824916, 7)
    expect(binomialTest(3, 200, 0.05)).toBeCloseTo(0.02113782, 8)
    expect(binomialTest(30, 200, 0.1)).toBeCloseTo(0.02439782, 8)
    expect(binomialTest(0, 10, 0.5)).toBeCloseTo(0.001953125, 12)
    expect(binomialTest(5, 10, 0.5)).toBe(1)
  })

  it('finds few where there is nothing to find, and many where there is', () => {
    // Over all counts the chance of p ≤ 0.05 is at most 0.05: the test is exact.
    for (const [trials, share] of [
      [7, 0.2],
      [40, 0.07],
      [300, 0.5],
    ] as const) {
      let chance = 0
      let choose = 1
      for (let k = 0; k <= trials; k++) {
        if (binomialTest(k, trials, share) <= 0.05) chance += choose * share ** k * (1 - share) ** (trials - k)
        choose = (choose * (trials - k)) / (k + 1)
      }
      expect(chance).toBeLessThanOrEqual(0.05)
      expect(chance).toBeGreaterThan(0.005)
    }
    expect(binomialTest(40, 100, 0.1)).toBeLessThan(1e-10)
  })
})
