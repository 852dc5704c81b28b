import { describe, expect, it } from 'vitest'
import { NEAR_REPEAT_DEFAULTS, type NearRepeat } from './nearRepeat.ts'
import { riskZones } from './riskZones.ts'

/** An answer in which the given bands (distance, time) count. */
const answerWith = (counting: readonly (readonly [distanceBand: number, timeBand: number])[]): NearRepeat => ({
  kind: 'answered',
  method: 'NEAR_REPEAT',
  n: 100,
  parameters: { ...NEAR_REPEAT_DEFAULTS, distanceLimits: [100, 200], dayLimits: [3, 7, 14] },
  leftOut: {},
  cells: [0, 1, 2].flatMap((distanceBand) =>
    [0, 1, 2].map((timeBand) => {
      const counts = counting.some(([distance, time]) => distance === distanceBand && time === timeBand)
      return { distanceBand, timeBand, observed: 9, expected: 3, ratio: counts ? 3 : 1.1, p: counts ? 0.001 : 0.04 }
    }),
  ),
})

describe('risk zones', () => {
  const answer = answerWith([
    [0, 0],
    [1, 0],
    [2, 0],
    [1, 1],
    [2, 2],
  ])

  it('reach as far as the bands count without a gap, shrink, and end with the last of them', () => {
    // Ages 0, 3, 4, 7, 8 days, and a case of tomorrow.
    expect(riskZones(answer, [100, 97, 96, 93, 92, 101], 100)).toEqual([
      { caseIndex: 0, radiusMetres: 200, untilDay: 107 },
      { caseIndex: 1, radiusMetres: 200, untilDay: 104 },
      { caseIndex: 2, radiusMetres: 100, untilDay: 103 },
      { caseIndex: 3, radiusMetres: 100, untilDay: 100 },
    ])
  })

  it('last through bands of the same reach, and are the place alone where only it counts', () => {
    const same = answerWith([
      [0, 0],
      [0, 1],
    ])
    expect(riskZones(same, [100], 101)).toEqual([{ caseIndex: 0, radiusMetres: 10, untilDay: 107 }])
  })

  it('are none where nothing counts', () => {
    expect(riskZones(answerWith([]), [100, 99], 100)).toEqual([])
    // The second week alone counts: too late to be a repeat of the case.
    expect(riskZones(answerWith([[1, 2]]), [100, 90], 100)).toEqual([])
  })
})
