import { describe, expect, it } from 'vitest'
import { twoSidedP, upperTail } from './normal.ts'

/** R 4.2: pnorm(-z). */
const REFERENCE: readonly (readonly [z: number, tail: number])[] = [
  [0, 0.5],
  [0.1, 4.6017216272297101e-1],
  [0.5, 3.0853753872598694e-1],
  [1, 1.5865525393145705e-1],
  [1.96, 2.4997895148220428e-2],
  [2.5, 6.2096653257761349e-3],
  [3, 1.3498980316300946e-3],
  [4.8, 7.9332815197559522e-7],
  [6, 9.8658764503769809e-10],
  [7, 1.2798125438858352e-12],
  [7.2, 3.0106279811174334e-13],
  [8, 6.2209605742717849e-16],
  [10, 7.6198530241605269e-24],
  [20, 2.7536241186062337e-89],
  [30, 4.9067139271481872e-198],
]

describe('the normal distribution', () => {
  it.each(REFERENCE)('has the tail of R beyond %d', (z, tail) => {
    expect(Math.abs(upperTail(z) / tail - 1)).toBeLessThan(1e-12)
    expect(upperTail(-z)).toBeCloseTo(1 - tail, 14)
  })

  it('has two-sided p values between 0 and 1, and none for an unknown score', () => {
    expect(twoSidedP(0)).toBeCloseTo(1, 14)
    expect(twoSidedP(-1.959963984540054)).toBeCloseTo(0.05, 14)
    expect(twoSidedP(400)).toBe(0)
    expect(twoSidedP(Number.NaN)).toBeNaN()
  })
})
