import type { DrugClassRule } from '../../reference/drugClassRules.ts'
import { type Refused, refused } from '../analysisAnswer.ts'

/** What a province states for a year of assessment; null = not stated. */
export interface ProvinceDrugFacts {
  readonly residents: number
  readonly communes: number
  readonly users: number | null
  readonly places: number | null
  readonly offenders: number | null
  /** Communes of type I and II. */
  readonly keyCommunes: number | null
  readonly plants: number | null
  readonly squareMetres: number | null
  readonly isOnInterprovincialRoute: boolean | null
}

export type ProvinceCriterion = 'USERS' | 'PLACES' | 'OFFENDERS' | 'COMMUNES' | 'CROPS' | 'ROUTE'

export interface ProvinceDrugKey {
  readonly kind: 'answered'
  readonly method: 'PROVINCE_DRUG_KEY'
  readonly source: string
  readonly facts: ProvinceDrugFacts
  /** Whether each criterion is met; null = not known. */
  readonly criteria: Readonly<Record<ProvinceCriterion, boolean | null>>
  readonly met: number
  readonly needed: number
  /** Null while what is not known decides. */
  readonly isKey: boolean | null
}

/** Whether a province is key and complex for drugs: enough of six criteria (Article 5). Refuses without residents or communes. */
export const provinceDrugKey = (
  facts: ProvinceDrugFacts,
  { source, province: rule }: DrugClassRule,
): ProvinceDrugKey | Refused => {
  const { residents, communes } = facts
  if (!(residents > 0)) return refused('PROVINCE_DRUG_KEY', 'BAD_PARAMETER', residents, 1)
  if (!(communes > 0)) return refused('PROVINCE_DRUG_KEY', 'BAD_PARAMETER', communes, 1)
  const reaches = (count: number | null, limit: number) => (count === null ? null : count >= limit)
  // In whole numbers: count / all ≥ limit / 100.000.
  const share = (count: number | null, all: number, limit: number) =>
    count === null ? null : count * 100_000 >= limit * all
  const plants = reaches(facts.plants, rule.plants)
  const squareMetres = reaches(facts.squareMetres, rule.squareMetres)
  const criteria = {
    USERS: share(facts.users, residents, rule.usersPerHundredThousand),
    PLACES: reaches(facts.places, rule.places),
    OFFENDERS: share(facts.offenders, residents, rule.offendersPerHundredThousand),
    COMMUNES: share(facts.keyCommunes, communes, rule.communesPerHundredThousand),
    CROPS: plants === true || squareMetres === true ? true : plants === null || squareMetres === null ? null : false,
    ROUTE: facts.isOnInterprovincialRoute,
  }
  const met = Object.values(criteria).filter((value) => value === true).length
  const possible = Object.values(criteria).filter((value) => value !== false).length
  return {
    kind: 'answered',
    method: 'PROVINCE_DRUG_KEY',
    source,
    facts,
    criteria,
    met,
    needed: rule.needed,
    isKey: met >= rule.needed ? true : possible >= rule.needed ? null : false,
  }
}
