/**
 * The case table of the browser: one typed array a column, one entry a case, sorted by day, then id.
 * A code is the position of its value in its list (`FORCES`, `CASE_KINDS` …); `NO_CODE` stands for "not stated".
 * The wire format is in `caseColumnsCodec.ts`.
 */
export interface CaseColumns {
  readonly length: number
  readonly id: Uint32Array
  /** Days since 1970-01-01, local (UTC+7), of the start of the time range. */
  readonly day: Uint16Array
  /** Minute of that day at which the range starts, 0–1439. */
  readonly minute: Uint16Array
  /** Length of the range in minutes; 0 = exact minute; 65535 = that long or longer. */
  readonly duration: Uint16Array
  /** Longitude and latitude in 1e-5 degrees (WGS 84); `NO_POSITION` in both where the case has no point. */
  readonly longitude: Int32Array
  readonly latitude: Int32Array
  /** Position in `places`. */
  readonly place: Uint16Array
  readonly kind: Uint8Array
  readonly force: Uint8Array
  readonly status: Uint8Array
  readonly channel: Uint8Array
  readonly zone: Uint8Array
  readonly precision: Uint8Array
  /** Bit i set = value i of OUTCOMES. */
  readonly outcomes: Uint16Array
  /** Bit i set = value i of COMMODITIES. */
  readonly commodities: Uint32Array
  /** Number of subjects (persons and organisations), 65535 at most, as the database checks. */
  readonly subjects: Uint16Array
  /** Value of violating goods in đồng. */
  readonly value: Float64Array
  /**
   * What `place` points to: a commune code (5 digits), a province code (2 digits: the province is known, the commune
   * is not) or '' (neither is known).
   */
  readonly places: readonly string[]
  /** Version of the data these columns were made from, and the first day they hold (the window); null = all. */
  readonly dataVersion: number
  readonly since: string | null
}

export const NO_CODE = 255
export const NO_POSITION = 0x7fffffff
export const POSITION_SCALE = 100_000

export const hasPosition = (columns: CaseColumns, row: number): boolean => columns.longitude[row] !== NO_POSITION
