import { addAoristic } from './aoristic.ts'
import type { Answered, LeftOut } from './analysisAnswer.ts'

export interface WeekClock extends Answered<'WEEK_CLOCK', Readonly<Record<string, never>>> {
  /** Aoristic weights, 168 = weekday (Monday first) × 24 + hour; their sum is n. */
  readonly hours: Float64Array
  /** The same by hour of the day (24) and by weekday (7). */
  readonly byHour: Float64Array
  readonly byWeekday: Float64Array
  /** Cases known to the hour or better: how far the clock can be believed. */
  readonly knownToTheHour: number
}

/** A time range in minutes: a missing end is the start, reversed ends are swapped. */
export const timeRange = (from: number, to: number | null): { readonly start: number; readonly duration: number } => ({
  start: Math.min(from, to ?? from),
  duration: Math.abs((to ?? from) - from),
})

/**
 * Clock of hours and weekdays (aoristic, see `addAoristic`).
 * @param start minute of the week at which each case's range begins, 0 = Monday 00:00 local
 * @param duration minutes of the range, 0 = exact minute
 */
export const weekClock = (start: ArrayLike<number>, duration: ArrayLike<number>, leftOut: LeftOut = {}): WeekClock => {
  const hours = new Float64Array(168)
  let knownToTheHour = 0
  for (let i = 0; i < start.length; i++) {
    addAoristic(hours, start[i] as number, duration[i] as number)
    if ((duration[i] as number) <= 60) knownToTheHour++
  }
  const byHour = new Float64Array(24)
  const byWeekday = new Float64Array(7)
  for (let hour = 0; hour < 168; hour++) {
    byHour[hour % 24]! += hours[hour] as number
    byWeekday[Math.floor(hour / 24)]! += hours[hour] as number
  }
  return {
    kind: 'answered',
    method: 'WEEK_CLOCK',
    n: start.length,
    parameters: {},
    leftOut,
    hours,
    byHour,
    byWeekday,
    knownToTheHour,
  }
}

/** A run of hours on a ring of hours. */
export interface BusyHours {
  /** First hour, 0 … length of the ring − 1; the run may pass its end. */
  readonly from: number
  readonly hours: number
  /** Share of all weight in the run. */
  readonly share: number
}

/**
 * The busiest run of so many hours: of the day with 24 weights, of the week with 168. The earliest of equal ones; null
 * without weight.
 */
export const busiestHours = (weights: ArrayLike<number>, hours: number): BusyHours | null => {
  const total = Array.from(weights).reduce((sum, weight) => sum + weight, 0)
  if (!(total > 0)) return null
  let best = { from: 0, held: -1 }
  for (let from = 0; from < weights.length; from++) {
    let held = 0
    for (let k = 0; k < hours; k++) held += weights[(from + k) % weights.length] as number
    // Sums in another order differ by rounding: only a real difference moves the run.
    if (held > best.held + total * 1e-12) best = { from, held }
  }
  return { from: best.from, hours, share: best.held / total }
}
