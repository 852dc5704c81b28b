import { describe, expect, it } from 'vitest'
import { drugClassRuleAt } from '../../reference/drugClassRules.ts'
import { NO_DRUGS } from '../../../test/drugClasses/someFacts.ts'
import { Random } from '../../sample/random.ts'
import { communeDrugClass } from './communeDrugClass.ts'
import type { CommuneDrugFacts } from './communeDrugFacts.ts'
import { drugSteps } from './drugWhatIf.ts'

const found = drugClassRuleAt('2026-11-25')
if (!found) throw new Error('no rule')
const rule = found

const answered = (facts: Partial<CommuneDrugFacts>) => {
  const answer = communeDrugClass({ ...NO_DRUGS, ...facts }, rule)
  if (answer.kind === 'refused') throw new Error(answer.reason)
  return answer
}
/** Classes under: at least / exact (zero is none), at least / exact (zero counts). */
const classes = (facts: Partial<CommuneDrugFacts>) => answered(facts).readings.map((reading) => reading.class)

describe('the class of a commune', () => {
  it('is I from three criteria of type I', () => {
    const high = { users: 50, places: 2, offenders: 10 }
    expect(classes(high)).toEqual(['D_I', 'D_I', 'D_I', 'D_I'])
    expect(answered(high)).toMatchObject({ isClear: true, source: 'Quyết định 28/2025/QĐ-TTg, Điều 4, 5, 6' })
    expect(answered(high).usersPerHundredThousand).toBe(500)
    // One user, one place, one offender less, and it is II or nothing.
    expect(classes({ ...high, users: 49 })).toEqual(['D_II', 'D_NONE', 'D_II', 'D_III'])
    expect(classes({ users: 50, places: 2, plants: 3000 })[0]).toBe('D_I')
    expect(classes({ users: 50, places: 2, squareMetres: 750 })[0]).toBe('D_I')
    expect(classes({ users: 50, places: 2, squareMetres: 749 })[0]).toBe('D_II')
  })

  it('is II from three criteria of type II', () => {
    expect(classes({ users: 10, places: 1, offenders: 5 })).toEqual(['D_II', 'D_II', 'D_II', 'D_II'])
    expect(classes({ users: 9, places: 1, offenders: 5 })).toEqual(['D_III', 'D_III', 'D_III', 'D_III'])
    expect(classes({ places: 1, offenders: 5, plants: 500 })[0]).toBe('D_II')
    expect(classes({ places: 1, offenders: 5, squareMetres: 125 })[0]).toBe('D_II')
    expect(classes({ places: 1, offenders: 5, plants: 499, squareMetres: 124 })[0]).toBe('D_III')
  })

  it('falls between the classes under the exact reading: two values of type I and one of type II', () => {
    const between = answered({ users: 60, places: 3, offenders: 6 })
    expect(between.readings.map((reading) => [reading.bands, reading.zero, reading.class])).toEqual([
      ['AT_LEAST', 'IS_NONE', 'D_II'],
      ['EXACT', 'IS_NONE', 'D_NONE'],
      ['AT_LEAST', 'COUNTS', 'D_II'],
      ['EXACT', 'COUNTS', 'D_III'],
    ])
    expect(between.isClear).toBe(false)
    expect(between.readings[1]?.met).toEqual({ I: 2, II: 1, III: 0 })
  })

  it('counts a key route with two criteria of the type below and above', () => {
    const route = { isOnKeyRoute: true }
    // a and c of type II: đ of type I and II. II then has a, c, đ.
    const two = answered({ ...route, users: 10, offenders: 5 })
    expect(two.readings[1]?.criteria[4]).toEqual({ code: 'đ', meets: { I: true, II: true, III: false } })
    expect(two.readings.map((reading) => reading.class)).toEqual(['D_II', 'D_II', 'D_II', 'D_II'])
    // Two of type I and the route are three of type I.
    expect(classes({ ...route, users: 50, offenders: 10 })).toEqual(['D_I', 'D_I', 'D_I', 'D_I'])
    expect(classes({ users: 50, offenders: 10 })[0]).toBe('D_III')
    // Two of type III and the route are one criterion of type II only.
    expect(answered({ ...route, users: 1, offenders: 1 }).readings[0]?.met).toEqual({ I: 0, II: 1, III: 2 })
  })

  it('is III from one value above nothing, and of nothing at all only where zero counts', () => {
    expect(classes({ users: 1, usersInCare: 0 })).toEqual(['D_III', 'D_III', 'D_III', 'D_III'])
    const none = answered({ hasOffendingResident: true })
    expect(none.readings.map((reading) => reading.class)).toEqual(['D_NONE', 'D_NONE', 'D_III', 'D_III'])
    expect(none.isClear).toBe(false)
    // A place alone has no band of type III.
    expect(classes({ places: 1 })[0]).toBe('D_NONE')
  })

  it('is free of drugs when all of Article 6 holds, and says where Article 4 contradicts it', () => {
    const free = answered({})
    expect(free.free).toEqual({ noUsers: true, noOffenders: true, noWanted: true, noPlaces: true, isFree: true })
    expect(free.readings.map((reading) => [reading.class, reading.isContradiction])).toEqual([
      ['D_FREE', false],
      ['D_FREE', false],
      ['D_III', true],
      ['D_III', true],
    ])
    // Users all in care are excepted by Article 6 and counted by Article 4.
    const care = answered({ users: 3, usersInCare: 3 })
    expect(care.free.isFree).toBe(true)
    expect(care.readings[0]).toMatchObject({ class: 'D_III', isContradiction: true })
    expect(answered({ users: 3, usersInCare: 2 }).free).toMatchObject({ noUsers: false, isFree: false })
    for (const broken of [{ hasOffendingResident: true }, { hasWantedHiding: true }, { places: 1 }]) {
      expect(answered(broken).free.isFree).toBe(false)
    }
  })

  it('says what is not known instead of taking it for zero', () => {
    const open = answered({ users: 50, places: 2, offenders: null })
    expect(open.readings[0]).toMatchObject({ type: 'III', couldBe: 'I' })
    expect(open.isClear).toBe(false)
    expect(open.offendersPerHundredThousand).toBeNull()
    expect(open.readings[0]?.criteria[2]).toEqual({ code: 'c', meets: { I: null, II: null, III: null } })
    expect(answered({ users: null }).free).toMatchObject({ noUsers: null, isFree: null })
    expect(answered({ users: null, places: 1 }).free.isFree).toBe(false)
    // The route is not known, but with one criterion it could not matter.
    expect(answered({ users: 10, isOnKeyRoute: null }).readings[0]?.criteria[4]?.meets).toEqual({
      I: false,
      II: false,
      III: false,
    })
  })

  it('is not clear while what is not stated could raise it', () => {
    const two = { users: 50, places: 1, offenders: 5, plants: 500 }
    expect(answered(two)).toMatchObject({ isClear: true })
    const open = answered({ ...two, squareMetres: null, isOnKeyRoute: null })
    expect(open.readings.map((reading) => [reading.class, reading.couldBe])).toEqual([
      ['D_II', 'I'],
      ['D_II', 'I'],
      ['D_II', 'I'],
      ['D_II', 'I'],
    ])
    expect(open.isClear).toBe(false)
  })

  it('is refused for no residents and for counts that cannot be', () => {
    expect(communeDrugClass({ ...NO_DRUGS, residents: 0 }, rule)).toMatchObject({
      kind: 'refused',
      reason: 'BAD_PARAMETER',
    })
    expect(communeDrugClass({ ...NO_DRUGS, places: -1 }, rule)).toMatchObject({ kind: 'refused' })
    expect(communeDrugClass({ ...NO_DRUGS, users: 1, usersInCare: 2 }, rule)).toMatchObject({ kind: 'refused' })
  })

  it('has no rule before the decision', () => {
    expect(drugClassRuleAt('2025-08-23')).toBeUndefined()
    expect(drugClassRuleAt('2025-08-24')).toBe(rule)
  })

  it('is what the text says, for random communes under every reading', () => {
    const random = new Random(111)
    for (let round = 0; round < 3000; round++) {
      const residents = random.integer(1, 40) * 1000
      const near = (share: number) => Math.max(0, Math.round(residents * share) + random.integer(-1, 1))
      const facts: CommuneDrugFacts = {
        ...NO_DRUGS,
        residents,
        users: random.pick([0, 1, near(0.001), near(0.005)]),
        places: random.integer(0, 3),
        offenders: random.pick([0, 1, near(0.0005), near(0.001)]),
        plants: random.pick([0, 499, 500, 2999, 3000]),
        squareMetres: random.pick([0, 124, 125, 749, 750]),
        isOnKeyRoute: random.chance(0.5),
      }
      for (const reading of answered(facts).readings)
        expect(reading.type).toBe(typeByText(facts, reading.bands, reading.zero))
    }
  })
})

/** The table of the decision, written out type by type. */
const typeByText = (facts: CommuneDrugFacts, bands: string, zero: string): string | null => {
  const { residents } = facts
  const [users, places, offenders, plants, area] = [
    facts.users,
    facts.places,
    facts.offenders,
    facts.plants,
    facts.squareMetres,
  ] as number[] as [number, number, number, number, number]
  const isExact = bands === 'EXACT'
  const some = (value: number) => zero === 'COUNTS' || value > 0
  const a1 = users * 1000 >= 5 * residents
  const a2 = users * 1000 >= residents && !(isExact && a1)
  const a3 = some(users) && !(isExact && users * 1000 >= residents)
  const b1 = places >= 2
  const b2 = isExact ? places === 1 : places >= 1
  const c1 = offenders * 1000 >= residents
  const c2 = offenders * 2000 >= residents && !(isExact && c1)
  const c3 = some(offenders) && !(isExact && offenders * 2000 >= residents)
  const d1 = plants >= 3000 || area >= 750
  const d2 = isExact ? (plants >= 500 && plants < 3000) || (area >= 125 && area < 750) : plants >= 500 || area >= 125
  const d3 = isExact ? (some(plants) && plants < 500) || (some(area) && area < 125) : some(plants) || some(area)
  const count = (...met: boolean[]) => met.filter(Boolean).length
  const e1 = facts.isOnKeyRoute === true && count(a1 || a2, b1 || b2, c1 || c2, d1 || d2) >= 2
  const e2 = facts.isOnKeyRoute === true && count(a1 || a2 || a3, b1 || b2, c1 || c2 || c3, d1 || d2 || d3) >= 2
  if (count(a1, b1, c1, d1, e1) >= 3) return 'I'
  if (count(a2, b2, c2, d2, e2) >= 3) return 'II'
  return count(a3, c3, d3) >= 1 ? 'III' : null
}

describe('what would lower the class', () => {
  it('is the highest count under a limit that does it alone', () => {
    // I by users, places, offenders: any one of them under its limit of type I leaves type II.
    expect(drugSteps({ ...NO_DRUGS, users: 80, places: 4, offenders: 12 }, rule)).toEqual([
      { count: 'users', from: 80, to: 49, class: 'D_II' },
      { count: 'places', from: 4, to: 1, class: 'D_II' },
      { count: 'offenders', from: 12, to: 9, class: 'D_II' },
    ])
    expect(drugSteps({ ...NO_DRUGS, users: 2, usersInCare: 2 }, rule)).toEqual([
      { count: 'users', from: 2, to: 0, class: 'D_FREE' },
    ])
    expect(drugSteps(NO_DRUGS, rule)).toEqual([])
    expect(drugSteps({ ...NO_DRUGS, residents: 0 }, rule)).toEqual([])
  })

  it('is never beaten by a higher count, as trying every count shows', () => {
    const random = new Random(112)
    const order = ['D_I', 'D_II', 'D_III', 'D_NONE', 'D_FREE']
    for (let round = 0; round < 150; round++) {
      const facts: CommuneDrugFacts = {
        ...NO_DRUGS,
        residents: random.integer(700, 9000),
        users: random.integer(0, 60),
        places: random.integer(0, 4),
        offenders: random.integer(0, 14),
        plants: random.integer(0, 40),
        isOnKeyRoute: random.chance(0.5),
      }
      const before = order.indexOf(answered(facts).readings[0]?.class ?? '')
      const steps = drugSteps(facts, rule)
      for (const count of ['users', 'places', 'offenders', 'plants'] as const) {
        let best: number | undefined
        for (let to = (facts[count] as number) - 1; to >= 0 && best === undefined; to--) {
          if (order.indexOf(answered({ ...facts, [count]: to }).readings[0]?.class ?? '') > before) best = to
        }
        expect(steps.find((step) => step.count === count)?.to).toBe(best)
      }
    }
  })
})
