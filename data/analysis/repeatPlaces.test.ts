import { describe, expect, it } from 'vitest'
import { Random } from '../sample/random.ts'
import { placesOf, repeatPlaces } from './repeatPlaces.ts'

const answered = (cases: readonly number[]) => {
  const answer = repeatPlaces(cases)
  if (answer.kind === 'refused') throw new Error(answer.reason)
  return answer
}

describe('repeat places', () => {
  it('show the rule of 80 and 20 where it holds', () => {
    const answer = answered([1, 40, 0, 2, 40, 3, 4, 5, 5, 0])
    expect(answer).toMatchObject({ n: 100, places: 10, repeatPlaces: 7, repeatCases: 99 })
    expect(answer.order.slice(0, 4)).toEqual([1, 4, 7, 8])
    expect(answer.topFifth.places).toBe(2)
    expect(answer.topFifth.share).toBeCloseTo(0.8, 12)
    expect(answer.fourFifths).toEqual({ places: 2, share: 0.2 })
    expect([...answer.lorenz].map((share) => Math.round(share * 100))).toEqual([0, 0, 0, 1, 3, 6, 10, 15, 20, 60, 100])
  })

  it('have the Gini coefficient by hand: 1, 2, 3, 4 give a quarter', () => {
    // Mean absolute difference 20/16 = 1.25, half of it over the mean 2.5.
    expect(answered([1, 2, 3, 4]).gini).toBeCloseTo(0.25, 12)
    expect(answered([5, 5, 5]).gini).toBeCloseTo(0, 12)
    expect(answered([0, 0, 0, 8]).gini).toBeCloseTo(0.75, 12)
  })

  it('have the Gini coefficient as half the relative mean difference of all pairs', () => {
    const random = new Random(71)
    for (let round = 0; round < 40; round++) {
      const cases = [1, ...Array.from({ length: random.integer(0, 60) }, () => Math.floor(random.next() ** 4 * 30))]
      const sum = cases.reduce((total, count) => total + count, 0)
      const apart = cases.flatMap((a) => cases.map((b) => Math.abs(a - b))).reduce((total, gap) => total + gap, 0)
      const { gini, generalizedGini } = answered(cases)
      expect(gini).toBeCloseTo(apart / (2 * cases.length * sum), 10)
      expect(generalizedGini).toBeLessThanOrEqual(gini + 1e-12)
    }
  })

  it('do not call few cases concentrated: three cases at three of a thousand places are as even as can be', () => {
    const few = answered([1, 1, 1, ...Array.from({ length: 997 }, () => 0)])
    expect(few.gini).toBeCloseTo(0.997, 12)
    expect(few.generalizedGini).toBeCloseTo(0, 9)
  })

  it('are refused without cases', () => {
    expect(repeatPlaces([0, 0])).toMatchObject({ kind: 'refused', reason: 'TOO_FEW_CASES' })
    expect(repeatPlaces([])).toMatchObject({ kind: 'refused', reason: 'TOO_FEW_CASES' })
  })

  it('are made of cases that lie together', () => {
    const found = placesOf([0, 500, 4, 8, 500, 900], [0, 0, 0, 0, 3, 0], 5)
    if ('kind' in found) throw new Error(found.reason)
    expect([...found.placeOf]).toEqual([0, 1, 0, 0, 1, 2])
    expect([...found.cases]).toEqual([3, 2, 1])
  })
})
