import { FORCES, PRECISIONS, STATUSES } from '../../data/model/caseCodes.ts'
import { type CaseColumns, NO_POSITION, POSITION_SCALE } from '../../data/model/caseColumns.ts'
import { CASE_KINDS } from '../../data/model/caseKinds.ts'
import { isoDay } from '../../data/model/localDay.ts'
import type { CaseRow } from './messages.ts'

/** Minutes of a day; a range from 00:00 to 23:59 also says no more than the day. */
const DAY = 1440

/** One row of the table as texts. */
export const caseRow = (columns: CaseColumns, row: number): CaseRow => {
  const minute = columns.minute[row] ?? 0
  const duration = columns.duration[row] ?? 0
  const isHourKnown = duration < DAY && !(minute === 0 && duration === DAY - 1)
  return {
    id: columns.id[row] ?? 0,
    day: isoDay(columns.day[row] ?? 0),
    minute: isHourKnown ? minute : null,
    duration,
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
  }
}
