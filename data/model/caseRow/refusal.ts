/** Why one cell is refused. The code is stable; the message says in Vietnamese what to write instead. */
export interface Problem {
  readonly code: ProblemCode
  readonly message: string
}

/** A value read from a cell, or why it cannot be. */
export type Parsed<Value> = { readonly value: Value } | { readonly problem: Problem }

/** A refused cell. `column` is the header as the file writes it; empty when the whole row is meant. */
export interface CellRefusal extends Problem {
  readonly column: string
  readonly value: string
}

export type ProblemCode =
  | 'REQUIRED'
  | 'CODE_UNKNOWN'
  | 'CODE_NOT_VALID'
  | 'DATE_UNREADABLE'
  | 'DATE_IMPOSSIBLE'
  | 'DATE_FUTURE'
  | 'DATE_TOO_EARLY'
  | 'TIME_UNREADABLE'
  | 'TIME_TWICE'
  | 'RANGE_REVERSED'
  | 'NUMBER_UNREADABLE'
  | 'NUMBER_NEGATIVE'
  | 'NUMBER_FRACTION'
  | 'NUMBER_TOO_LARGE'
  | 'NUMBER_TOO_SMALL'
  | 'COORDINATE_UNREADABLE'
  | 'COORDINATE_MISSING'
  | 'COORDINATES_METRES'
  | 'SYSTEM_UNKNOWN'
  | 'ZONE_MISMATCH'
  | 'POSITIONS_DISAGREE'
  | 'OUTSIDE_VIETNAM'
  | 'PRECISION_NEEDS_POINT'
  | 'PRECISION_EXCLUDES_POINT'
  | 'PRECISION_NEEDS_UNIT'
  | 'TEXT_TOO_LONG'
  | 'SECRET'
  | 'SECRECY_UNKNOWN'
  | 'TOO_MANY_CELLS'
  | 'CELL_ERROR'
  | 'DUPLICATE_NUMBER'
  | 'FLAG_UNREADABLE'
  | 'SHAPE_MISSING'
  | 'SHAPE_WRONG'
  | 'SHAPE_UNREADABLE'
  | 'LEGS_DIFFER'
  | 'PROVINCE_UNKNOWN'
  | 'NOT_ALLOWED'
  | 'CHANGED_SINCE'

export const refused = (code: ProblemCode, message: string): { readonly problem: Problem } => ({
  problem: { code, message },
})

const LONGEST_SHOWN = 60

/** A cell as lists of refusals show it: one line without control characters, at most 60 characters. */
export const shownValue = (text: string): string => {
  const line = text.replace(/\s+/gu, ' ').replace(/\p{C}/gu, '').trim()
  return line.length > LONGEST_SHOWN ? `${line.slice(0, LONGEST_SHOWN - 1)}…` : line
}
