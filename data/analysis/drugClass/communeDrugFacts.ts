/** What a commune states for a year of assessment; null = not stated, which is not zero. */
export interface CommuneDrugFacts {
  /** Residents living there now. */
  readonly residents: number
  /** Addicts and illegal users with a management file. */
  readonly users: number | null
  /** Of these, residents in substitution treatment, in rehabilitation at home or in the community, or in after-care. */
  readonly usersInCare: number | null
  /** Places organising or harbouring drug use. */
  readonly places: number | null
  /** Drug offenders arrested in the commune. */
  readonly offenders: number | null
  readonly plants: number | null
  readonly squareMetres: number | null
  /** On a key route, local or between provinces. */
  readonly isOnKeyRoute: boolean | null
  /** A resident breaks drug law there. */
  readonly hasOffendingResident: boolean | null
  /** A wanted drug offender hides there. */
  readonly hasWantedHiding: boolean | null
}

/** The same while they are written: also the number of residents may not be stated yet. */
export type StatedDrugFacts = Omit<CommuneDrugFacts, 'residents'> & { readonly residents: number | null }

/** Every fact, in the order of the sheet. */
export const DRUG_FACTS = [
  'residents',
  'users',
  'usersInCare',
  'places',
  'offenders',
  'plants',
  'squareMetres',
  'isOnKeyRoute',
  'hasOffendingResident',
  'hasWantedHiding',
] as const satisfies readonly (keyof CommuneDrugFacts)[]
export type DrugFact = (typeof DRUG_FACTS)[number]

/** Facts that are numbers and may be changed one by one. */
export const DRUG_COUNTS = ['users', 'places', 'offenders', 'plants', 'squareMetres'] as const
export type DrugCount = (typeof DRUG_COUNTS)[number]
