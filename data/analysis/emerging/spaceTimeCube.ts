import { dayNumber, isoDay } from '../../model/localDay.ts'
import { type LeftOut, leftOutOf } from '../analysisAnswer.ts'

/** Cases by area and step of time: `counts[step × areas + area]`. */
export interface SpaceTimeCube {
  readonly areas: number
  readonly steps: number
  readonly counts: Float64Array
  /** First day of each step and, last, the day after the last step: `steps + 1` ascending day numbers. */
  readonly starts: Int32Array
  readonly leftOut: LeftOut
}

/** Steps of equally many days, the last one ending on `lastDay`; equal steps compare without a correction. */
export const stepsOfDays = (lastDay: number, days: number, steps: number): Int32Array =>
  Int32Array.from({ length: steps + 1 }, (_, step) => lastDay + 1 - (steps - step) * days)

/** Whole calendar months, the last one ending on or before `lastDay`. A month of 28 days counts less than one of 31. */
export const stepsOfMonths = (lastDay: number, steps: number): Int32Array => {
  const [year, month] = isoDay(lastDay + 1)
    .split('-')
    .map(Number) as [number, number]
  return Int32Array.from({ length: steps + 1 }, (_, step) =>
    dayNumber(new Date(Date.UTC(year, month - 1 - (steps - step), 1)).toISOString().slice(0, 10)),
  )
}

/**
 * Counts cases into a cube. Cases outside the steps, or without an area (−1), are counted as left out.
 * @param areaOf the area of each case
 * @param dayOf its day number (local)
 * @param starts see `SpaceTimeCube`
 */
export const spaceTimeCube = (
  areas: number,
  areaOf: ArrayLike<number>,
  dayOf: ArrayLike<number>,
  starts: Int32Array,
): SpaceTimeCube => {
  const steps = starts.length - 1
  const counts = new Float64Array(areas * steps)
  let [noArea, outside] = [0, 0]
  for (let i = 0; i < areaOf.length; i++) {
    const area = areaOf[i] as number
    const step = stepOf(starts, dayOf[i] as number)
    if (area < 0) noArea++
    else if (step < 0) outside++
    else counts[step * areas + area]!++
  }
  return { areas, steps, counts, starts, leftOut: leftOutOf({ NO_AREA: noArea, OUTSIDE: outside }) }
}

/** The step a day lies in, by halving; −1 outside. */
const stepOf = (starts: Int32Array, day: number): number => {
  let low = 0
  let high = starts.length - 1
  if (!(day >= (starts[low] as number) && day < (starts[high] as number))) return -1
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (day >= (starts[middle] as number)) low = middle
    else high = middle
  }
  return low
}
