import { PRECISIONS } from '../../model/caseCodes.ts'
import { type LeftOut, leftOutOf } from '../analysisAnswer.ts'
import { SUITABLE_PRECISIONS } from '../placedCases.ts'
import type { AnalysisInput } from './analysisInput.ts'
import { type DayRange, rowsOfPeriod } from './periodRows.ts'

/** Precision classes with which a case counts in its commune, as positions in `PRECISIONS`. */
const COUNTED = new Set(PRECISIONS.flatMap(({ code }, at) => (SUITABLE_PRECISIONS.COMMUNES.includes(code) ? [at] : [])))

/** Rows of a period that count in an area, for methods on whole communes. */
export const areaRows = (
  { cases }: Pick<AnalysisInput, 'cases'>,
  period: DayRange,
): { readonly rows: Int32Array; readonly leftOut: LeftOut } => {
  const [first, end] = rowsOfPeriod(cases, period)
  const rows = new Int32Array(end - first)
  let [kept, noArea, imprecise] = [0, 0, 0]
  for (let row = first; row < end; row++) {
    if (!COUNTED.has(cases.precision[row] as number)) imprecise++
    else if ((cases.area[row] as number) < 0) noArea++
    else rows[kept++] = row
  }
  return { rows: rows.slice(0, kept), leftOut: leftOutOf({ PRECISION: imprecise, NO_AREA: noArea }) }
}

/** Cases of each area in a period, how many those are, and how many are left out. */
export const countAreas = (
  input: Pick<AnalysisInput, 'cases' | 'areas'>,
  period: DayRange,
): { readonly counts: Float64Array; readonly used: number; readonly leftOut: LeftOut } => {
  const { rows, leftOut } = areaRows(input, period)
  const counts = new Float64Array(input.areas.length)
  for (const row of rows) counts[input.cases.area[row] as number]!++
  return { counts, used: rows.length, leftOut }
}
