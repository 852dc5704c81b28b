import { CHANNELS, COMMODITIES, FORCES, OUTCOMES, PRECISIONS, STATUSES, ZONES } from '../../data/model/caseCodes.ts'
import { type CaseColumns, NO_POSITION } from '../../data/model/caseColumns.ts'
import type { CaseFilter } from '../../data/model/caseFilter.ts'
import { CASE_KINDS } from '../../data/model/caseKinds.ts'
import type { CodedValue } from '../../data/model/codedValue.ts'
import type { ComparisonCounts, LinkedCounts, Totals } from '../../data/model/linkedCounts.ts'
import { isoDay } from '../../data/model/localDay.ts'
import { comparisonPeriods, type Period } from '../../data/model/periods.ts'
import { FAILS, filterTables, periodRows, type ProvinceOf } from './filterTables.ts'
import { writeFails } from './rowFails.ts'
import { weekCounter } from './weekCounter.ts'

/**
 * Everything the screen counts for a filter, in one pass: a row that fails no clause counts everywhere, a row that
 * fails exactly one clause counts only in that clause's own breakdown. The SQL twin is server/cases/countCases.ts.
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
  const isWithCommune = Uint8Array.from(columns.places, (code) => (code.length === 5 ? 1 : 0))
  const counted = countRows(columns, scratch, rows, isWithCommune)
  const { previous, lastYear } = comparisonPeriods(filter, columns.since)
  return {
    ...counted,
    days: countDays(columns, scratch),
    previous: previous && comparison(columns, scratch, previous, isWithCommune),
    lastYear: lastYear && comparison(columns, scratch, lastYear, isWithCommune),
  }
}

type Counted = Omit<LinkedCounts, 'days' | 'previous' | 'lastYear'>

const countRows = (
  columns: CaseColumns,
  fails: Uint16Array,
  [first, last]: readonly [number, number],
  isWithCommune: Uint8Array,
): Counted => {
  const {
    kind,
    place,
    force,
    status,
    channel,
    zone,
    precision,
    commodities,
    outcomes,
    longitude,
    subjects,
    value,
    day,
    minute,
    duration,
  } = columns
  const kinds = new Uint32Array(256)
  const places = new Uint32Array(columns.places.length)
  const forces = new Uint32Array(256)
  const statuses = new Uint32Array(256)
  const channels = new Uint32Array(256)
  const zones = new Uint32Array(256)
  const precisions = new Uint32Array(256)
  const goods = new Uint32Array(32)
  const combinations = new Uint32Array(1 << 16)
  const week = weekCounter(day[0] ?? 0)
  let [cases, located, withCommune, subjectSum, valueSum] = [0, 0, 0, 0, 0]
  for (let row = first; row < last; row++) {
    const failed = fails[row] as number
    if (failed === 0) {
      cases++
      if (longitude[row] !== NO_POSITION) located++
      withCommune += isWithCommune[place[row] as number] as number
      subjectSum += subjects[row] as number
      valueSum += value[row] as number
      kinds[kind[row] as number]!++
      places[place[row] as number]!++
      forces[force[row] as number]!++
      statuses[status[row] as number]!++
      channels[channel[row] as number]!++
      zones[zone[row] as number]!++
      precisions[precision[row] as number]!++
      addBits(goods, commodities[row] as number)
      combinations[outcomes[row] as number]!++
      week.add(day[row] as number, minute[row] as number, duration[row] as number)
    } else if ((failed & (failed - 1)) === 0) {
      switch (failed) {
        case FAILS.kinds:
          kinds[kind[row] as number]!++
          break
        case FAILS.places:
          places[place[row] as number]!++
          break
        case FAILS.forces:
          forces[force[row] as number]!++
          break
        case FAILS.statuses:
          statuses[status[row] as number]!++
          break
        case FAILS.channels:
          channels[channel[row] as number]!++
          break
        case FAILS.zones:
          zones[zone[row] as number]!++
          break
        case FAILS.precisions:
          precisions[precision[row] as number]!++
          break
        case FAILS.commodities:
          addBits(goods, commodities[row] as number)
          break
        case FAILS.outcomes:
          combinations[outcomes[row] as number]!++
          break
      }
    }
  }
  return {
    totals: { cases, located, withCommune, subjects: subjectSum, value: valueSum },
    kinds: named(CASE_KINDS, kinds),
    places: byPlace(columns, places),
    forces: named(FORCES, forces),
    statuses: named(STATUSES, statuses),
    channels: named(CHANNELS, channels),
    zones: named(ZONES, zones),
    precisions: named(PRECISIONS, precisions),
    commodities: named(COMMODITIES, goods),
    outcomes: named(OUTCOMES, bitCounts(combinations)),
    ...week.counts(),
  }
}

/** How often each bit is set, from how often each combination of bits occurs: cases with the same outcomes are counted once. */
const bitCounts = (combinations: Uint32Array): Uint32Array => {
  const counts = new Uint32Array(32)
  for (const [bits, count] of combinations.entries()) {
    if (count === 0) continue
    for (let rest = bits; rest !== 0; rest &= rest - 1) counts[31 - Math.clz32(rest & -rest)]! += count
  }
  return counts
}

const addBits = (counts: Uint32Array, bits: number): void => {
  for (let rest = bits; rest !== 0; rest &= rest - 1) counts[31 - Math.clz32(rest & -rest)]!++
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

/** By day, the period left out: rows are sorted, so one run of rows is one day. */
const countDays = (columns: CaseColumns, fails: Uint16Array): Record<string, number> => {
  const { day, length } = columns
  const first = day[0] ?? 0
  const counts = new Uint32Array(length > 0 ? (day[length - 1] ?? 0) - first + 1 : 0)
  for (let row = 0; row < length; row++) if (fails[row] === 0) counts[(day[row] as number) - first]!++
  const result: Record<string, number> = {}
  for (const [index, count] of counts.entries()) if (count > 0) result[isoDay(first + index)] = count
  return result
}

const comparison = (
  columns: CaseColumns,
  fails: Uint16Array,
  period: Period,
  isWithCommune: Uint8Array,
): ComparisonCounts => {
  const [first, last] = periodRows(columns, period.from, period.to)
  const places = new Uint32Array(columns.places.length)
  let [cases, located, withCommune, subjects, value] = [0, 0, 0, 0, 0]
  for (let row = first; row < last; row++) {
    const failed = fails[row] as number
    const place = columns.place[row] as number
    if ((failed & ~FAILS.places) === 0) places[place]!++
    if (failed !== 0) continue
    cases++
    if (columns.longitude[row] !== NO_POSITION) located++
    withCommune += isWithCommune[place] as number
    subjects += columns.subjects[row] as number
    value += columns.value[row] as number
  }
  const totals: Totals = { cases, located, withCommune, subjects, value }
  return { ...period, totals, places: byPlace(columns, places) }
}
