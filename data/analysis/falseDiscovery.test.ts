import { describe, expect, it } from 'vitest'
import { Random } from '../sample/random.ts'
import { discoveryCutoff, discoveryCutoffs } from './falseDiscovery.ts'

/** The definition read aloud: adjusted p_(k) = min over j ≥ k of p_(j)·n/j; a test passes when that is ≤ level. */
const passesByAdjustment = (pValues: readonly number[], level: number): boolean[] => {
  const order = pValues.map((_, index) => index).sort((a, b) => (pValues[a] as number) - (pValues[b] as number))
  const adjusted = Array.from<number>({ length: pValues.length })
  let least = 1
  for (let rank = order.length; rank >= 1; rank--) {
    const index = order[rank - 1] as number
    least = Math.min(least, ((pValues[index] as number) * pValues.length) / rank)
    adjusted[index] = least
  }
  return adjusted.map((value) => value <= level)
}

describe('the cut-off of Benjamini and Hochberg', () => {
  it('has the values of the paper: 4 of 15 at 0.05', () => {
    const pValues = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
    ]
    expect(discoveryCutoff(pValues, 0.05)).toBe(0.0095)
  })

  it('passes the same tests as adjusted p values do', () => {
    const random = new Random(11)
    for (let round = 0; round < 200; round++) {
      const pValues = Array.from({ length: random.integer(1, 60) }, () => random.next() ** 4)
      for (const level of [0.01, 0.05, 0.1]) {
        const cutoff = discoveryCutoff(pValues, level)
        expect(pValues.map((p) => p <= cutoff)).toEqual(passesByAdjustment(pValues, level))
      }
    }
  })

  it('is 0 where nothing passes, and does not count unknown tests', () => {
    expect(discoveryCutoffs([0.2, 0.6], [0.1, 0.05])).toEqual([0, 0])
    // One test of 0.04 passes at 0.05 alone, not among two.
    expect(discoveryCutoff([0.04, Number.NaN], 0.05)).toBe(0.04)
    expect(discoveryCutoff([0.04, 0.9], 0.05)).toBe(0)
    expect(discoveryCutoff([], 0.05)).toBe(0)
  })
})
