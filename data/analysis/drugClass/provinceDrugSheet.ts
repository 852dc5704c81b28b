import type { DrugClassRule } from '../../reference/drugClassRules.ts'
import type { Refused } from '../analysisAnswer.ts'
import { DRUG_COUNTS, type DrugCount, type StatedDrugFacts } from './communeDrugFacts.ts'
import {
  type ProvinceCriterion,
  type ProvinceDrugFacts,
  type ProvinceDrugKey,
  provinceDrugKey,
} from './provinceDrugKey.ts'

/** A commune as the sheet of its province takes it. */
export interface CommuneOfProvince {
  /** Null: it stated nothing. */
  readonly facts: StatedDrugFacts | null
  /** Of the table of communes; stands in where the commune did not state its residents. */
  readonly population: number | null
  /** What the province decided; null while it has not. */
  readonly decidedClass: string | null
}

/** Whether a province is key, and how much of what it rests on is known. */
export interface ProvinceDrugSheet {
  readonly key: ProvinceDrugKey | Refused
  /** Sums of what was stated. */
  readonly sums: Readonly<Record<DrugCount | 'residents' | 'keyCommunes', number>>
  /** How many communes stated each; of `keyCommunes`, how many were decided. */
  readonly stated: Readonly<Record<DrugCount | 'residents' | 'keyCommunes', number>>
  readonly communes: number
  /** Communes whose residents come from the table, and those of which nobody knows them. */
  readonly fromTable: number
  readonly withoutResidents: number
}

const CRITERION_OF: Readonly<Record<DrugCount | 'keyCommunes', ProvinceCriterion>> = {
  users: 'USERS',
  places: 'PLACES',
  offenders: 'OFFENDERS',
  plants: 'CROPS',
  squareMetres: 'CROPS',
  keyCommunes: 'COMMUNES',
}

/**
 * The sheet of a province from what its communes stated (Article 5). What some communes did not state cannot lower a sum:
 * a criterion that the known part reaches is met, one that it does not reach stays not known until all have stated.
 */
export const provinceDrugSheet = (
  communes: readonly CommuneOfProvince[],
  isOnInterprovincialRoute: boolean | null,
  rule: DrugClassRule,
): ProvinceDrugSheet => {
  const known = (valueOf: (commune: CommuneOfProvince) => number | null) =>
    communes.flatMap((one) => valueOf(one) ?? [])
  const values = {
    residents: known(({ facts, population }) => facts?.residents ?? population),
    keyCommunes: known(({ decidedClass }) =>
      decidedClass === null ? null : decidedClass === 'D_I' || decidedClass === 'D_II' ? 1 : 0,
    ),
    ...(Object.fromEntries(DRUG_COUNTS.map((count) => [count, known(({ facts }) => facts?.[count] ?? null)])) as Record<
      DrugCount,
      number[]
    >),
  }
  const each = <Result>(work: (numbers: readonly number[]) => Result) =>
    Object.fromEntries(Object.entries(values).map(([name, numbers]) => [name, work(numbers)])) as Record<
      keyof typeof values,
      Result
    >
  const sums = each((numbers) => numbers.reduce((sum, value) => sum + value, 0))
  const stated = each((numbers) => numbers.length)
  const withoutResidents = communes.length - stated.residents
  const base = { communes: communes.length, isOnInterprovincialRoute }
  const least = provinceDrugKey({ ...base, ...sums }, rule)
  const facts: ProvinceDrugFacts = { ...base, ...sums, ...unknownOf(least, stated, communes.length, withoutResidents) }
  return {
    key: provinceDrugKey(facts, rule),
    sums,
    stated,
    communes: communes.length,
    fromTable: communes.filter((one) => (one.facts?.residents ?? null) === null && one.population !== null).length,
    withoutResidents,
  }
}

/** Nulls for the sums that do not decide yet. */
const unknownOf = (
  least: ProvinceDrugKey | Refused,
  stated: ProvinceDrugSheet['stated'],
  communes: number,
  withoutResidents: number,
): Partial<Record<DrugCount | 'keyCommunes', null>> => {
  if (least.kind === 'refused') return {}
  const isUnknown = (count: DrugCount | 'keyCommunes') => {
    const isShare = count === 'users' || count === 'offenders'
    // Of a share also the whole must be known.
    if (isShare && withoutResidents > 0) return true
    return stated[count] < communes && least.criteria[CRITERION_OF[count]] !== true
  }
  return Object.fromEntries([...DRUG_COUNTS, 'keyCommunes' as const].filter(isUnknown).map((count) => [count, null]))
}
