import { describe, expect, it } from 'vitest'
import { corridorLoad } from './corridorLoad.ts'

describe('the load of a corridor', () => {
  it('is cases a kilometre by leg, against an even spread', () => {
    const answer = corridorLoad(
      [
        { lengthMetres: 10_000, cases: 5 },
        { lengthMetres: 2000, cases: 20 },
        { lengthMetres: 0, cases: 3 },
        { lengthMetres: 8000, cases: 15 },
      ],
      { PRECISION: 6 },
    )
    if (answer.kind === 'refused') throw new Error(answer.reason)
    expect(answer).toMatchObject({ n: 40, casesPerKm: 2, parameters: { lengthMetres: 20_000 } })
    expect(answer.leftOut).toEqual({ PRECISION: 6, NO_VALUE: 3 })
    expect(answer.order).toEqual([1, 3, 0])
    expect(answer.legs.map(({ casesPerKm, expected, ratio }) => [casesPerKm, expected, ratio])).toEqual([
      [0.5, 20, 0.25],
      [10, 4, 5],
      [null, null, null],
      [1.875, 16, 0.9375],
    ])
    // 2(√20 − √4) = 4.944; 2(√15 − √16) = −0.254.
    expect(answer.legs[1]?.z).toBeCloseTo(4.944, 3)
    expect(answer.legs[3]?.z).toBeCloseTo(-0.254, 3)
    expect(answer.legs.map(({ isOrdinary }) => isOrdinary)).toEqual([false, false, true, true])
  })

  it('is refused without length and without cases', () => {
    expect(corridorLoad([{ lengthMetres: 0, cases: 4 }])).toMatchObject({ reason: 'TOO_FEW_AREAS' })
    expect(corridorLoad([{ lengthMetres: 9, cases: 0 }])).toMatchObject({ reason: 'TOO_FEW_CASES' })
  })
})
