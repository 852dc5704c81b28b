import type { CaseColumns } from '../../data/model/caseColumns.ts'
import { isInUse, tupleFails } from './codeTuples.ts'
import { FAILS, type FilterTables } from './filterTables.ts'
import { preparedColumns } from './preparedColumns.ts'

/**
 * Bits of the list clauses that each row from `first` to before `last` fails, into `fails` at the row's own index. Clauses
 * over columns that are joined are read in one go, and only columns of clauses in use are read: most filters use few.
 */
export const writeFails = (
  columns: CaseColumns,
  tables: FilterTables,
  fails: Uint16Array,
  first: number,
  last: number,
): void => {
  const { tuples, sets } = preparedColumns(columns)
  const ofTuple = tupleFails(tables)
  fails.fill(0, first, last)
  if (isInUse(tables.kind)) addByBytes(columns.kind, tables.kind, fails, first, last)
  if (isInUse(tables.place)) addByNumbers(columns.place, tables.place, fails, first, last)
  if (ofTuple) addByNumbers(tuples, ofTuple, fails, first, last)
  if (tables.commodities === 0 && tables.outcomes === 0) return
  const ofSet = Uint16Array.from(
    sets.commodities,
    (commodities, index) =>
      failsIfNone(commodities, tables.commodities, FAILS.commodities) |
      failsIfNone(sets.outcomes[index] as number, tables.outcomes, FAILS.outcomes),
  )
  addByIndex(sets.of, ofSet, fails, first, last)
}

const failsIfNone = (bits: number, chosen: number, fail: number): number =>
  chosen !== 0 && (bits & chosen) === 0 ? fail : 0

// Three times the same: a loop over one kind of array is several times as fast.
const addByBytes = (codes: Uint8Array, table: Uint16Array, fails: Uint16Array, first: number, last: number): void => {
  for (let row = first; row < last; row++) fails[row]! |= table[codes[row] as number] as number
}

const addByNumbers = (
  codes: Uint16Array,
  table: Uint16Array,
  fails: Uint16Array,
  first: number,
  last: number,
): void => {
  for (let row = first; row < last; row++) fails[row]! |= table[codes[row] as number] as number
}

const addByIndex = (codes: Uint32Array, table: Uint16Array, fails: Uint16Array, first: number, last: number): void => {
  for (let row = first; row < last; row++) fails[row]! |= table[codes[row] as number] as number
}
