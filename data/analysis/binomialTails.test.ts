import { describe, expect, it } from 'vitest'
import { binomialTails } from './binomialTails.ts'
import { binomialTest } from './binomialTest.ts'

// Sums of exact fractions (rational arithmetic), rounded once at the end.
const EXACT = [
  { hits: 3, trials: 5, share: 7 / 480, atLeast: 3.0340408278100283e-5, atMost: 0.9999997764880961 },
  { hits: 5, trials: 5, share: 7 / 480, atLeast: 6.596051125860018e-10, atMost: 1 },
  { hits: 0, trials: 240, share: 1 / 80, atLeast: 1, atMost: 0.048854551607907186 },
  { hits: 1, trials: 240, share: 1 / 80, atLeast: 0.9511454483920928, atMost: 0.19727344256863785 },
  { hits: 12, trials: 240, share: 1 / 80, atLeast: 6.092027008140651e-5, atMost: 0.9999867439339171 },
  { hits: 20, trials: 1000, share: 1 / 25, atLeast: 0.9998608029711465, atMost: 0.0002968949598143334 },
  { hits: 40, trials: 1000, share: 1 / 25, atLeast: 0.5223179099148935, atMost: 0.5419269200985233 },
  { hits: 60, trials: 1000, share: 1 / 25, atLeast: 0.0015153048353646831, atMost: 0.9990521955394388 },
  { hits: 300, trials: 9000, share: 1 / 100, atLeast: 5.945421421032023e-69, atMost: 1 },
] as const

describe('the tails of a binomial distribution', () => {
  it.each(EXACT)('are exact: $hits of $trials', ({ hits, trials, share, atLeast, atMost }) => {
    const tails = binomialTails(trials)
    expect(tails.atLeast(hits, share) / atLeast).toBeCloseTo(1, 9)
    expect(tails.atMost(hits, share) / atMost).toBeCloseTo(1, 9)
  })

  it('are whole at the ends, and where nothing or everything falls on the place', () => {
    const { atLeast, atMost } = binomialTails(7)
    expect([atLeast(0, 0.3), atMost(7, 0.3)]).toEqual([1, 1])
    expect([atLeast(1, 0), atMost(0, 0), atLeast(7, 1), atMost(6, 1)]).toEqual([0, 1, 1, 0])
    const none = binomialTails(0)
    expect([none.atLeast(0, 0.5), none.atMost(0, 0.5)]).toEqual([1, 1])
  })

  it('are one half of the two-sided test where both sides are alike', () => {
    const { atLeast } = binomialTails(30)
    for (let hits = 16; hits <= 30; hits++)
      expect((2 * atLeast(hits, 0.5)) / binomialTest(hits, 30, 0.5)).toBeCloseTo(1, 9)
  })
})
