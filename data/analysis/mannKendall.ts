import { type Answered, type Refused, refused } from './analysisAnswer.ts'
import { twoSidedP } from './normal.ts'

/** With fewer values no trend can reach 5 %; under ten it is found only when it is steep. */
export const FEWEST_VALUES = 5
const FEW_VALUES = 10

export interface MannKendall extends Answered<'MANN_KENDALL', Readonly<Record<string, never>>> {
  /** Pairs that rise minus pairs that fall. */
  readonly s: number
  readonly variance: number
  readonly z: number
  /** Two-sided. */
  readonly p: number
  /** Kendall's tau-a: s over the number of pairs, −1 … 1. */
  readonly tau: number
  /** Sen's slope: the median change from one value to the next. */
  readonly slope: number
  /** Fewer than ten values: say that a trend may be missed. */
  readonly isShort: boolean
}

/**
 * Mann–Kendall test for a trend (Mann 1945, Kendall 1975) with the variance for ties and the correction for continuity.
 * Refuses under five values.
 * @param values in the order of time, equally spaced
 */
export const mannKendall = (values: ArrayLike<number>): MannKendall | Refused => {
  const n = values.length
  if (n < FEWEST_VALUES) return refused('MANN_KENDALL', 'TOO_FEW_STEPS', n, FEWEST_VALUES)
  const { s, variance, z } = kendallScore(values)
  return {
    kind: 'answered',
    method: 'MANN_KENDALL',
    n,
    parameters: {},
    leftOut: {},
    s,
    variance,
    z,
    p: twoSidedP(z),
    tau: s / ((n * (n - 1)) / 2),
    slope: senSlope(values),
    isShort: n < FEW_VALUES,
  }
}

/** The score alone, for many series; z is 0 where all values are alike. */
export const kendallScore = (values: ArrayLike<number>): { s: number; variance: number; z: number } => {
  const n = values.length
  const { sorted, falls } = sortedWithFalls(Float64Array.from(values))
  let tiedPairs = 0
  let ties = 0
  for (let i = 0; i < n; ) {
    let end = i + 1
    while (end < n && sorted[end] === sorted[i]) end++
    const t = end - i
    tiedPairs += (t * (t - 1)) / 2
    ties += t * (t - 1) * (2 * t + 5)
    i = end
  }
  // Every pair rises, falls or is tied.
  const s = (n * (n - 1)) / 2 - tiedPairs - 2 * falls
  const variance = (n * (n - 1) * (2 * n + 5) - ties) / 18
  return { s, variance, z: s === 0 ? 0 : (s - Math.sign(s)) / Math.sqrt(variance) }
}

/** Merge sort that counts the pairs whose later value is lower. The array is sorted in place or given up. */
const sortedWithFalls = (values: Float64Array): { sorted: Float64Array; falls: number } => {
  let from: Float64Array = values
  let to: Float64Array = new Float64Array(values.length)
  let falls = 0
  for (let width = 1; width < values.length; width *= 2) {
    for (let start = 0; start < values.length; start += 2 * width) {
      const middle = Math.min(start + width, values.length)
      const end = Math.min(start + 2 * width, values.length)
      let left = start
      let right = middle
      for (let at = start; at < end; at++) {
        if (right >= end || (left < middle && (from[left] as number) <= (from[right] as number))) {
          to[at] = from[left++] as number
        } else {
          // All that is left of the left half is higher than this later value.
          falls += middle - left
          to[at] = from[right++] as number
        }
      }
    }
    const merged = to
    to = from
    from = merged
  }
  return { sorted: from, falls }
}

const senSlope = (values: ArrayLike<number>): number => {
  const slopes: number[] = []
  for (let i = 0; i < values.length; i++) {
    for (let j = i + 1; j < values.length; j++) slopes.push(((values[j] as number) - (values[i] as number)) / (j - i))
  }
  slopes.sort((a, b) => a - b)
  const middle = slopes.length >> 1
  return slopes.length % 2
    ? (slopes[middle] as number)
    : ((slopes[middle - 1] as number) + (slopes[middle] as number)) / 2
}
