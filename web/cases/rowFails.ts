import type { CaseColumns } from '../../data/model/caseColumns.ts'
import { FAILS, type FilterTables } from './filterTables.ts'

/**
 * Bits of the list clauses that each row from `first` to before `last` fails, into `fails` at the row's own index. Only
 * columns of clauses in use are read: most filters use few.
 */
export const writeFails = (
  columns: CaseColumns,
  tables: FilterTables,
  fails: Uint16Array,
  first: number,
  last: number,
): void => {
  fails.fill(0, first, last)
  for (const name of ['kind', 'force', 'status', 'channel', 'zone', 'precision'] as const) {
    if (isInUse(tables[name])) addByCode(columns[name], tables[name], fails, first, last)
  }
  if (isInUse(tables.place)) addByPlace(columns.place, tables.place, fails, first, last)
  if (tables.commodities !== 0)
    addByBits(columns.commodities, tables.commodities, FAILS.commodities, fails, first, last)
  if (tables.outcomes !== 0) addByBits(columns.outcomes, tables.outcomes, FAILS.outcomes, fails, first, last)
}

const isInUse = (table: Uint16Array): boolean => table.some((bits) => bits !== 0)

const addByCode = (codes: Uint8Array, table: Uint16Array, fails: Uint16Array, first: number, last: number): void => {
  for (let row = first; row < last; row++) fails[row]! |= table[codes[row] as number] as number
}

// The same over 16-bit codes: a loop over one kind of array is several times as fast.
const addByPlace = (codes: Uint16Array, table: Uint16Array, fails: Uint16Array, first: number, last: number): void => {
  for (let row = first; row < last; row++) fails[row]! |= table[codes[row] as number] as number
}

const addByBits = (
  bits: Uint16Array | Uint32Array,
  chosen: number,
  fail: number,
  fails: Uint16Array,
  first: number,
  last: number,
): void => {
  // clz32 is 32 for 0 alone: no branch that the processor would guess wrong.
  for (let row = first; row < last; row++) fails[row]! |= (Math.clz32((bits[row] as number) & chosen) >>> 5) * fail
}
