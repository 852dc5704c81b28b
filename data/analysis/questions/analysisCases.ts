import { type CaseColumns, NO_POSITION, POSITION_SCALE } from '../../model/caseColumns.ts'
import type { AnalysisArea, AnalysisCases } from './analysisInput.ts'

/** The rows of a filter as the questions of an analysis read them. */
export const analysisCases = (
  columns: CaseColumns,
  rows: Uint32Array,
  areas: readonly Pick<AnalysisArea, 'code'>[],
): AnalysisCases => {
  const numbers = new Map(areas.map(({ code }, number) => [code, number]))
  const areaOfPlace = Int32Array.from(columns.places, (code) => numbers.get(code) ?? -1)
  const degrees = (values: Int32Array) =>
    Float64Array.from(rows, (row) =>
      values[row] === NO_POSITION ? Number.NaN : (values[row] as number) / POSITION_SCALE,
    )
  return {
    length: rows.length,
    day: Int32Array.from(rows, (row) => columns.day[row] as number),
    minute: Uint16Array.from(rows, (row) => columns.minute[row] as number),
    duration: Uint16Array.from(rows, (row) => columns.duration[row] as number),
    longitude: degrees(columns.longitude),
    latitude: degrees(columns.latitude),
    precision: Uint8Array.from(rows, (row) => columns.precision[row] as number),
    area: Int32Array.from(rows, (row) => areaOfPlace[columns.place[row] as number] ?? -1),
  }
}
