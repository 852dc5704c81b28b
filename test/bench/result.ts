/** One line of the table: what was measured, what it may be, what it is. */
export interface Result {
  readonly what: string
  /** As design says it; empty where there is none: then the line informs. */
  readonly budget: string
  readonly reached: string
  /** Null without a budget. */
  readonly isReached: boolean | null
  readonly note: string
}

/** A measured number with its limit. `show` writes both. */
export const against = (
  what: string,
  {
    value,
    limit,
    show,
    note = '',
    reached = show(value),
  }: {
    readonly value: number
    readonly limit: number
    readonly show: (value: number) => string
    readonly note?: string
    /** When the line says more than the one number that is judged. */
    readonly reached?: string
  },
): Result => ({ what, budget: `≤ ${show(limit)}`, reached, isReached: value <= limit, note })

/** A line without a budget. */
export const information = (what: string, reached: string, note = ''): Result => ({
  what,
  budget: '',
  reached,
  isReached: null,
  note,
})

const rounded = (value: number): string =>
  value.toLocaleString('en-US', { maximumFractionDigits: value < 10 ? 2 : value < 100 ? 1 : 0 })

export const milliseconds = (value: number): string => `${rounded(value)} ms`
export const seconds = (value: number): string => `${rounded(value / 1000)} s`
export const megabytes = (value: number): string => `${rounded(value / 1e6)} MB`
export const kilobytes = (value: number): string => `${rounded(value / 1000)} KB`
export const count = (value: number): string => value.toLocaleString('en-US')
/** "1 M", "100 k": sizes in the names of lines. */
export const size = (value: number): string => (value >= 1e6 ? `${value / 1e6} M` : `${value / 1000} k`)
