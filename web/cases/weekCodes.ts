import { addAoristic } from '../../data/analysis/aoristic.ts'
import type { CaseColumns } from '../../data/model/caseColumns.ts'
import { weekdayOf } from '../../data/model/localDay.ts'

/** Codes 0–167: the range lies within this clock hour of the week; 168–174: it is the whole of this weekday. */
const WHOLE_DAYS = 168
/** Any other range. */
export const OTHER_RANGE = 175
export const WEEK_CODES = 176

const DAY_MINUTES = 1440

/** How the time range of each row counts by hour of the week, as a code: most ranges are a minute or a whole day. */
export const weekCodes = ({ length, day, minute, duration }: CaseColumns): Uint8Array => {
  const codes = new Uint8Array(length)
  for (let row = 0; row < length; row++) {
    const weekday = weekdayOf(day[row] as number)
    const start = minute[row] as number
    const end = start + (duration[row] as number)
    const hour = (start / 60) | 0
    codes[row] =
      end < (hour + 1) * 60
        ? weekday * 24 + hour
        : start === 0 && end === DAY_MINUTES
          ? WHOLE_DAYS + weekday
          : OTHER_RANGE
  }
  return codes
}

/** Adds a row whose code is `OTHER_RANGE` to 168 weights. */
export const addOtherRange = (weights: Float64Array, { day, minute, duration }: CaseColumns, row: number): void =>
  addAoristic(weights, weekdayOf(day[row] as number) * DAY_MINUTES + (minute[row] as number), duration[row] as number)

export interface WeekCounts {
  /** Aoristic weights, 168 = weekday (Monday first) × 24 + hour; their sum is the number of cases. */
  readonly hours: readonly number[]
  /** Cases whose time range lies within one clock hour. */
  readonly exactHours: readonly number[]
}

/** @param counts how often each code occurs @param weights of the other ranges */
export const weekCounts = (counts: Uint32Array, weights: Float64Array): WeekCounts => {
  const exactHours = [...counts.subarray(0, WHOLE_DAYS)]
  const hours = exactHours.map(
    (exact, hour) => exact + (counts[WHOLE_DAYS + Math.floor(hour / 24)] as number) / 24 + (weights[hour] as number),
  )
  return { hours, exactHours }
}
