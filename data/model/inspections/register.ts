import type { Inspection, DueFinding } from './inspections.ts'
import type { LeadProblems } from './leadProblems.ts'
import type { Kept, PlanLine } from './campaigns.ts'

/** A row of the register. */
export interface RegisterRow {
  readonly id: number
  readonly number: string
  readonly name: string
  readonly formerNames: string | null
  readonly type: string
  readonly activity: string
  readonly address: string | null
  readonly taxNumber: string | null
  readonly communeCode: string | null
  readonly provinceCode: string
  readonly facilityClass: string | null
  readonly lastVisitOn: string | null
  readonly visitsThisYear: number
  readonly openFindings: number
  readonly isSample: boolean
}

/** A page of the register, by name without marks. */
export interface RegisterPage {
  readonly rows: readonly RegisterRow[]
  /** `after` of the next page; null on the last one. */
  readonly next: string | null
  /** How many the filters keep, and of these how many by activity and by type. */
  readonly total: number
  readonly activities: Readonly<Record<string, number>>
  readonly types: Readonly<Record<string, number>>
  /** Null: as it stands now. */
  readonly asOf: RegisterDay | null
}

/** What can be said of a past day. */
export interface RegisterDay {
  /** ISO; the register as it stood at the end of it. */
  readonly day: string
  /** The day on which the first of the rows that the person sees was recorded; null: there is none. */
  readonly firstRecordOn: string | null
  /** Nothing was recorded by then: all that is listed was recorded later and is known to have been open. */
  readonly isBeforeRecords: boolean
  /** Of `total`, rows recorded after the day whose day of opening says that they were open. */
  readonly recordedLater: number
}

export interface Licence extends Kept {
  readonly kind: string
  readonly number: string
  readonly issuedOn: string | null
  readonly expiresOn: string | null
  readonly issuedBy: string | null
  readonly revokedOn: string | null
  readonly note: string | null
}
export interface Commitment extends Kept {
  readonly topic: string
  readonly status: string
  readonly signedOn: string | null
  readonly expiresOn: string | null
  readonly note: string | null
}
/** Kilograms. `unexplained` = opening + taken in − used − sold − closing (rule R21). */
export interface N2oBalance extends Kept {
  readonly year: number
  readonly opening: number
  readonly takenIn: number
  readonly used: number
  readonly sold: number
  readonly closing: number
  readonly unexplained: number
  readonly explanation: string | null
  /** Of rows of merged places with one year only one counts. */
  readonly isCounted: boolean
}
export interface Complaint extends Kept {
  readonly topic: string
  /** ISO instant. */
  readonly receivedAt: string
  readonly channel: string
  readonly summary: string
  readonly result: string | null
}
export interface ResponsibleUnit extends Kept {
  readonly topic: string
  readonly unit: string
  readonly officer: string | null
  readonly validFrom: string
  readonly validTo: string | null
}

export type LicenceDraft = Omit<Licence, keyof Kept>
export type CommitmentDraft = Omit<Commitment, keyof Kept>
export type N2oBalanceDraft = Omit<N2oBalance, keyof Kept | 'unexplained' | 'isCounted'>
export type ComplaintDraft = Omit<Complaint, keyof Kept>
export type ResponsibleUnitDraft = Omit<ResponsibleUnit, keyof Kept>

/** Parts of an establishment that are written one by one, by the name in the address of their endpoint. */
export const ESTABLISHMENT_PARTS = ['licences', 'commitments', 'balances', 'complaints', 'units'] as const
export type EstablishmentPart = (typeof ESTABLISHMENT_PARTS)[number]

/** Everything about one establishment, for one page. */
export interface EstablishmentPage {
  readonly establishment: RegisterRow & {
    readonly openedOn: string | null
    readonly closedOn: string | null
    readonly projectGroup: string | null
    readonly discharge: number | null
    readonly riskNote: string | null
    readonly n2oRoles: readonly string[]
    readonly n2oPurpose: string | null
    readonly precision: string
    /** Longitude, latitude. */
    readonly position: readonly [number, number] | null
    readonly mayEdit: boolean
    readonly version: number
  }
  readonly licences: readonly Licence[]
  readonly commitments: readonly Commitment[]
  readonly balances: readonly N2oBalance[]
  readonly complaints: readonly Complaint[]
  readonly units: readonly ResponsibleUnit[]
  readonly inspections: readonly Inspection[]
  readonly plans: readonly PlanLine[]
  readonly findings: readonly DueFinding[]
  /** Cases within 200 m whose place is known to the address or better, the newest first, at most 50. */
  readonly casesAround: readonly {
    readonly id: number
    readonly kind: string
    readonly day: string
    readonly metres: number
  }[]
  /** Where nobody leads a field, or more than one unit does (rule R14). */
  readonly leads: LeadProblems
  /** Whether the person sees the place exactly; else what belongs to it, from findings to papers, is not told. */
  readonly isExact: boolean
  /** Rows that were merged into this one. */
  readonly merged: readonly { readonly id: number; readonly name: string; readonly number: string }[]
  /** The latest first. */
  readonly mergeSteps: readonly MergeStep[]
}

/** A row was merged into another place, or taken apart from it. */
export interface MergeStep {
  readonly name: string
  readonly place: string
  readonly isMerge: boolean
  readonly personName: string | null
  /** ISO instant. */
  readonly at: string
}

/** Two rows that may be the same place, and why. */
export interface DuplicateSuggestion {
  readonly first: RegisterRow
  readonly second: RegisterRow
  readonly metres: number | null
  /** 0–1, of names without marks. */
  readonly nameLikeness: number
  readonly isSameTaxNumber: boolean
}

/** GET /api/register/duplicates?province=&limit= */
export interface DuplicateList {
  readonly pairs: readonly DuplicateSuggestion[]
  /** There are more than were asked for. */
  readonly hasMore: boolean
}
