import { type DrugClassRule, drugClassRuleAt } from '../../reference/drugClassRules.ts'
import { drugYearPeriod } from '../../model/drugClasses/drugYear.ts'
import { type CommuneDrugClass, communeDrugClass, type DrugClassCode } from './communeDrugClass.ts'
import type { CommuneDrugFacts, StatedDrugFacts } from './communeDrugFacts.ts'

/** The rule by which a year of assessment is judged: the one in force on its last day. */
export const drugRuleOfYear = (year: number): DrugClassRule | undefined => drugClassRuleAt(drugYearPeriod(year).to)

/** Whether facts are whole enough for a class: residents are what everything is divided by. */
export const hasResidents = (facts: StatedDrugFacts): facts is CommuneDrugFacts => facts.residents !== null

/** The class of a commune in a year with its evidence; null without residents, without a rule, or where facts contradict each other. */
export const drugEvidence = (facts: StatedDrugFacts, year: number): CommuneDrugClass | null => {
  const rule = drugRuleOfYear(year)
  if (!rule || !hasResidents(facts)) return null
  const answer = communeDrugClass(facts, rule)
  return answer.kind === 'answered' ? answer : null
}

/** What the software proposes: the class under the first reading; null where it cannot. */
export const proposedDrugClass = (facts: StatedDrugFacts, year: number): DrugClassCode | null =>
  drugEvidence(facts, year)?.readings[0]?.class ?? null
