/** Everything that can be written about one case. Instants are minutes since 1970-01-01 UTC; money is đồng. */
export interface CaseInput {
  /** Who keeps the record and its number there: together they identify the case for ever. */
  readonly source: string
  readonly sourceNumber: string
  readonly kind: string
  readonly force: string
  readonly status: string
  /** Start and end of the time range; equal when the minute is known. */
  readonly fromMinute: number
  readonly toMinute: number
  readonly precision: string
  /** `[longitude, latitude]`, WGS 84; exactly when `precision` is GPS, ADDRESS or HAMLET. */
  readonly position: readonly [number, number] | null
  readonly positionSource?: string | null
  /** Unit as written on the paper, its code where recognised, and the commune of today it became, where it is one. */
  readonly statedUnit?: string | null
  readonly statedUnitCode?: string | null
  readonly statedCommuneCode?: string | null
  readonly provinceCode?: string | null
  /** Why the stated unit could not be brought to one commune. */
  readonly unitProblem?: 'UNIT_SPLIT' | 'UNIT_UNKNOWN' | null
  readonly nature?: string | null
  readonly direction?: string | null
  readonly zone?: string | null
  readonly channel?: string | null
  readonly jointForces?: readonly string[]
  readonly outcomes?: readonly string[]
  readonly commodities?: readonly string[]
  readonly subjects?: number
  readonly organisations?: number
  readonly value?: number
  readonly fine?: number
  readonly summary?: string | null
  /** Absent or null: a known case keeps its level, a new one is INTERNAL. */
  readonly sensitivity?: string | null
  /** Absent: a known case keeps its goods. */
  readonly goods?: readonly GoodsInput[]
  /** Version of the stored record that this was made from; absent where nothing says it. */
  readonly madeFrom?: number
}

export interface GoodsInput {
  readonly commodity: string
  readonly substance?: string | null
  readonly description?: string | null
  readonly quantity?: number | null
  readonly unit?: string | null
  readonly value?: number | null
}
