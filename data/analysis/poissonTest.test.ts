import { describe, expect, it } from 'vitest'
import { poissonTest } from './poissonTest.ts'

describe('the test of two counts', () => {
  it('has the values of the reference', () => {
    expect(poissonTest(6, 2)).toBeCloseTo(0.1749, 4)
    expect(poissonTest(0, 3)).toBeCloseTo(0.0884, 4)
  })

  it('is the same either way round, 1 for equal counts, and lower the more they differ', () => {
    expect(poissonTest(2, 6)).toBe(poissonTest(6, 2))
    expect(poissonTest(5, 5)).toBe(1)
    expect(poissonTest(0, 0)).toBe(1)
    expect(poissonTest(20, 10)).toBeLessThan(poissonTest(18, 10))
  })

  it('comes near the normal score of the difference for large counts', () => {
    // z = (2100 − 2000) / √4100 = 1.5617; two-sided 0.1184.
    expect(poissonTest(2100, 2000)).toBeCloseTo(0.1184, 2)
  })
})
