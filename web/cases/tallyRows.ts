import { type CaseColumns, NO_POSITION } from '../../data/model/caseColumns.ts'
import type { ListClause } from '../../data/model/caseFilter.ts'
import { addBits } from './bitCombinations.ts'
import { TUPLE_COUNT } from './codeTuples.ts'
import { FAILS } from './filterTables.ts'
import type { PreparedColumns } from './preparedColumns.ts'
import { addOtherRange, OTHER_RANGE, WEEK_CODES } from './weekCodes.ts'

/** Sums over the rows of a period: those that a filter keeps, and in `misses` those that fail exactly one clause. */
export interface Tally {
  cases: number
  located: number
  subjects: number
  /** Đồng. */
  value: number
  /** By code, by place, by combination of codes, by combination of commodities and outcomes, by week code. */
  readonly kinds: Uint32Array
  readonly places: Uint32Array
  readonly tuples: Uint32Array
  readonly setCounts: Uint32Array
  readonly week: Uint32Array
  /** Of ranges that have no week code of their own, by hour of the week. */
  readonly weights: Float64Array
  /** By code of the clause that is failed (by bit for commodities and outcomes). */
  readonly misses: Readonly<Record<ListClause, Uint32Array>>
}

/** Rows that are worked on together: their list stays in the processor's nearest memory. */
const BLOCK_ROWS = 16_384

/**
 * Goes through the rows once. Of each block the kept rows are listed first: loops without a question in them, over few
 * columns each, are several times as fast as one loop that does everything.
 * @param fails bits of the clauses that each row fails
 */
export const tallyRows = (
  columns: CaseColumns,
  prepared: PreparedColumns,
  fails: Uint16Array,
  [first, last]: readonly [number, number],
): Tally => {
  const tally = emptyTally(columns, prepared)
  const rows = new Uint32Array(BLOCK_ROWS)
  for (let start = first; start < last; start += BLOCK_ROWS) {
    const end = Math.min(last, start + BLOCK_ROWS)
    const kept = listKept(fails, start, end, rows)
    tally.cases += kept
    addCodes(columns, prepared, rows, kept, tally)
    addSums(columns, rows, kept, tally)
    addWeek(columns, prepared, rows, kept, tally)
    if (kept < end - start) addMisses(columns, fails, rows, listMisses(fails, start, end, rows), tally.misses)
  }
  return tally
}

const emptyTally = ({ places }: CaseColumns, { sets }: PreparedColumns): Tally => {
  const codes = () => new Uint32Array(256)
  const bits = () => new Uint32Array(32)
  return {
    cases: 0,
    located: 0,
    subjects: 0,
    value: 0,
    kinds: codes(),
    places: new Uint32Array(places.length),
    tuples: new Uint32Array(TUPLE_COUNT),
    setCounts: new Uint32Array(sets.commodities.length),
    week: new Uint32Array(WEEK_CODES),
    weights: new Float64Array(168),
    misses: {
      kinds: codes(),
      places: new Uint32Array(places.length),
      forces: codes(),
      statuses: codes(),
      channels: codes(),
      zones: codes(),
      precisions: codes(),
      commodities: bits(),
      outcomes: bits(),
    },
  }
}

/** Writes the rows that fail nothing; returns how many. */
const listKept = (fails: Uint16Array, start: number, end: number, rows: Uint32Array): number => {
  let count = 0
  for (let row = start; row < end; row++) {
    rows[count] = row
    // 1 for 0 and 0 for all else, without a branch that the processor would guess wrong.
    count += ((fails[row] as number) - 1) >>> 31
  }
  return count
}

/** Writes the rows that fail exactly one clause; returns how many. */
const listMisses = (fails: Uint16Array, start: number, end: number, rows: Uint32Array): number => {
  let count = 0
  for (let row = start; row < end; row++) {
    const failed = fails[row] as number
    rows[count] = row
    // Nothing is left without its lowest bit, but for those that had none.
    count += (((failed & (failed - 1)) - 1) >>> 31) - ((failed - 1) >>> 31)
  }
  return count
}

const addCodes = (
  { kind, place }: CaseColumns,
  { tuples, sets }: PreparedColumns,
  rows: Uint32Array,
  count: number,
  tally: Tally,
): void => {
  const setOf = sets.of
  const { kinds, places, tuples: tupleCounts, setCounts } = tally
  for (let index = 0; index < count; index++) {
    const row = rows[index] as number
    kinds[kind[row] as number]!++
    places[place[row] as number]!++
    tupleCounts[tuples[row] as number]!++
    setCounts[setOf[row] as number]!++
  }
}

const addSums = ({ longitude, subjects, value }: CaseColumns, rows: Uint32Array, count: number, tally: Tally): void => {
  let located = 0
  let subjectSum = 0
  let valueSum = 0
  for (let index = 0; index < count; index++) {
    const row = rows[index] as number
    located += longitude[row] === NO_POSITION ? 0 : 1
    subjectSum += subjects[row] as number
    valueSum += value[row] as number
  }
  tally.located += located
  tally.subjects += subjectSum
  tally.value += valueSum
}

const addWeek = (
  columns: CaseColumns,
  { week }: PreparedColumns,
  rows: Uint32Array,
  count: number,
  { week: counts, weights }: Tally,
): void => {
  for (let index = 0; index < count; index++) {
    const row = rows[index] as number
    const code = week[row] as number
    counts[code]!++
    if (code === OTHER_RANGE) addOtherRange(weights, columns, row)
  }
}

/** Counts each row in the breakdown of the one clause that it fails. */
const addMisses = (
  columns: CaseColumns,
  fails: Uint16Array,
  rows: Uint32Array,
  count: number,
  counts: Tally['misses'],
): void => {
  for (let index = 0; index < count; index++) {
    const row = rows[index] as number
    switch (fails[row]) {
      case FAILS.kinds:
        counts.kinds[columns.kind[row] as number]!++
        break
      case FAILS.places:
        counts.places[columns.place[row] as number]!++
        break
      case FAILS.forces:
        counts.forces[columns.force[row] as number]!++
        break
      case FAILS.statuses:
        counts.statuses[columns.status[row] as number]!++
        break
      case FAILS.channels:
        counts.channels[columns.channel[row] as number]!++
        break
      case FAILS.zones:
        counts.zones[columns.zone[row] as number]!++
        break
      case FAILS.precisions:
        counts.precisions[columns.precision[row] as number]!++
        break
      case FAILS.commodities:
        addBits(counts.commodities, columns.commodities[row] as number)
        break
      case FAILS.outcomes:
        addBits(counts.outcomes, columns.outcomes[row] as number)
        break
    }
  }
}
