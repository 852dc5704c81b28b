import { CHANNELS, FORCES, PRECISIONS, STATUSES, ZONES } from '../../data/model/caseCodes.ts'
import { type CaseColumns, NO_CODE } from '../../data/model/caseColumns.ts'
import type { CodedValue } from '../../data/model/codedValue.ts'

/** Columns whose codes are joined into one number a row, so that five breakdowns cost one addition. */
const PARTS = [
  { breakdown: 'forces', column: 'force', list: FORCES },
  { breakdown: 'statuses', column: 'status', list: STATUSES },
  { breakdown: 'channels', column: 'channel', list: CHANNELS },
  { breakdown: 'zones', column: 'zone', list: ZONES },
  { breakdown: 'precisions', column: 'precision', list: PRECISIONS },
] as const satisfies readonly { breakdown: string; column: keyof CaseColumns; list: readonly CodedValue[] }[]

export type TupleColumn = (typeof PARTS)[number]['column']
export type TupleBreakdown = (typeof PARTS)[number]['breakdown']

/** "Not stated", and codes that this program does not know, stand behind the last of the list. */
const sizeOf = (list: readonly CodedValue[]) => list.length + 1

export const TUPLE_COUNT = PARTS.reduce((product, { list }) => product * sizeOf(list), 1)

/** The number of each row's combination of codes, below `TUPLE_COUNT`, which fits into 16 bits (a test holds it). */
export const codeTuples = (columns: CaseColumns): Uint16Array => {
  const tuples = new Uint16Array(columns.length)
  for (const { column, list } of PARTS) {
    const codes = columns[column]
    const size = sizeOf(list)
    for (let row = 0; row < tuples.length; row++) {
      tuples[row] = (tuples[row] as number) * size + Math.min(codes[row] as number, size - 1)
    }
  }
  return tuples
}

/**
 * What each combination fails, from what each code of a column fails (256 numbers, bits as in `FAILS`); null when no
 * code of these columns fails anything.
 */
export const tupleFails = (tables: Readonly<Record<TupleColumn, Uint16Array>>): Uint16Array | null => {
  if (!PARTS.some(({ column }) => isInUse(tables[column]))) return null
  let fails = new Uint16Array(1)
  for (const { column, list } of PARTS) {
    const [before, size, own] = [fails, sizeOf(list), tables[column]]
    fails = new Uint16Array(before.length * size)
    for (let tuple = 0; tuple < fails.length; tuple++) {
      const code = tuple % size
      fails[tuple] = (before[Math.floor(tuple / size)] as number) | (own[code < list.length ? code : NO_CODE] as number)
    }
  }
  return fails
}

/** Whether any code fails. */
export const isInUse = (table: Uint16Array): boolean => table.some((bits) => bits !== 0)

/** How often each code occurs (256 numbers), by breakdown, from how often each combination does. */
export const tupleCounts = (counts: Uint32Array): Record<TupleBreakdown, Uint32Array> => {
  const result: Partial<Record<TupleBreakdown, Uint32Array>> = {}
  let step = TUPLE_COUNT
  for (const { breakdown, list } of PARTS) {
    const size = sizeOf(list)
    step /= size
    const own = new Uint32Array(256)
    for (let tuple = 0; tuple < TUPLE_COUNT; tuple++) {
      const count = counts[tuple] as number
      if (count !== 0) own[Math.floor(tuple / step) % size]! += count
    }
    result[breakdown] = own
  }
  return result as Record<TupleBreakdown, Uint32Array>
}
