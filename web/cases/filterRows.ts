import type { CaseColumns } from '../../data/model/caseColumns.ts'
import type { CaseFilter } from '../../data/model/caseFilter.ts'
import { dayNumber } from '../../data/model/localDay.ts'
import { filterTables, periodRows, type ProvinceOf } from './filterTables.ts'
import { writeFails } from './rowFails.ts'

/** Rows that a filter keeps, in order of the table (by day, then id). */
export const filterRows = (columns: CaseColumns, filter: CaseFilter, provinceOf: ProvinceOf): Uint32Array => {
  const fails = new Uint16Array(columns.length)
  const [first, last] = periodRows(columns, filter.from, filter.to)
  writeFails(columns, filterTables(columns, filter, provinceOf), fails, first, last)
  const rows = new Uint32Array(Math.max(0, last - first))
  let count = 0
  for (let row = first; row < last; row++) if (fails[row] === 0) rows[count++] = row
  return rows.slice(0, count)
}

/** 1 for every row that passes all clauses but the period: what the points' shader needs besides the days. */
export const maskRows = (columns: CaseColumns, filter: CaseFilter, provinceOf: ProvinceOf): Uint8Array => {
  const fails = new Uint16Array(columns.length)
  writeFails(columns, filterTables(columns, filter, provinceOf), fails, 0, columns.length)
  const mask = new Uint8Array(columns.length)
  for (let row = 0; row < mask.length; row++) mask[row] = fails[row] === 0 ? 1 : 0
  return mask
}

/** Counts by place in equal parts of the loaded days of a period, the places clause left out: for sparklines. */
export const placeSeries = (
  columns: CaseColumns,
  filter: CaseFilter,
  provinceOf: ProvinceOf,
  bins: number,
): Record<string, number[]> => {
  const rows = filterRows(columns, { ...filter, places: [] }, provinceOf)
  // ISO days sort as text. Before the window nothing is loaded: parts there would show zeros that nobody counted.
  const [start] = [filter.from, columns.since].filter((day) => day !== null).sort((a, b) => (a < b ? 1 : -1))
  const first = start ? dayNumber(start) : (columns.day[0] ?? 0)
  const last = filter.to ? dayNumber(filter.to) : (columns.day[columns.length - 1] ?? first)
  const binOf = Uint16Array.from({ length: (columns.day[columns.length - 1] ?? 0) + 1 }, (_, day) =>
    Math.max(0, Math.min(bins - 1, Math.floor(((day - first) / (last - first + 1)) * bins))),
  )
  const counts = new Uint32Array(columns.places.length * bins)
  for (const row of rows)
    counts[(columns.place[row] as number) * bins + (binOf[columns.day[row] as number] as number)]!++
  const series: Record<string, number[]> = {}
  for (const [place, code] of columns.places.entries()) {
    const own = counts.subarray(place * bins, (place + 1) * bins)
    if (own.some((count) => count > 0)) series[code] = [...own]
  }
  return series
}
