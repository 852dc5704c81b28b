import { LOOKS, POINT_NUMBERS } from './casePoints.ts'

/**
 * The points of a range of days, both included: `[first, count]`. Points are sorted by day, so whatever lies outside
 * need not even be looked at by the graphics card.
 */
export const rowsOfDays = (
  cases: Float32Array,
  [firstDay, lastDay]: readonly [number, number],
): readonly [first: number, count: number] => {
  const first = rowOf(cases, (day) => day >= firstDay)
  return [first, Math.max(0, rowOf(cases, (day) => day > lastDay) - first)]
}

/** The first point whose day passes; days that pass come after those that do not. */
const rowOf = (cases: Float32Array, passes: (day: number) => boolean): number => {
  let low = 0
  let high = cases.length / POINT_NUMBERS
  while (low < high) {
    const middle = (low + high) >>> 1
    if (passes(Math.floor((cases[middle * POINT_NUMBERS + 2] as number) / LOOKS))) high = middle
    else low = middle + 1
  }
  return low
}
