import { RISK_FACTORS, type RiskFacts, type RiskFactor, type RiskWeights } from './nextVisits.ts'

// How pressing a visit is: a weighted mean of factors between 0 and 1. No factor falls when a fact gets worse (more or
// younger violations, more complaints, a worse class, more cases around, a longer time without a visit, more left undone),
// so neither does the score, whatever the weights. Places are ranked, never people. The shapes of the factors are choices
// of this program; the weights are the province's.

type Factors = Readonly<Record<RiskFactor, number>>

/** Days in which a violation counts half as much. */
const VIOLATION_HALF_LIFE = 365
/** Numbers at which a factor is one half. */
const HALF = { complaints: 2, casesAround: 5, leftUndone: 1 } as const
/** Days without a visit after which waiting longer says nothing more. */
const LONGEST_WAIT = 730

/** domain.md 4.9. */
const CLASSES: Readonly<Record<string, number>> = {
  F_SERIOUS: 1,
  F_POLLUTE: 0.8,
  F_RISK_HIGH: 0.6,
  F_RISK: 0.4,
  F_NEW: 0.3,
  F_OK: 0.1,
}
/** Types that the source directives single out; others 0. */
const TYPES: Readonly<Record<string, number>> = {
  N2O_OP: 0.8,
  PRECURSOR_OP: 0.7,
  KARAOKE: 0.7,
  DISCO: 0.7,
  BAR: 0.7,
  CHEM_SHOP: 0.6,
  LANDFILL: 0.5,
  WASTE_TREAT: 0.5,
  FACTORY: 0.4,
  FUEL_ST: 0.4,
  MASSAGE: 0.4,
  PHARMACY: 0.3,
  GUESTHOUSE: 0.3,
}

/** From 0 towards 1 as a number grows; one half at `half`. */
const saturating = (value: number, half: number): number => 1 - 2 ** (-value / half)

export const riskFactors = (facts: RiskFacts): Factors => ({
  violations: saturating(
    facts.violationAges.reduce((sum, age) => sum + 2 ** (-Math.max(0, age) / VIOLATION_HALF_LIFE), 0),
    1,
  ),
  complaints: saturating(facts.complaints, HALF.complaints),
  facilityClass: Math.max(CLASSES[facts.facilityClass ?? ''] ?? 0, TYPES[facts.type] ?? 0),
  hotSpot: saturating(facts.casesAround, HALF.casesAround),
  sinceVisit: facts.daysSinceVisit === null ? 1 : Math.min(1, Math.max(0, facts.daysSinceVisit) / LONGEST_WAIT),
  overdue: saturating(facts.overdueFindings + facts.expiredLicences, HALF.leftUndone),
})

/** 0–100: the weighted mean of the factors. Weights are ≥ 0 and one of them is positive. */
export const riskScore = (factors: Factors, weights: RiskWeights): number => {
  let sum = 0
  let total = 0
  for (const { code } of RISK_FACTORS) {
    sum += weights[code] * factors[code]
    total += weights[code]
  }
  return (100 * sum) / total
}
