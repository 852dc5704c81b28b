import { PRECISIONS } from '../../data/model/caseCodes.ts'
import { NO_POSITION, POSITION_SCALE } from '../../data/model/caseColumns.ts'
import { CASE_KINDS, THEMES, themeOfKind } from '../../data/model/caseKinds.ts'
import type { DrawnColumns } from '../cases/messages.ts'

const HAMLET = PRECISIONS.findIndex((value) => value.code === 'HAMLET')
const themeNumber = CASE_KINDS.map((kind) => THEMES.findIndex((theme) => theme.code === themeOfKind(kind.code)))

/** The columns as the point layer reads them: longitude, latitude, day, style (see CasePointLayer). Made once a table. */
export const casePoints = (columns: DrawnColumns): Float32Array => {
  const points = new Float32Array(columns.length * 4)
  for (let row = 0; row < columns.length; row++) {
    const at = row * 4
    points[at + 2] = columns.day[row] as number
    if (columns.longitude[row] === NO_POSITION) {
      points[at + 3] = -1
      continue
    }
    points[at] = (columns.longitude[row] as number) / POSITION_SCALE
    points[at + 1] = (columns.latitude[row] as number) / POSITION_SCALE
    points[at + 3] = (themeNumber[columns.kind[row] as number] ?? 0) + (columns.precision[row] === HAMLET ? 4 : 0)
  }
  return points
}
