import { FORCES, PRECISIONS, STATUSES } from '../../data/model/caseCodes.ts'
import { type CaseColumns, NO_POSITION, POSITION_SCALE } from '../../data/model/caseColumns.ts'
import { CASE_KINDS } from '../../data/model/caseKinds.ts'
import { isoDay } from '../../data/model/localDay.ts'
import type { CaseRow, RowSort } from './messages.ts'

/** One row of the table as texts. */
export const caseRow = (columns: CaseColumns, row: number): CaseRow => ({
  id: columns.id[row] ?? 0,
  day: isoDay(columns.day[row] ?? 0),
  minute: (columns.duration[row] ?? 0) >= 1440 ? null : (columns.minute[row] ?? 0),
  kind: CASE_KINDS[columns.kind[row] ?? 0]?.code ?? '',
  force: FORCES[columns.force[row] ?? 0]?.code ?? '',
  status: STATUSES[columns.status[row] ?? 0]?.code ?? '',
  place: columns.places[columns.place[row] ?? 0] ?? '',
  precision: PRECISIONS[columns.precision[row] ?? 0]?.code ?? '',
  subjects: columns.subjects[row] ?? 0,
  value: columns.value[row] ?? 0,
  position:
    columns.longitude[row] === NO_POSITION
      ? null
      : [(columns.longitude[row] ?? 0) / POSITION_SCALE, (columns.latitude[row] ?? 0) / POSITION_SCALE],
})

/** Rows in the wanted order; equal ones newest first, so the order is always the same. */
export const sortRows = (columns: CaseColumns, rows: Uint32Array, { by, descending }: RowSort): Uint32Array => {
  const keys = columns[by]
  const sign = descending ? -1 : 1
  return rows.slice().sort((a, b) => sign * ((keys[a] ?? 0) - (keys[b] ?? 0)) || b - a)
}
