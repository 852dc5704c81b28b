import { describe, expect, it } from 'vitest'
import { drugClassRuleAt } from '../../reference/drugClassRules.ts'
import { NO_DRUGS } from '../../../test/drugClasses/someFacts.ts'
import { Random } from '../../sample/random.ts'
import { communeDrugClass } from './communeDrugClass.ts'
import type { CommuneDrugFacts } from './communeDrugFacts.ts'
import { drugUnknowns } from './drugUnknowns.ts'

const rule = drugClassRuleAt('2026-12-14')!
const of = (facts: Partial<CommuneDrugFacts>) => drugUnknowns({ ...NO_DRUGS, ...facts }, rule)
const classOf = (facts: CommuneDrugFacts) => {
  const answer = communeDrugClass(facts, rule)
  return answer.kind === 'answered' ? answer.readings[0]!.class : null
}

describe('what is not stated', () => {
  it('is told with the least value that leads to each other class', () => {
    // a and c of type I: one place makes type II, two make type I.
    expect(of({ users: 50, offenders: 10, places: null })).toEqual([
      {
        fact: 'places',
        outcomes: [
          { value: 1, class: 'D_II' },
          { value: 2, class: 'D_I' },
        ],
      },
    ])
    expect(of({ hasWantedHiding: null })).toEqual([
      { fact: 'hasWantedHiding', outcomes: [{ value: false, class: 'D_FREE' }] },
    ])
    expect(of({ users: 50, offenders: 10, isOnKeyRoute: null })).toEqual([
      { fact: 'isOnKeyRoute', outcomes: [{ value: true, class: 'D_I' }] },
    ])
  })

  it('is left out where it could change nothing alone', () => {
    expect(of({})).toEqual([])
    expect(of({ users: 50, places: 2, offenders: 10, plants: null, squareMetres: null })).toEqual([])
  })

  it('leads to no class that a search through all values does not find, and misses none', () => {
    const random = new Random(28)
    const maybe = (value: number) => (random.chance(0.3) ? null : value)
    for (let round = 0; round < 300; round++) {
      const facts: CommuneDrugFacts = {
        ...NO_DRUGS,
        residents: random.integer(900, 3000),
        users: maybe(random.integer(0, 20)),
        usersInCare: null,
        places: maybe(random.integer(0, 3)),
        offenders: maybe(random.integer(0, 5)),
        plants: maybe(random.integer(0, 1) * 500),
        isOnKeyRoute: random.chance(0.5),
      }
      const proposed = classOf(facts)
      for (const fact of ['users', 'places', 'offenders'] as const) {
        if (facts[fact] !== null) continue
        const least = new Map<string, number>()
        for (let value = 0; value <= 40; value++) {
          const found = classOf({ ...facts, [fact]: value })
          if (found && found !== proposed && !least.has(found)) least.set(found, value)
        }
        const told = drugUnknowns(facts, rule).find((one) => one.fact === fact)?.outcomes ?? []
        expect(new Map(told.map((one) => [one.class, one.value]))).toEqual(least)
      }
    }
  })
})
