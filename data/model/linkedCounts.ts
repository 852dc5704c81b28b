/** Sums over a set of cases. */
export interface Totals {
  readonly cases: number
  /** Cases with a position: they are dots. The others count in their commune only. */
  readonly located: number
  /** Cases whose commune is known. */
  readonly withCommune: number
  readonly subjects: number
  /** Value of violating goods, đồng. */
  readonly value: number
}

/**
 * Everything the screen counts for one filter. Each breakdown ignores its own clause (`places` ignores the places
 * clause, `days` the period), so a chart is not narrowed by what was chosen in it. Keys with no case are absent.
 * The SQL (`server/cases/queries.ts`) and the column version (`web/cases`) return the same object for the same filter.
 */
export interface LinkedCounts {
  readonly totals: Totals
  /** By ISO day; ignores the period. */
  readonly days: Readonly<Record<string, number>>
  readonly kinds: Readonly<Record<string, number>>
  /** By place: commune code, province code where the commune is unknown, '' where neither is known. */
  readonly places: Readonly<Record<string, number>>
  readonly forces: Readonly<Record<string, number>>
  readonly statuses: Readonly<Record<string, number>>
  readonly channels: Readonly<Record<string, number>>
  readonly zones: Readonly<Record<string, number>>
  readonly precisions: Readonly<Record<string, number>>
  /** By code; a case with several counts in each, so these may sum to more than the cases. */
  readonly commodities: Readonly<Record<string, number>>
  readonly outcomes: Readonly<Record<string, number>>
  /**
   * 168 weights, hour × weekday, index = weekday (0 = Monday) × 24 + hour. Aoristic: a case is spread over its time
   * range (methods 7); the sum is the number of cases.
   */
  readonly hours: readonly number[]
  /**
   * 168 whole counts, indexed like `hours`: cases whose time range begins and ends within one clock hour of one local
   * day. Their sum is the number of cases whose hour is known.
   */
  readonly exactHours: readonly number[]
  /** The same filter over the comparison periods; null when the filter has no complete period. */
  readonly previous: ComparisonCounts | null
  readonly lastYear: ComparisonCounts | null
}

export interface ComparisonCounts {
  readonly from: string
  readonly to: string
  readonly totals: Totals
  /** Like `places`: ignores the places clause. */
  readonly places: Readonly<Record<string, number>>
}
