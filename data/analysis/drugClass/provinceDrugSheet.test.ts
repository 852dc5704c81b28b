import { describe, expect, it } from 'vitest'
import { drugClassRuleAt } from '../../reference/drugClassRules.ts'
import type { StatedDrugFacts } from './communeDrugFacts.ts'
import { type CommuneOfProvince, provinceDrugSheet } from './provinceDrugSheet.ts'

const rule = drugClassRuleAt('2026-12-14')!
const FACTS: StatedDrugFacts = {
  residents: 10_000,
  users: 20,
  usersInCare: 0,
  places: 1,
  offenders: 5,
  plants: 0,
  squareMetres: 0,
  isOnKeyRoute: false,
  hasOffendingResident: false,
  hasWantedHiding: false,
}
const commune = (facts: Partial<StatedDrugFacts> | null, decidedClass: string | null = 'D_III'): CommuneOfProvince => ({
  facts: facts && { ...FACTS, ...facts },
  population: 10_000,
  decidedClass,
})
const criteria = (communes: readonly CommuneOfProvince[], isOnRoute: boolean | null = false) => {
  const { key } = provinceDrugSheet(communes, isOnRoute, rule)
  if (key.kind === 'refused') throw new Error(key.reason)
  return key
}

describe('the sheet of a province', () => {
  it('sums what its communes stated', () => {
    const sheet = provinceDrugSheet([commune({}, 'D_II'), commune({ users: 30, places: 4 })], null, rule)
    expect(sheet.sums).toMatchObject({ residents: 20_000, users: 50, places: 5, offenders: 10, keyCommunes: 1 })
    expect(sheet.key).toMatchObject({ criteria: { USERS: true, PLACES: true, OFFENDERS: true, COMMUNES: true } })
    expect(sheet.key).toMatchObject({ met: 4, isKey: true })
  })

  it('keeps a criterion met that the known part reaches, and open one that it does not', () => {
    const silent = [commune({ places: 5 }), commune({ places: null, users: null }), commune(null, null)]
    expect(criteria(silent).criteria).toMatchObject({ PLACES: true, USERS: null, COMMUNES: null, CROPS: null })
    // 20 + 40 of 30.000 residents are 0,2 % whatever the third says.
    expect(criteria([commune({}), commune({ users: 40 }), commune(null)]).criteria.USERS).toBe(true)
    expect(criteria([commune({ places: 4 }), commune({ places: 0 })]).criteria.PLACES).toBe(false)
  })

  it('takes residents from the table where a commune did not state them, and none of thin air', () => {
    const fromTable = provinceDrugSheet([commune({}), commune({ residents: null })], false, rule)
    expect(fromTable).toMatchObject({ sums: { residents: 20_000 }, fromTable: 1, withoutResidents: 0 })
    const unknown = { ...commune(null), population: null }
    const sheet = provinceDrugSheet([commune({ users: 100 }), unknown], false, rule)
    expect(sheet).toMatchObject({ fromTable: 0, withoutResidents: 1 })
    // A share of a whole that nobody knows is not known, however many there are.
    expect(sheet.key).toMatchObject({ criteria: { USERS: null, OFFENDERS: null } })
  })

  it('says of a province without communes that nothing can be said', () => {
    expect(provinceDrugSheet([], true, rule).key.kind).toBe('refused')
  })
})
