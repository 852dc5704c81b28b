import { bitCounts } from './bitCombinations.ts'
import { tupleCounts } from './codeTuples.ts'
import { CHANNELS, COMMODITIES, FORCES, OUTCOMES, PRECISIONS, STATUSES, ZONES } from '../../data/model/caseCodes.ts'
import { type CaseColumns, NO_POSITION } from '../../data/model/caseColumns.ts'
import type { CaseFilter } from '../../data/model/caseFilter.ts'
import { CASE_KINDS } from '../../data/model/caseKinds.ts'
import type { CodedValue } from '../../data/model/codedValue.ts'
import type { ComparisonCounts, LinkedCounts, Totals } from '../../data/model/linkedCounts.ts'
import { comparisonPeriods, type Period } from '../../data/model/periods.ts'
import { FAILS, filterTables, periodRows, type ProvinceOf } from './filterTables.ts'
import { type DayRows, type PreparedColumns, preparedColumns } from './preparedColumns.ts'
import { writeFails } from './rowFails.ts'
import { tallyRows } from './tallyRows.ts'
import { weekCounts } from './weekCodes.ts'

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

const countRows = (
  columns: CaseColumns,
  prepared: PreparedColumns,
  fails: Uint16Array,
  rows: readonly [number, number],
): Counted => {
  const { isCommune, sets } = prepared
  const { cases, located, subjects, value, kinds, places, tuples, setCounts, week, weights, misses } = tallyRows(
    columns,
    prepared,
    fails,
    rows,
  )
  const codes = tupleCounts(tuples)
  const list = (values: readonly CodedValue[], kept: Uint32Array, missed: Uint32Array) =>
    named(values, sum(kept, missed))
  const withCommune = places.reduce((count, own, place) => count + own * (isCommune[place] as number), 0)
  return {
    totals: { cases, located, withCommune, subjects, value },
    kinds: list(CASE_KINDS, kinds, misses.kinds),
    places: byPlace(columns, sum(places, misses.places)),
    forces: list(FORCES, codes.forces, misses.forces),
    statuses: list(STATUSES, codes.statuses, misses.statuses),
    channels: list(CHANNELS, codes.channels, misses.channels),
    zones: list(ZONES, codes.zones, misses.zones),
    precisions: list(PRECISIONS, codes.precisions, misses.precisions),
    commodities: list(COMMODITIES, bitCounts(sets.commodities, setCounts), misses.commodities),
    outcomes: list(OUTCOMES, bitCounts(sets.outcomes, setCounts), misses.outcomes),
    ...weekCounts(week, weights),
  }
}

const sum = (counts: Uint32Array, others: Uint32Array): Uint32Array =>
  counts.map((count, index) => count + (others[index] ?? 0))

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
