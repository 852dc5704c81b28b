import { describe, expect, it } from 'vitest'
import { median, percentile } from './statistics.ts'

describe('a percentile', () => {
  // Nearest rank: the smallest value that at least this share of the values does not exceed.
  it.each([
    [[15, 20, 35, 40, 50], 0.05, 15],
    [[15, 20, 35, 40, 50], 0.3, 20],
    [[50, 15, 40, 20, 35], 0.4, 20],
    [[15, 20, 35, 40, 50], 1, 50],
    [[7], 0.95, 7],
  ])('of %j at %d is %d', (values, share, expected) => {
    expect(percentile(values, share)).toBe(expected)
  })

  it('of 1 to 200 at 95 % leaves ten above it', () => {
    expect(
      percentile(
        Float64Array.from({ length: 200 }, (_, index) => 200 - index),
        0.95,
      ),
    ).toBe(190)
  })

  it('orders numbers, not texts', () => {
    expect(median([9, 10, 100])).toBe(10)
  })
})
