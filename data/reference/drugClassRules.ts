/** Lower ends of the bands of one criterion for type I and II, upwards inclusive; null = no such band. */
export interface DrugBands {
  readonly I: number
  readonly II: number
}

/** How communes and provinces are classed as key and complex areas for drugs. Ratios are per 100.000 residents. */
export interface DrugClassRule {
  readonly validFrom: string
  readonly validTo: string | null
  readonly source: string
  readonly commune: {
    /** a: addicts and recorded illegal users. */
    readonly usersPerHundredThousand: DrugBands
    /** b: places organising or harbouring drug use; there is no band of type III. */
    readonly places: DrugBands
    /** c: drug offenders arrested in the commune. */
    readonly offendersPerHundredThousand: DrugBands
    /** d: plants, or the area of the crop in m²; either is enough. */
    readonly plants: DrugBands
    readonly squareMetres: DrugBands
    /** Criteria needed for each type. */
    readonly needed: { readonly I: number; readonly II: number; readonly III: number }
    /** đ: criteria of the type below that are needed beside a key route. */
    readonly neededOnKeyRoute: number
  }
  readonly province: {
    readonly usersPerHundredThousand: number
    readonly places: number
    readonly offendersPerHundredThousand: number
    /** Communes of type I and II of all communes, per 100.000. */
    readonly communesPerHundredThousand: number
    readonly plants: number
    readonly squareMetres: number
    readonly needed: number
  }
}

export const DRUG_CLASS_RULES: readonly DrugClassRule[] = [
  {
    validFrom: '2025-08-24',
    validTo: null,
    source: 'Quyết định 28/2025/QĐ-TTg, Điều 4, 5, 6',
    commune: {
      usersPerHundredThousand: { I: 500, II: 100 },
      places: { I: 2, II: 1 },
      offendersPerHundredThousand: { I: 100, II: 50 },
      plants: { I: 3000, II: 500 },
      squareMetres: { I: 750, II: 125 },
      needed: { I: 3, II: 3, III: 1 },
      neededOnKeyRoute: 2,
    },
    province: {
      usersPerHundredThousand: 200,
      places: 5,
      offendersPerHundredThousand: 50,
      communesPerHundredThousand: 3000,
      plants: 8000,
      squareMetres: 2000,
      needed: 4,
    },
  },
]

/** The rule in force on an ISO day; undefined when none is known. */
export const drugClassRuleAt = (day: string): DrugClassRule | undefined =>
  DRUG_CLASS_RULES.find(({ validFrom, validTo }) => day >= validFrom && (validTo === null || day <= validTo))
