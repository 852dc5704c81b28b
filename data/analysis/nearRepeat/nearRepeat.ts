import { Random } from '../../sample/random.ts'
import { type Answered, type LeftOut, type Refused, refused } from '../analysisAnswer.ts'
import { forEachWithin, pointIndex } from '../pointIndex.ts'

export interface NearRepeatQuestion {
  /** Cases at most this far apart are at the same place, a band of its own. */
  readonly samePlaceMetres: number
  /**
   * Upper ends of the distance bands in metres, ascending: [100, 200] means "over the same place up to 100 m" and
   * "over 100 up to 200 m". An upper end belongs to its band.
   */
  readonly distanceLimits: readonly number[]
  /** Upper ends of the time bands in days, ascending: [3, 7] means "0 to 3 days" and "4 to 7 days". */
  readonly dayLimits: readonly number[]
  readonly permutations: number
  readonly seed: number
}

/** One band of distance and time. */
export interface NearRepeatCell {
  /** 0 = same place, then the distance bands in order. */
  readonly distanceBand: number
  readonly timeBand: number
  /** Pairs of cases that near in both. */
  readonly observed: number
  /** Mean number of such pairs when the days are dealt out anew. */
  readonly expected: number
  /** Observed over expected; null where no dealing had a pair. */
  readonly ratio: number | null
  /** Share of dealings, the observed one included, with at least as many pairs: (1 + #) / (permutations + 1). */
  readonly p: number
}

export interface NearRepeat extends Answered<'NEAR_REPEAT', NearRepeatQuestion> {
  /** Distance band by distance band, in each the time bands. */
  readonly cells: readonly NearRepeatCell[]
}

export const NEAR_REPEAT_DEFAULTS: NearRepeatQuestion = {
  samePlaceMetres: 10,
  distanceLimits: [100, 200, 300, 400, 500],
  dayLimits: [3, 7, 14, 28],
  permutations: 999,
  seed: 1,
}

const FEWEST_CASES = 20
const FEWEST_PERMUTATIONS = 999
const MOST_PAIRS = 5_000_000
const MOST_DAYS = 3660

/**
 * Do cases follow one another nearer in place and time than chance explains? Knox's count of near pairs (Knox 1964)
 * against the same cases with their days dealt out anew (Johnson et al. 2007). Dealing keeps where and when cases happen
 * and only breaks their tie. Answers are the same for the same seed.
 *
 * The bands are half-open at their lower end, as their names say; the Near Repeat Calculator labels "a to b" what it
 * counts from a − 1 to under b, so its "0 to 1 days" is the same day only.
 * @param x metres on a plane, one a case
 * @param day whole day numbers, one a case
 */
export const nearRepeat = (
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  day: ArrayLike<number>,
  question: NearRepeatQuestion = NEAR_REPEAT_DEFAULTS,
  leftOut: LeftOut = {},
): NearRepeat | Refused => {
  const { permutations, seed, distanceLimits, dayLimits } = question
  const method = 'NEAR_REPEAT'
  if (x.length < FEWEST_CASES) return refused(method, 'TOO_FEW_CASES', x.length, FEWEST_CASES)
  if (!(permutations >= FEWEST_PERMUTATIONS)) {
    return refused(method, 'BAD_PARAMETER', permutations, FEWEST_PERMUTATIONS)
  }
  const limits = [question.samePlaceMetres, ...distanceLimits]
  if (
    !isAscending(limits) ||
    !isAscending(dayLimits) ||
    !dayLimits.length ||
    !dayLimits.every((days) => Number.isInteger(days) && days <= MOST_DAYS)
  ) {
    return refused(method, 'BAD_PARAMETER', Number.NaN, Number.NaN)
  }
  const pairs = nearPairs(x, y, limits)
  if (!pairs) return refused(method, 'TOO_MANY_PAIRS', Number.NaN, MOST_PAIRS)
  const bandOfDays = dayBands(dayLimits)
  const size = limits.length * dayLimits.length
  const days = Int32Array.from(day)
  const observed = countPairs(pairs, days, bandOfDays, dayLimits.length, new Uint32Array(size))
  const sums = new Float64Array(size)
  const asMany = new Uint32Array(size)
  const random = new Random(seed)
  const counts = new Uint32Array(size)
  for (let round = 0; round < permutations; round++) {
    deal(days, random)
    countPairs(pairs, days, bandOfDays, dayLimits.length, counts.fill(0))
    for (let cell = 0; cell < size; cell++) {
      sums[cell]! += counts[cell] as number
      if ((counts[cell] as number) >= (observed[cell] as number)) asMany[cell]!++
    }
  }
  const cells = Array.from(observed, (count, cell) => {
    const expected = (sums[cell] as number) / permutations
    return {
      distanceBand: Math.floor(cell / dayLimits.length),
      timeBand: cell % dayLimits.length,
      observed: count,
      expected,
      ratio: expected > 0 ? count / expected : null,
      p: (1 + (asMany[cell] as number)) / (permutations + 1),
    }
  })
  return { kind: 'answered', method, n: x.length, parameters: question, leftOut, cells }
}

const isAscending = (limits: readonly number[]): boolean =>
  limits.every((limit, i) => limit >= 0 && limit < Infinity && (i === 0 || limit > (limits[i - 1] as number)))

interface Pairs {
  readonly a: Int32Array
  readonly b: Int32Array
  readonly band: Uint8Array
}

const nearPairs = (x: ArrayLike<number>, y: ArrayLike<number>, limits: readonly number[]): Pairs | null => {
  const farthest = limits.at(-1) as number
  const squares = limits.map((limit) => limit * limit)
  const index = pointIndex(x, y, farthest)
  const [a, b, band]: [number[], number[], number[]] = [[], [], []]
  for (let one = 0; one < x.length && a.length <= MOST_PAIRS; one++) {
    forEachWithin(index, x[one] as number, y[one] as number, farthest, (other, squared) => {
      if (other <= one || a.length > MOST_PAIRS) return
      let at = 0
      while (squared > (squares[at] as number)) at++
      a.push(one)
      b.push(other)
      band.push(at)
    })
  }
  return a.length > MOST_PAIRS ? null : { a: Int32Array.from(a), b: Int32Array.from(b), band: Uint8Array.from(band) }
}

/** The time band of a difference of 0 … last limit days. */
const dayBands = (dayLimits: readonly number[]): Uint8Array =>
  Uint8Array.from({ length: (dayLimits.at(-1) as number) + 1 }, (_, days) =>
    dayLimits.findIndex((limit) => days <= limit),
  )

const countPairs = (
  { a, b, band }: Pairs,
  days: Int32Array,
  bandOfDays: Uint8Array,
  timeBands: number,
  counts: Uint32Array,
): Uint32Array => {
  for (let pair = 0; pair < a.length; pair++) {
    const apart = Math.abs((days[a[pair] as number] as number) - (days[b[pair] as number] as number))
    if (apart < bandOfDays.length) counts[(band[pair] as number) * timeBands + (bandOfDays[apart] as number)]!++
  }
  return counts
}

/** Fisher and Yates: every order is equally likely. */
const deal = (days: Int32Array, random: Random): void => {
  for (let last = days.length - 1; last > 0; last--) {
    const other = random.integer(0, last)
    const kept = days[last] as number
    days[last] = days[other] as number
    days[other] = kept
  }
}
