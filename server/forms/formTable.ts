/** How a column of a form is written and summed. */
export type FormColumnKind = 'text' | 'count' | 'percent' | 'weight' | 'day'

/** A value by the kind of its column: texts, whole numbers, shares (0–1), kilograms, ISO days. Null: empty. */
export type FormValue = string | number | null

export interface FormColumn {
  readonly title: string
  readonly kind: FormColumnKind
  /** In characters. */
  readonly width: number
}

/** A form as it is printed: plain data, whatever the file. */
export interface FormTable {
  /** `KT-01`. */
  readonly code: string
  readonly title: string
  /** What it is about: province or campaign, and its days. */
  readonly lines: readonly string[]
  readonly columns: readonly FormColumn[]
  /** In the order of the columns, without the running number. */
  readonly rows: readonly (readonly FormValue[])[]
  /** The last row, beginning below the first column; null: without one. */
  readonly totals: readonly FormValue[] | null
}

/** A share of a whole; null where there is nothing to share. */
export const shareOf = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole)

export const sumOf = <Row>(rows: readonly Row[], valueOf: (row: Row) => number): number =>
  rows.reduce((sum, row) => sum + valueOf(row), 0)
