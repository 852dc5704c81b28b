import { describe, expect, it } from 'vitest'
import { soilClassRuleAt } from '../reference/soilClassRules.ts'
import { type SoilScores, soilPollutionClass } from './soilPollutionClass.ts'

const rule = soilClassRuleAt('2026-11-25')
if (!rule) throw new Error('no rule')
const of = (scores: SoilScores) => {
  const answer = soilPollutionClass(scores, rule)
  if (answer.kind === 'refused') throw new Error(answer.reason)
  return answer
}
const totalOf = (total: number) => of({ source: [total / 2], spread: [total / 4], receptors: [total / 4, 0] })

describe('the class of polluted soil', () => {
  it('changes at 40 and over 75', () => {
    expect([0, 39.5, 40, 75, 75.5, 100].map((total) => totalOf(total).class)).toEqual([
      'A_POLLUTE',
      'A_POLLUTE',
      'A_SERIOUS',
      'A_SERIOUS',
      'A_VERY',
      'A_VERY',
    ])
    expect(totalOf(60)).toMatchObject({ total: 60, parts: { source: 30, spread: 15, receptors: 15 }, unknown: 0 })
  })

  it('cannot be told when three sub-indicators are not known', () => {
    expect(of({ source: [30, null], spread: [20, null], receptors: [1] })).toMatchObject({
      class: 'A_SERIOUS',
      unknown: 2,
    })
    expect(of({ source: [30, null], spread: [20, null], receptors: [null] })).toMatchObject({
      class: 'A_NODATA',
      unknown: 3,
    })
  })

  it('is refused for scores that cannot be, and has no rule before the circular', () => {
    expect(soilPollutionClass({ source: [-1], spread: [], receptors: [] }, rule)).toMatchObject({ kind: 'refused' })
    expect(soilPollutionClass({ source: [90], spread: [11], receptors: [] }, rule)).toMatchObject({
      kind: 'refused',
      needed: 100,
    })
    expect(soilClassRuleAt('2022-01-09')).toBeUndefined()
  })
})
