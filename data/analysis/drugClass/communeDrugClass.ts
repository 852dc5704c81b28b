import type { DrugBands, DrugClassRule } from '../../reference/drugClassRules.ts'
import { type Refused, refused } from '../analysisAnswer.ts'
import type { CommuneDrugFacts } from './communeDrugFacts.ts'

export type DrugType = 'I' | 'II' | 'III'
export type DrugClassCode = 'D_I' | 'D_II' | 'D_III' | 'D_FREE' | 'D_NONE'
export type CriterionCode = 'a' | 'b' | 'c' | 'd' | 'đ'

/** How the two points are read that the decision leaves open. */
export interface Reading {
  /**
   * `EXACT`: a value meets only the type in whose band it lies, so two values of type I and one of type II can end in no
   * class. `AT_LEAST`: it also meets the types below.
   */
  readonly bands: 'EXACT' | 'AT_LEAST'
  /** Whether zero meets the bands "under …" of type III (then every commune is at least of type III). */
  readonly zero: 'IS_NONE' | 'COUNTS'
}

/** One criterion under one reading: whether it meets each type; null = not known. `III` is false where there is no band. */
export interface CriterionEvidence {
  readonly code: CriterionCode
  readonly meets: Readonly<Record<DrugType, boolean | null>>
}

export interface DrugClassByReading extends Reading {
  /** The type of Article 4 that the known values give; null = none. */
  readonly type: DrugType | null
  readonly class: DrugClassCode
  /** The highest type that values not yet stated could give; equal to `type` when nothing could change it. */
  readonly couldBe: DrugType | null
  /** Article 4 gives a type although Article 6 calls the commune free of drugs. */
  readonly isContradiction: boolean
  /** How many criteria meet each type, and how many are needed. */
  readonly met: Readonly<Record<DrugType, number>>
  readonly criteria: readonly CriterionEvidence[]
}

/** A proposal and all that it rests on. The software proposes; the commune and the province decide. */
export interface CommuneDrugClass {
  readonly kind: 'answered'
  readonly method: 'COMMUNE_DRUG_CLASS'
  readonly source: string
  readonly facts: CommuneDrugFacts
  /** Per 100.000 residents, for showing; the bands are compared in whole numbers. */
  readonly usersPerHundredThousand: number | null
  readonly offendersPerHundredThousand: number | null
  /** Conditions of Article 6, each true when it speaks for "free of drugs"; null = not known. */
  readonly free: {
    readonly noUsers: boolean | null
    readonly noOffenders: boolean | null
    readonly noWanted: boolean | null
    readonly noPlaces: boolean | null
    readonly isFree: boolean | null
  }
  /** All four readings; the first one is the proposal. */
  readonly readings: readonly DrugClassByReading[]
  readonly needed: Readonly<Record<DrugType, number>>
  /** Every reading gives the same class, and nothing that is not stated could change it. */
  readonly isClear: boolean
}

const READINGS: readonly Reading[] = [
  { bands: 'AT_LEAST', zero: 'IS_NONE' },
  { bands: 'EXACT', zero: 'IS_NONE' },
  { bands: 'AT_LEAST', zero: 'COUNTS' },
  { bands: 'EXACT', zero: 'COUNTS' },
]
const TYPES = ['I', 'II', 'III'] as const

/**
 * The class of a commune as a key and complex area for drugs, with the evidence, under every reading of what the decision
 * leaves open. Refuses without residents or with counts below zero.
 */
export const communeDrugClass = (facts: CommuneDrugFacts, rule: DrugClassRule): CommuneDrugClass | Refused => {
  const { residents, users, usersInCare, places, offenders, plants, squareMetres } = facts
  if (!(residents > 0)) return refused('COMMUNE_DRUG_CLASS', 'BAD_PARAMETER', residents, 1)
  const counts = [users, usersInCare, places, offenders, plants, squareMetres]
  const bad = counts.find((count) => count !== null && !(count >= 0))
  if (bad !== undefined) return refused('COMMUNE_DRUG_CLASS', 'BAD_PARAMETER', bad ?? Number.NaN, 0)
  if ((usersInCare ?? 0) > (users ?? Infinity)) {
    return refused('COMMUNE_DRUG_CLASS', 'BAD_PARAMETER', usersInCare ?? Number.NaN, users ?? Number.NaN)
  }
  const free = freeOf(facts)
  const readings = READINGS.map((reading) => byReading(facts, rule, reading, free.isFree))
  const perHundredThousand = (count: number | null) => (count === null ? null : (count * 100_000) / residents)
  return {
    kind: 'answered',
    method: 'COMMUNE_DRUG_CLASS',
    source: rule.source,
    facts,
    usersPerHundredThousand: perHundredThousand(users),
    offendersPerHundredThousand: perHundredThousand(offenders),
    free,
    readings,
    needed: rule.commune.needed,
    isClear: readings.every((found) => found.class === readings[0]?.class && found.couldBe === found.type),
  }
}

const byReading = (
  facts: CommuneDrugFacts,
  { commune: rule }: DrugClassRule,
  reading: Reading,
  isFree: boolean | null,
): DrugClassByReading => {
  const perResident = (bands: DrugBands): DrugBands => ({
    I: bands.I * facts.residents,
    II: bands.II * facts.residents,
  })
  const scaled = (count: number | null) => (count === null ? null : count * 100_000)
  const bands = (value: number | null, limits: DrugBands) => bandsMet(value, limits, reading)
  const b = bands(facts.places, rule.places)
  const four: readonly CriterionEvidence[] = [
    { code: 'a', meets: bands(scaled(facts.users), perResident(rule.usersPerHundredThousand)) },
    { code: 'b', meets: { ...b, III: false } },
    { code: 'c', meets: bands(scaled(facts.offenders), perResident(rule.offendersPerHundredThousand)) },
    { code: 'd', meets: either(bands(facts.plants, rule.plants), bands(facts.squareMetres, rule.squareMetres)) },
  ]
  // Criterion đ says "of that type and above", so it counts from the type upwards under every reading.
  const reach = (evidence: CriterionEvidence, types: readonly DrugType[]) =>
    anyOf(types.map((type) => evidence.meets[type]))
  const onRoute = (types: readonly DrugType[]) =>
    allOf([
      facts.isOnKeyRoute,
      atLeast(
        four.map((evidence) => reach(evidence, types)),
        rule.neededOnKeyRoute,
      ),
    ])
  const criteria: readonly CriterionEvidence[] = [
    ...four,
    { code: 'đ', meets: { I: onRoute(['I', 'II']), II: onRoute(['I', 'II', 'III']), III: false } },
  ]
  const metAs = (isMet: (met: boolean | null) => boolean) =>
    Object.fromEntries(
      TYPES.map((type) => [type, criteria.filter(({ meets }) => isMet(meets[type])).length]),
    ) as Record<DrugType, number>
  const typeOf = (met: Readonly<Record<DrugType, number>>) =>
    TYPES.find((type) => met[type] >= rule.needed[type]) ?? null
  const met = metAs((value) => value === true)
  const type = typeOf(met)
  return {
    ...reading,
    type,
    class: type ? `D_${type}` : isFree === true ? 'D_FREE' : 'D_NONE',
    couldBe: typeOf(metAs((value) => value !== false)),
    isContradiction: type !== null && isFree === true,
    met,
    criteria,
  }
}

/** Which types a value meets. */
const bandsMet = (value: number | null, limits: DrugBands, { bands, zero }: Reading): CriterionEvidence['meets'] => {
  if (value === null) return { I: null, II: null, III: null }
  const isAbove = { I: value >= limits.I, II: value >= limits.II, III: zero === 'COUNTS' || value > 0 }
  return bands === 'AT_LEAST'
    ? isAbove
    : { I: isAbove.I, II: isAbove.II && !isAbove.I, III: isAbove.III && !isAbove.II }
}

const either = (one: CriterionEvidence['meets'], other: CriterionEvidence['meets']): CriterionEvidence['meets'] => ({
  I: anyOf([one.I, other.I]),
  II: anyOf([one.II, other.II]),
  III: anyOf([one.III, other.III]),
})

/** True, false, or null while what is not known decides. */
const anyOf = (values: readonly (boolean | null)[]): boolean | null =>
  values.includes(true) ? true : values.includes(null) ? null : false
const allOf = (values: readonly (boolean | null)[]): boolean | null =>
  values.includes(false) ? false : values.includes(null) ? null : true
const atLeast = (values: readonly (boolean | null)[], needed: number): boolean | null =>
  values.filter((value) => value === true).length >= needed
    ? true
    : values.filter((value) => value !== false).length >= needed
      ? null
      : false

const freeOf = (facts: CommuneDrugFacts): CommuneDrugClass['free'] => {
  const { users, usersInCare, places, hasOffendingResident, hasWantedHiding } = facts
  const conditions = {
    // All users in care are excepted, whether or not their number is known when there are none at all.
    noUsers: users === null ? null : users === 0 ? true : usersInCare === null ? null : users <= usersInCare,
    noOffenders: hasOffendingResident === null ? null : !hasOffendingResident,
    noWanted: hasWantedHiding === null ? null : !hasWantedHiding,
    noPlaces: places === null ? null : places === 0,
  }
  return { ...conditions, isFree: allOf(Object.values(conditions)) }
}
