import { addBits, bitCounts } from './bitCombinations.ts'
import { TUPLE_COUNT, tupleCounts } from './codeTuples.ts'
import { CHANNELS, COMMODITIES, FORCES, OUTCOMES, PRECISIONS, STATUSES, ZONES } from '../../data/model/caseCodes.ts'
import { type CaseColumns, NO_POSITION } from '../../data/model/caseColumns.ts'
import type { CaseFilter, FilterClause } from '../../data/model/caseFilter.ts'
import { CASE_KINDS } from '../../data/model/caseKinds.ts'
import type { CodedValue } from '../../data/model/codedValue.ts'
import type { ComparisonCounts, LinkedCounts, Totals } from '../../data/model/linkedCounts.ts'
import { comparisonPeriods, type Period } from '../../data/model/periods.ts'
import { FAILS, filterTables, periodRows, type ProvinceOf } from './filterTables.ts'
import { type DayRows, type PreparedColumns, preparedColumns } from './preparedColumns.ts'
import { writeFails } from './rowFails.ts'
import { addOtherRange, OTHER_RANGE, WEEK_CODES, type WeekCounts, weekCounts } from './weekCodes.ts'

/**
 * Everything the screen counts for a filter: a row that fails no clause counts everywhere, a row that fails exactly one
 * clause counts only in that clause's own breakdown. The SQL twin is server/cases/countCases.ts.
 * @param scratch at least `columns.length` numbers, overwritten; kept by the caller so that nothing is allocated
 */
export const countCases = (
  columns: CaseColumns,
  filter: CaseFilter,
  provinceOf: ProvinceOf,
  scratch: Uint16Array,
): LinkedCounts => {
  const tables = filterTables(columns, filter, provinceOf)
  writeFails(columns, tables, scratch, 0, columns.length)
  const rows = periodRows(columns, filter.from, filter.to)
  const prepared = preparedColumns(columns)
  const { previous, lastYear } = comparisonPeriods(filter, columns.since)
  return {
    ...countRows(columns, prepared, scratch, rows),
    days: countDays(prepared.days, scratch),
    previous: previous && comparison(columns, prepared, scratch, previous),
    lastYear: lastYear && comparison(columns, prepared, scratch, lastYear),
  }
}

type Counted = Omit<LinkedCounts, 'days' | 'previous' | 'lastYear'>

/** The kept rows are listed first: loops without a question in them, over few columns each, are several times as fast. */
const countRows = (
  columns: CaseColumns,
  prepared: PreparedColumns,
  fails: Uint16Array,
  rows: readonly [number, number],
): Counted => {
  const { kept, isCommune, sets } = prepared
  const cases = listKept(fails, rows, kept)
  const { kinds, places, tupleCount, setCount } = countCodes(columns, prepared, cases)
  const codes = tupleCounts(tupleCount)
  const commodities = bitCounts(sets.commodities, setCount)
  const outcomes = bitCounts(sets.outcomes, setCount)
  const totals = { cases, ...sumRows(columns, kept, cases), withCommune: sumWhere(places, isCommune) }
  const week = countWeek(columns, prepared, cases)
  if (cases < rows[1] - rows[0]) {
    const near = listNearMisses(fails, rows, kept)
    addNearMisses(columns, fails, kept, near, { kinds, places, commodities, outcomes, ...codes })
  }
  return {
    totals,
    kinds: named(CASE_KINDS, kinds),
    places: byPlace(columns, places),
    forces: named(FORCES, codes.forces),
    statuses: named(STATUSES, codes.statuses),
    channels: named(CHANNELS, codes.channels),
    zones: named(ZONES, codes.zones),
    precisions: named(PRECISIONS, codes.precisions),
    commodities: named(COMMODITIES, commodities),
    outcomes: named(OUTCOMES, outcomes),
    ...week,
  }
}

/** Writes the rows that fail nothing; returns how many. */
const listKept = (fails: Uint16Array, [first, last]: readonly [number, number], kept: Uint32Array): number => {
  let count = 0
  for (let row = first; row < last; row++) {
    kept[count] = row
    // 1 for 0 and 0 for all else, without a branch that the processor would guess wrong.
    count += ((fails[row] as number) - 1) >>> 31
  }
  return count
}
/** Rows that fail exactly one clause; like `listKept`. */
const listNearMisses = (fails: Uint16Array, [first, last]: readonly [number, number], near: Uint32Array): number => {
  let count = 0
  for (let row = first; row < last; row++) {
    const failed = fails[row] as number
    near[count] = row
    // Without its lowest bit nothing is left, less 1 where there was none to begin with.
    count += (((failed & (failed - 1)) - 1) >>> 31) - ((failed - 1) >>> 31)
  }
  return count
}

const countCodes = ({ kind, place, places: names }: CaseColumns, prepared: PreparedColumns, cases: number) => {
  const { tuples, sets, kept } = prepared
  const setOf = sets.of
  const kinds = new Uint32Array(256)
  const places = new Uint32Array(names.length)
  const tupleCount = new Uint32Array(TUPLE_COUNT)
  const setCount = new Uint32Array(sets.commodities.length)
  for (let index = 0; index < cases; index++) {
    const row = kept[index] as number
    kinds[kind[row] as number]!++
    places[place[row] as number]!++
    tupleCount[tuples[row] as number]!++
    setCount[setOf[row] as number]!++
  }
  return { kinds, places, tupleCount, setCount }
}

const sumRows = ({ longitude, subjects, value }: CaseColumns, kept: Uint32Array, cases: number) => {
  let located = 0
  let subjectSum = 0
  let valueSum = 0
  for (let index = 0; index < cases; index++) {
    const row = kept[index] as number
    located += longitude[row] === NO_POSITION ? 0 : 1
    subjectSum += subjects[row] as number
    valueSum += value[row] as number
  }
  return { located, subjects: subjectSum, value: valueSum }
}

const countWeek = (columns: CaseColumns, { week, kept }: PreparedColumns, cases: number): WeekCounts => {
  const counts = new Uint32Array(WEEK_CODES)
  const weights = new Float64Array(168)
  for (let index = 0; index < cases; index++) {
    const row = kept[index] as number
    const code = week[row] as number
    counts[code]!++
    if (code === OTHER_RANGE) addOtherRange(weights, columns, row)
  }
  return weekCounts(counts, weights)
}

const sumWhere = (counts: Uint32Array, isChosen: Uint8Array): number =>
  counts.reduce((sum, count, index) => sum + count * (isChosen[index] as number), 0)

/** Counts the rows that fail exactly one clause, in the breakdown of that clause. */
const addNearMisses = (
  columns: CaseColumns,
  fails: Uint16Array,
  near: Uint32Array,
  nearCount: number,
  counts: Readonly<Record<Exclude<FilterClause, 'period'>, Uint32Array>>,
): void => {
  for (let index = 0; index < nearCount; index++) {
    const row = near[index] as number
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

const named = (list: readonly CodedValue[], counts: Uint32Array): Record<string, number> => {
  const result: Record<string, number> = {}
  for (const [index, value] of list.entries()) if (counts[index]) result[value.code] = counts[index]
  return result
}

const byPlace = (columns: CaseColumns, counts: Uint32Array): Record<string, number> => {
  const result: Record<string, number> = {}
  for (const [index, code] of columns.places.entries()) if (counts[index]) result[code] = counts[index]
  return result
}

/** By day, the period left out. */
const countDays = (days: readonly DayRows[], fails: Uint16Array): Record<string, number> => {
  const result: Record<string, number> = {}
  for (const { iso, first, last } of days) {
    let count = 0
    for (let row = first; row < last; row++) count += ((fails[row] as number) - 1) >>> 31
    if (count > 0) result[iso] = count
  }
  return result
}

const comparison = (
  columns: CaseColumns,
  { isCommune }: PreparedColumns,
  fails: Uint16Array,
  period: Period,
): ComparisonCounts => {
  const [first, last] = periodRows(columns, period.from, period.to)
  const places = new Uint32Array(columns.places.length)
  let cases = 0
  let located = 0
  let withCommune = 0
  let subjects = 0
  let value = 0
  for (let row = first; row < last; row++) {
    const failed = fails[row] as number
    const place = columns.place[row] as number
    if ((failed & ~FAILS.places) === 0) places[place]!++
    if (failed !== 0) continue
    cases++
    if (columns.longitude[row] !== NO_POSITION) located++
    withCommune += isCommune[place] as number
    subjects += columns.subjects[row] as number
    value += columns.value[row] as number
  }
  const totals: Totals = { cases, located, withCommune, subjects, value }
  return { ...period, totals, places: byPlace(columns, places) }
}
