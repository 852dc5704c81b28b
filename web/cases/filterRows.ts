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
  return Uint8Array.from(fails, (failed) => (failed === 0 ? 1 : 0))
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
  const series: Record<string, number[]> = {}
  for (const row of rows) {
    const code = columns.places[columns.place[row] ?? 0] ?? ''
    series[code] ??= Array.from({ length: bins }, () => 0)
    const bin = Math.min(bins - 1, Math.floor((((columns.day[row] ?? 0) - first) / (last - first + 1)) * bins))
    const own = series[code]
    if (own) own[bin] = (own[bin] ?? 0) + 1
  }
  return series
}
