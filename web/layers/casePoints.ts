import { PRECISIONS } from '../../data/model/caseCodes.ts'
import { NO_POSITION, POSITION_SCALE } from '../../data/model/caseColumns.ts'
import { CASE_KINDS, THEMES, themeOfKind } from '../../data/model/caseKinds.ts'
import type { DrawnColumns } from '../cases/messages.ts'

const HAMLET = PRECISIONS.findIndex((value) => value.code === 'HAMLET')
const themeNumber = CASE_KINDS.map((kind) => THEMES.findIndex((theme) => theme.code === themeOfKind(kind.code)))

/** Numbers a case has among the points: longitude, latitude (degrees), day and look. */
export const POINT_NUMBERS = 3
/** Room for the look beside the day: both are one number, day × 8 + look, which 32 bits hold exactly. */
export const LOOKS = 8
const HAMLET_LOOK = 4
const NO_POINT = 7

/**
 * The columns as CasePointLayer reads them, three numbers a case. Look = theme (0 smuggling, 1 drugs, 2 environment), + 4
 * where the position is only a hamlet's (drawn hollow); 7 where there is none. Made once a table.
 */
export const casePoints = (columns: DrawnColumns): Float32Array => {
  const points = new Float32Array(columns.length * POINT_NUMBERS)
  for (let row = 0; row < columns.length; row++) {
    const at = row * POINT_NUMBERS
    const day = (columns.day[row] as number) * LOOKS
    if (columns.longitude[row] === NO_POSITION) {
      points[at + 2] = day + NO_POINT
      continue
    }
    points[at] = (columns.longitude[row] as number) / POSITION_SCALE
    points[at + 1] = (columns.latitude[row] as number) / POSITION_SCALE
    const theme = themeNumber[columns.kind[row] as number] ?? 0
    points[at + 2] = day + theme + (columns.precision[row] === HAMLET ? HAMLET_LOOK : 0)
  }
  return points
}
