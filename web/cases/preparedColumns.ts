import type { CaseColumns } from '../../data/model/caseColumns.ts'
import { isoDay } from '../../data/model/localDay.ts'
import { type BitCombinations, bitCombinations } from './bitCombinations.ts'
import { codeTuples } from './codeTuples.ts'
import { weekCodes } from './weekCodes.ts'

/** What is worked out of a table once, because every count needs it. */
export interface PreparedColumns {
  readonly tuples: Uint16Array
  readonly sets: BitCombinations
  readonly week: Uint8Array
  readonly days: readonly DayRows[]
  /** By place: 1 = a commune. */
  readonly isCommune: Uint8Array
}
const preparedOf = new WeakMap<CaseColumns, PreparedColumns>()

export const preparedColumns = (columns: CaseColumns): PreparedColumns => {
  const known = preparedOf.get(columns)
  if (known) return known
  const prepared = {
    tuples: codeTuples(columns),
    sets: bitCombinations(columns),
    week: weekCodes(columns),
    days: dayRows(columns),
    isCommune: Uint8Array.from(columns.places, (code) => (code.length === 5 ? 1 : 0)),
  }
  preparedOf.set(columns, prepared)
  return prepared
}

/** The rows of one day, from `first` to before `last`. */
export interface DayRows {
  readonly iso: string
  readonly first: number
  readonly last: number
}

/** Rows are sorted, so one run of rows is one day. */
const dayRows = ({ day, length }: CaseColumns): DayRows[] => {
  const days: DayRows[] = []
  for (let first = 0, row = 1; row <= length; row++) {
    if (row < length && day[row] === day[first]) continue
    days.push({ iso: isoDay(day[first] as number), first, last: row })
    first = row
  }
  return days
}
