import { addAoristic } from '../../data/analysis/aoristic.ts'
import { weekdayOf } from '../../data/model/localDay.ts'

export interface WeekCounts {
  /** Aoristic weights, 168 = weekday (Monday first) × 24 + hour; their sum is the number of cases. */
  readonly hours: readonly number[]
  /** Cases whose time range lies within one clock hour. */
  readonly exactHours: readonly number[]
}

/**
 * Counts cases by hour of the week. Made for a table sorted by day: the weekday is a remainder of the distance from its
 * first day, and an exact minute, the most frequent range, is one addition.
 * @param firstDay any day number; days counted later may not lie before it
 */
export const weekCounter = (firstDay: number) => {
  const firstWeekday = weekdayOf(firstDay)
  const points = new Uint32Array(168)
  const ranges = new Uint32Array(168)
  const weights = new Float64Array(168)
  return {
    /** @param minute of the day at which the range starts, 0–1439 @param duration minutes, 0 = exact */
    add(day: number, minute: number, duration: number): void {
      const weekday = (firstWeekday + day - firstDay) % 7
      const hour = (minute / 60) | 0
      if (duration === 0) {
        points[weekday * 24 + hour]!++
        return
      }
      addAoristic(weights, weekday * 1440 + minute, duration)
      if (minute + duration < (hour + 1) * 60) ranges[weekday * 24 + hour]!++
    },
    counts(): WeekCounts {
      return {
        hours: Array.from(weights, (weight, index) => weight + (points[index] as number)),
        exactHours: Array.from(ranges, (count, index) => count + (points[index] as number)),
      }
    },
  }
}
