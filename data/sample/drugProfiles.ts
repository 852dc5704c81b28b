import type { DrugFactsDraft } from '../model/drugClasses/drugRecord.ts'
import type { Random } from './random.ts'

/** Per hundred thousand residents: from, to. */
type Share = readonly [number, number]

/** What kind of commune the sample makes. */
export interface DrugProfile {
  /** How common it is. */
  readonly weight: number
  readonly users: Share
  readonly places: readonly [number, number]
  readonly offenders: Share
  readonly plants?: readonly [number, number]
  readonly isOnKeyRoute?: boolean
  readonly hasOffendingResident: boolean
  /** All users are in treatment, rehabilitation or after-care. */
  readonly areAllInCare?: boolean
  readonly unstated?: readonly (keyof DrugFactsDraft)[]
}

const FREE: DrugProfile = { weight: 34, users: [0, 0], places: [0, 0], offenders: [0, 0], hasOffendingResident: false }
const FEW: DrugProfile = { weight: 36, users: [8, 90], places: [0, 0], offenders: [3, 40], hasOffendingResident: true }
const NOTHING_BUT_OFFENDING: DrugProfile = { ...FREE, weight: 10, hasOffendingResident: true }
const SOME: DrugProfile = {
  weight: 8,
  users: [110, 400],
  places: [1, 1],
  offenders: [55, 90],
  hasOffendingResident: true,
}

/** Those that most communes are. */
export const DRUG_PROFILES: readonly DrugProfile[] = [
  FREE,
  FEW,
  NOTHING_BUT_OFFENDING,
  SOME,
  { ...FEW, weight: 6, isOnKeyRoute: true },
  { ...FEW, weight: 6, unstated: ['plants', 'squareMetres'] },
]

/** Each occurs once in every province. */
export const RARE_PROFILES: readonly DrugProfile[] = [
  // Type I.
  { weight: 0, users: [520, 700], places: [2, 4], offenders: [105, 160], hasOffendingResident: true },
  // Between the classes under the exact reading: two values of type I and one of type II.
  { weight: 0, users: [520, 600], places: [2, 3], offenders: [55, 90], hasOffendingResident: true },
  // Type II by a key route.
  { weight: 0, users: [110, 300], places: [0, 0], offenders: [55, 90], isOnKeyRoute: true, hasOffendingResident: true },
  // Drug plants.
  { weight: 0, users: [10, 60], places: [0, 0], offenders: [2, 20], plants: [520, 2400], hasOffendingResident: true },
  // Free by Article 6, not by Article 4: every user is in care.
  { ...FREE, users: [10, 40], areAllInCare: true },
  SOME,
  NOTHING_BUT_OFFENDING,
  // What was not stated decides.
  { ...SOME, users: [520, 600], unstated: ['places'] },
  { ...FREE, unstated: ['users', 'usersInCare', 'hasWantedHiding'] },
  { ...FREE, unstated: ['residents', 'offenders'] },
]

/** The facts of one commune. */
export const drugFactsOf = (random: Random, profile: DrugProfile, residents: number): DrugFactsDraft => {
  // Rounded away from the ends of the bands, so that the class is the one that was meant in small communes too.
  const share = ([from, to]: Share) => Math.ceil((random.integer(from, to) * residents) / 100_000)
  const users = share(profile.users)
  const facts: DrugFactsDraft = {
    residents,
    users,
    usersInCare: profile.areAllInCare ? users : Math.floor(users * 0.4),
    places: random.integer(...profile.places),
    offenders: share(profile.offenders),
    plants: profile.plants ? random.integer(...profile.plants) : 0,
    squareMetres: 0,
    isOnKeyRoute: profile.isOnKeyRoute ?? false,
    hasOffendingResident: profile.hasOffendingResident,
    hasWantedHiding: false,
    note: 'Số liệu mẫu do phần mềm dựng, không phải số thật (mẫu)',
  }
  return { ...facts, ...Object.fromEntries((profile.unstated ?? []).map((fact) => [fact, null])) }
}
