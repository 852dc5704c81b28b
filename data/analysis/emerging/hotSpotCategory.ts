/** How a place has been hot or cold over the steps; 17 with `NO_PATTERN` (ArcGIS, Emerging Hot Spot Analysis). */
export const HOT_SPOT_CATEGORIES = [
  'NO_PATTERN',
  'NEW_HOT',
  'CONSECUTIVE_HOT',
  'INTENSIFYING_HOT',
  'PERSISTENT_HOT',
  'DIMINISHING_HOT',
  'SPORADIC_HOT',
  'OSCILLATING_HOT',
  'HISTORICAL_HOT',
  'NEW_COLD',
  'CONSECUTIVE_COLD',
  'INTENSIFYING_COLD',
  'PERSISTENT_COLD',
  'DIMINISHING_COLD',
  'SPORADIC_COLD',
  'OSCILLATING_COLD',
  'HISTORICAL_COLD',
] as const
export type HotSpotCategory = (typeof HOT_SPOT_CATEGORIES)[number]

type Pattern =
  | 'NEW'
  | 'CONSECUTIVE'
  | 'INTENSIFYING'
  | 'PERSISTENT'
  | 'DIMINISHING'
  | 'SPORADIC'
  | 'OSCILLATING'
  | 'HISTORICAL'

/** Nearly always: in at least nine of ten steps. Compared in whole numbers. */
const isNearlyAlways = (steps: number, all: number) => steps * 10 >= all * 9

/**
 * The category of one place.
 *
 * Where the published words leave room: a place nearly always hot whose last step is not hot is Historical, not
 * Persistent, because the last step matters to those who plan; and it stays Historical Hot when that last step is cold,
 * although New Cold would fit too. New and Consecutive look at their own side only: a place once cold can be New Hot.
 * @param bins classes of the steps in the order of time: > 0 hot, < 0 cold, 0 neither
 * @param trend 1 or −1 where the scores rise or fall significantly (Mann–Kendall), else 0
 */
export const hotSpotCategory = (bins: ArrayLike<number>, trend: -1 | 0 | 1): HotSpotCategory => {
  const hot = patternOf(bins, 1, trend)
  const cold = patternOf(bins, -1, trend)
  if (hot && (cold === null || hot === 'HISTORICAL')) return `${hot}_HOT`
  return cold ? `${cold}_COLD` : 'NO_PATTERN'
}

/** The pattern of one side, as if it were the hot one. */
const patternOf = (bins: ArrayLike<number>, side: 1 | -1, trend: number): Pattern | null => {
  const steps = bins.length
  const isHot = (step: number) => (bins[step] as number) * side > 0
  let hot = 0
  let cold = 0
  for (let step = 0; step < steps; step++) {
    if (isHot(step)) hot++
    else if ((bins[step] as number) !== 0) cold++
  }
  if (hot === 0) return null
  let run = 0
  while (run < steps && isHot(steps - 1 - run)) run++
  if (isNearlyAlways(hot, steps)) {
    if (run === 0) return 'HISTORICAL'
    return trend * side > 0 ? 'INTENSIFYING' : trend * side < 0 ? 'DIMINISHING' : 'PERSISTENT'
  }
  if (run === hot) return run === 1 ? 'NEW' : 'CONSECUTIVE'
  if (cold === 0) return 'SPORADIC'
  return run > 0 ? 'OSCILLATING' : null
}
