import { describe, expect, it } from 'vitest'
import { drugClassRuleAt } from '../../reference/drugClassRules.ts'
import { type ProvinceDrugFacts, provinceDrugKey } from './provinceDrugKey.ts'

const rule = drugClassRuleAt('2026-11-25')
if (!rule) throw new Error('no rule')

/** A million residents in 100 communes, every count at its limit. */
const LIMITS: ProvinceDrugFacts = {
  residents: 1_000_000,
  communes: 100,
  users: 2000,
  places: 5,
  offenders: 500,
  keyCommunes: 3,
  plants: 8000,
  squareMetres: 0,
  isOnInterprovincialRoute: true,
}
const of = (facts: Partial<ProvinceDrugFacts>) => {
  const answer = provinceDrugKey({ ...LIMITS, ...facts }, rule)
  if (answer.kind === 'refused') throw new Error(answer.reason)
  return answer
}

describe('a province', () => {
  it('meets each criterion at its limit and not under it', () => {
    expect(of({})).toMatchObject({ met: 6, needed: 4, isKey: true })
    const under = {
      users: 1999,
      places: 4,
      offenders: 499,
      keyCommunes: 2,
      plants: 7999,
      isOnInterprovincialRoute: false,
    }
    expect(of(under)).toMatchObject({ met: 0, isKey: false })
    expect(of({ ...under, squareMetres: 2000 }).criteria.CROPS).toBe(true)
    for (const [name, value] of Object.entries(under)) expect(of({ [name]: value }).met, name).toBe(5)
  })

  it('is key from four of six, and not decided while what is not known could bring the fourth', () => {
    expect(of({ users: 0, places: 0 }).isKey).toBe(true)
    expect(of({ users: 0, places: 0, offenders: 0 }).isKey).toBe(false)
    expect(of({ users: 0, places: 0, offenders: null }).isKey).toBeNull()
    expect(of({ users: 0, places: 0, offenders: 0, keyCommunes: null }).isKey).toBe(false)
  })

  it('is refused without residents or communes', () => {
    expect(provinceDrugKey({ ...LIMITS, residents: 0 }, rule)).toMatchObject({ kind: 'refused' })
    expect(provinceDrugKey({ ...LIMITS, communes: 0 }, rule)).toMatchObject({ kind: 'refused' })
  })
})
