import { expect, it } from 'vitest'
import { Random } from '../../sample/random.ts'
import { RISK_FACTORS, type RiskFacts, type RiskWeights, USUAL_RISK_WEIGHTS } from './nextVisits.ts'
import { riskFactors, riskScore } from './riskScore.ts'

const CALM: RiskFacts = {
  violationAges: [],
  complaints: 0,
  facilityClass: null,
  type: 'SHOP',
  casesAround: 0,
  daysSinceVisit: 0,
  overdueFindings: 0,
  expiredLicences: 0,
}
const score = (facts: RiskFacts, weights: RiskWeights = USUAL_RISK_WEIGHTS) => riskScore(riskFactors(facts), weights)

const CLASSES = [null, 'F_OK', 'F_NEW', 'F_RISK', 'F_RISK_HIGH', 'F_POLLUTE', 'F_SERIOUS'] as const
const TYPES = ['SHOP', 'KARAOKE', 'N2O_OP', 'FACTORY', 'UNKNOWN']
const random = new Random(11)
const upTo = (most: number) => Math.floor(random.next() * (most + 1))

const anyFacts = (): RiskFacts => ({
  violationAges: Array.from({ length: upTo(6) }, () => upTo(4000)),
  complaints: upTo(20),
  facilityClass: CLASSES[upTo(CLASSES.length - 1)] ?? null,
  type: TYPES[upTo(TYPES.length - 1)]!,
  casesAround: upTo(60),
  daysSinceVisit: random.chance(0.2) ? null : upTo(3000),
  overdueFindings: upTo(5),
  expiredLicences: upTo(3),
})
const anyWeights = (): RiskWeights => {
  const weights = Object.fromEntries(RISK_FACTORS.map(({ code }) => [code, random.chance(0.3) ? 0 : upTo(100)]))
  return { ...weights, violations: upTo(100) + 1 } as unknown as RiskWeights
}
const grown = (value: number, by: number) => value + 1 + upTo(by)

/** Each makes one fact worse. */
const WORSE: Readonly<Record<string, (facts: RiskFacts) => RiskFacts>> = {
  'one violation more': (facts) => ({ ...facts, violationAges: [...facts.violationAges, upTo(5000)] }),
  'a younger violation': (facts) => ({ ...facts, violationAges: facts.violationAges.map((age) => upTo(age)) }),
  'more complaints': (facts) => ({ ...facts, complaints: grown(facts.complaints, 5) }),
  'a worse class': (facts) => ({
    ...facts,
    facilityClass: CLASSES[Math.min(CLASSES.indexOf(facts.facilityClass as never) + 1, CLASSES.length - 1)] ?? null,
  }),
  'more cases around': (facts) => ({ ...facts, casesAround: grown(facts.casesAround, 30) }),
  'a longer wait': (facts) => ({
    ...facts,
    daysSinceVisit: facts.daysSinceVisit === null || random.chance(0.2) ? null : grown(facts.daysSinceVisit, 900),
  }),
  'more overdue findings': (facts) => ({ ...facts, overdueFindings: grown(facts.overdueFindings, 3) }),
  'more expired licences': (facts) => ({ ...facts, expiredLicences: grown(facts.expiredLicences, 3) }),
}

it('no worse fact ever lowers the score, whatever the facts and the weights', () => {
  for (let round = 0; round < 3000; round++) {
    const facts = anyFacts()
    const weights = anyWeights()
    const before = score(facts, weights)
    expect(before).toBeGreaterThanOrEqual(0)
    expect(before).toBeLessThanOrEqual(100)
    for (const [name, worsen] of Object.entries(WORSE)) {
      expect(score(worsen(facts), weights), `${name}: ${JSON.stringify([facts, weights])}`).toBeGreaterThanOrEqual(
        before - 1e-9,
      )
    }
  }
})

it('each factor raises the score by its share of the weights, and by nothing without weight', () => {
  expect(score(CALM)).toBe(0)
  // A violation of today is half of that factor: 30 of 100, halved.
  expect(score({ ...CALM, violationAges: [0] })).toBeCloseTo(15, 10)
  // A year old, it counts half: 1 - 2^-0.5.
  expect(score({ ...CALM, violationAges: [365] })).toBeCloseTo(30 * 0.2928932, 5)
  expect(score({ ...CALM, complaints: 2 })).toBeCloseTo(10, 10)
  expect(score({ ...CALM, facilityClass: 'F_SERIOUS' })).toBeCloseTo(15, 10)
  expect(score({ ...CALM, casesAround: 5 })).toBeCloseTo(5, 10)
  expect(score({ ...CALM, daysSinceVisit: 365 })).toBeCloseTo(7.5, 10)
  expect(score({ ...CALM, daysSinceVisit: null })).toBeCloseTo(15, 10)
  expect(score({ ...CALM, overdueFindings: 1, expiredLicences: 1 })).toBeCloseTo(7.5, 10)
  expect(score({ ...CALM, complaints: 9 }, { ...USUAL_RISK_WEIGHTS, complaints: 0 })).toBe(0)
})
