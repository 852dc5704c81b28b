/** How the total score of a polluted soil area is classed. */
export interface SoilClassRule {
  readonly validFrom: string
  readonly validTo: string | null
  readonly source: string
  /** Scores from here on are serious. */
  readonly seriousFrom: number
  /** Scores above are especially serious. */
  readonly verySeriousAbove: number
  readonly highestTotal: number
  /** So many sub-indicators without information, and the area cannot be assessed. */
  readonly unknownFrom: number
}

export const SOIL_CLASS_RULES: readonly SoilClassRule[] = [
  {
    validFrom: '2022-01-10',
    validTo: null,
    source: 'Thông tư 02/2022/TT-BTNMT, Điều 6',
    seriousFrom: 40,
    verySeriousAbove: 75,
    highestTotal: 100,
    unknownFrom: 3,
  },
]

/** The rule in force on an ISO day; undefined when none is known. */
export const soilClassRuleAt = (day: string): SoilClassRule | undefined =>
  SOIL_CLASS_RULES.find(({ validFrom, validTo }) => day >= validFrom && (validTo === null || day <= validTo))
