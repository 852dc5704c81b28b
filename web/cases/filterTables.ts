import { CHANNELS, COMMODITIES, FORCES, OUTCOMES, PRECISIONS, STATUSES, ZONES } from '../../data/model/caseCodes.ts'
import type { CaseColumns } from '../../data/model/caseColumns.ts'
import { type CaseFilter, expandKinds } from '../../data/model/caseFilter.ts'
import { CASE_KINDS } from '../../data/model/caseKinds.ts'
import type { CodedValue } from '../../data/model/codedValue.ts'
import { dayNumber } from '../../data/model/localDay.ts'

/** One bit for each list clause: set where a row fails it. The period is a range of rows, because rows are sorted. */
export const FAILS = {
  kinds: 1,
  places: 2,
  forces: 4,
  statuses: 8,
  channels: 16,
  zones: 32,
  precisions: 64,
  commodities: 128,
  outcomes: 256,
} as const

/** A filter turned into lookups: a code gives the bits that a row with this code fails. */
export interface FilterTables {
  readonly kind: Uint16Array
  readonly place: Uint16Array
  readonly force: Uint16Array
  readonly status: Uint16Array
  readonly channel: Uint16Array
  readonly zone: Uint16Array
  readonly precision: Uint16Array
  /** Bits of the chosen values; 0 = the clause is not in use. */
  readonly commodities: number
  readonly outcomes: number
}

/** Which province a commune belongs to. */
export type ProvinceOf = (communeCode: string) => string | undefined

const table = (list: readonly CodedValue[], chosen: readonly string[], bit: number): Uint16Array => {
  const fails = new Uint16Array(256)
  if (chosen.length === 0) return fails
  fails.fill(bit)
  for (const [index, value] of list.entries()) if (chosen.includes(value.code)) fails[index] = 0
  return fails
}

const bitsOf = (list: readonly CodedValue[], chosen: readonly string[]): number => {
  let bits = 0
  for (const [index, value] of list.entries()) if (chosen.includes(value.code)) bits |= 1 << index
  return bits
}

/** Lookups for a filter over a table. A province passes for its communes and for cases whose commune is not known. */
export const filterTables = (columns: CaseColumns, filter: CaseFilter, provinceOf: ProvinceOf): FilterTables => {
  const place = new Uint16Array(columns.places.length)
  if (filter.places.length > 0) {
    const chosen = new Set(filter.places)
    for (const [index, code] of columns.places.entries()) {
      const passes = code !== '' && (chosen.has(code) || chosen.has(provinceOf(code) ?? ''))
      place[index] = passes ? 0 : FAILS.places
    }
  }
  return {
    kind: table(CASE_KINDS, filter.kinds.length > 0 ? expandKinds(filter.kinds) : [], FAILS.kinds),
    place,
    force: table(FORCES, filter.forces, FAILS.forces),
    status: table(STATUSES, filter.statuses, FAILS.statuses),
    channel: table(CHANNELS, filter.channels, FAILS.channels),
    zone: table(ZONES, filter.zones, FAILS.zones),
    precision: table(PRECISIONS, filter.precisions, FAILS.precisions),
    commodities: bitsOf(COMMODITIES, filter.commodities),
    outcomes: bitsOf(OUTCOMES, filter.outcomes),
  }
}

/** First row whose day is `day` or later. */
export const rowOfDay = (columns: CaseColumns, day: number): number => {
  let low = 0
  let high = columns.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((columns.day[middle] ?? 0) < day) low = middle + 1
    else high = middle
  }
  return low
}

/** Rows of a period, `[first, last)`; open ends reach to the table's ends. */
export const periodRows = (columns: CaseColumns, from: string | null, to: string | null): readonly [number, number] => [
  from ? rowOfDay(columns, dayNumber(from)) : 0,
  to ? rowOfDay(columns, dayNumber(to) + 1) : columns.length,
]
