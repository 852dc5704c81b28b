import type { DrugBands, DrugClassRule } from '../../reference/drugClassRules.ts'
import { communeDrugClass, type DrugClassCode } from './communeDrugClass.ts'
import { type CommuneDrugFacts, DRUG_COUNTS, type DrugCount } from './communeDrugFacts.ts'

/** One count that, changed alone, leads to a lower class. */
export interface DrugStep {
  readonly count: DrugCount
  readonly from: number
  /** The highest count at which the class is lower. */
  readonly to: number
  readonly class: DrugClassCode
}

const ORDER: readonly DrugClassCode[] = ['D_I', 'D_II', 'D_III', 'D_NONE', 'D_FREE']

/**
 * What if: for each count, how far it would have to fall, all else unchanged, for the proposed class to be lower. Counts
 * that cannot do it alone are absent. For other changes classify changed facts with `communeDrugClass` and compare.
 */
export const drugSteps = (facts: CommuneDrugFacts, rule: DrugClassRule): DrugStep[] => {
  const proposed = proposedClass(facts, rule)
  if (!proposed) return []
  return DRUG_COUNTS.flatMap((count) => {
    const from = facts[count]
    if (from === null) return []
    // A class can only change where a count falls under the end of a band, or to nothing.
    const ends = [...endsOf(count, facts.residents, rule), 0].filter((end) => end < from).sort((a, b) => b - a)
    for (const to of ends) {
      const changed = { ...facts, [count]: to }
      // Those in care are counted among the users: never more than there are.
      if (count === 'users') changed.usersInCare = facts.usersInCare === null ? null : Math.min(facts.usersInCare, to)
      const found = proposedClass(changed, rule)
      if (found && ORDER.indexOf(found) > ORDER.indexOf(proposed)) return [{ count, from, to, class: found }]
    }
    return []
  })
}

const proposedClass = (facts: CommuneDrugFacts, rule: DrugClassRule): DrugClassCode | undefined => {
  const answer = communeDrugClass(facts, rule)
  return answer.kind === 'answered' ? answer.readings[0]?.class : undefined
}

/** The highest whole counts under the lower ends of the bands. */
const endsOf = (count: DrugCount, residents: number, { commune }: DrugClassRule): number[] => {
  switch (count) {
    case 'users':
      return below(commune.usersPerHundredThousand, residents, 100_000)
    case 'offenders':
      return below(commune.offendersPerHundredThousand, residents, 100_000)
    default:
      return below(commune[count], 1, 1)
  }
}

// Multiplied before it is divided: whole numbers then divide without rounding past a limit.
const below = ({ I, II }: DrugBands, all: number, per: number): number[] =>
  [I, II].map((end) => Math.max(0, Math.ceil((end * all) / per) - 1))
