import type { DrugBands, DrugClassRule } from '../../reference/drugClassRules.ts'
import { communeDrugClass, type DrugClassCode } from './communeDrugClass.ts'
import { type CommuneDrugFacts, DRUG_FACTS, type DrugFact } from './communeDrugFacts.ts'

/** A value that a fact might turn out to have, and the class that would be proposed then. */
export interface DrugOutcome {
  readonly value: number | boolean
  readonly class: DrugClassCode
}

/** A fact that is not stated and that alone could change the class. */
export interface DrugUnknown {
  readonly fact: DrugFact
  /** The least value that leads to each other class, in order. */
  readonly outcomes: readonly DrugOutcome[]
}

/**
 * What is not stated and could change the proposed class if it were, each fact alone and all else unchanged. Facts that
 * could change nothing alone are absent; what several together could give says `couldBe` of `communeDrugClass`.
 */
export const drugUnknowns = (facts: CommuneDrugFacts, rule: DrugClassRule): DrugUnknown[] => {
  const proposed = classOf(facts, rule)
  if (!proposed) return []
  return DRUG_FACTS.flatMap((fact) => {
    if (facts[fact] !== null) return []
    const outcomes: DrugOutcome[] = []
    for (const value of valuesOf(fact, facts, rule)) {
      const found = classOf({ ...facts, [fact]: value }, rule)
      if (found && found !== proposed && !outcomes.some((one) => one.class === found)) {
        outcomes.push({ value, class: found })
      }
    }
    return outcomes.length > 0 ? [{ fact, outcomes }] : []
  })
}

const classOf = (facts: CommuneDrugFacts, rule: DrugClassRule): DrugClassCode | undefined => {
  const answer = communeDrugClass(facts, rule)
  return answer.kind === 'answered' ? answer.readings[0]?.class : undefined
}

/** Values at which a class can change: nothing, something, and where a band begins. */
const valuesOf = (
  fact: DrugFact,
  { residents, users }: CommuneDrugFacts,
  { commune }: DrugClassRule,
): readonly (number | boolean)[] => {
  const counts = (bands: DrugBands, per: number) => [
    0,
    1,
    ...[bands.II, bands.I].map((start) => Math.ceil((start * per) / 100_000)),
  ]
  switch (fact) {
    case 'users':
      return counts(commune.usersPerHundredThousand, residents)
    case 'offenders':
      return counts(commune.offendersPerHundredThousand, residents)
    case 'usersInCare':
      return [0, users ?? 0]
    case 'places':
    case 'plants':
    case 'squareMetres':
      return counts(commune[fact], 100_000)
    default:
      return [false, true]
  }
}
