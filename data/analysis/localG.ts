import type { Neighbours } from './neighbours.ts'

/**
 * Z scores of Getis and Ord's local G (Ord and Getis 1995), one an area: how far the sum over an area's neighbours lies
 * from what it would be if the values were spread at random, in standard deviations. `STAR` counts the area itself with
 * the weight 1 (Gi*), `PLAIN` leaves it out of the sum, the mean and the deviation (Gi). The general formula with the
 * squared weights: row-standardised weights give the same scores as binary ones, as in spdep.
 *
 * A value that is not known (NaN) is no part of any sum, and its area has no score. NaN also where nothing can be said:
 * all values alike, or everything is a neighbour.
 */
export const localG = (
  values: ArrayLike<number>,
  neighbours: Neighbours,
  form: 'STAR' | 'PLAIN' = 'STAR',
): Float64Array => {
  const { length, offsets, indices, weights } = neighbours
  const { centred, n, leastVariance } = centre(values)
  let total = 0
  let squares = 0
  for (const value of centred) {
    if (Number.isNaN(value)) continue
    total += value
    squares += value * value
  }
  const own = form === 'STAR' ? 1 : 0
  const scores = new Float64Array(length)
  for (let area = 0; area < length; area++) {
    const value = centred[area] as number
    let weightSum = own
    let weightSquares = own
    let weighted = own * value
    for (let k = offsets[area] as number; k < (offsets[area + 1] as number); k++) {
      const other = centred[indices[k] as number] as number
      if (Number.isNaN(other)) continue
      const weight = weights ? (weights[k] as number) : 1
      weightSum += weight
      weightSquares += weight * weight
      weighted += weight * other
    }
    const among = form === 'STAR' ? n : n - 1
    const mean = (total - (own ? 0 : value)) / among
    const variance = (squares - (own ? 0 : value * value)) / among - mean * mean
    const spread = (among * weightSquares - weightSum * weightSum) / (among - 1)
    scores[area] =
      variance > leastVariance && spread > 1e-9
        ? (weighted - mean * weightSum) / Math.sqrt(variance * spread)
        : Number.NaN
  }
  return scores
}

/**
 * Values less their mean: scores of the local G do not change, and sums of squares lose no digits. A variance not above
 * `leastVariance` is rounding.
 * @param values NaN = not known, and stays so
 */
export const centre = (
  values: ArrayLike<number>,
): { readonly centred: Float64Array; readonly n: number; readonly leastVariance: number } => {
  let n = 0
  let total = 0
  for (let i = 0; i < values.length; i++) {
    if (Number.isNaN(values[i])) continue
    n++
    total += values[i] as number
  }
  const mean = total / n
  const centred = new Float64Array(values.length)
  for (let i = 0; i < values.length; i++) centred[i] = (values[i] as number) - mean
  return { centred, n, leastVariance: (1e-13 * mean) ** 2 }
}

/** Getis and Ord's general G over all areas: do high values lie together? */
export interface GlobalG {
  readonly g: number
  /** What G would be, and its variance, if the values were spread at random. */
  readonly expected: number
  readonly variance: number
  readonly z: number
}

/** General G (Getis and Ord 1992) under randomisation. The values must be positive or zero; every weight counts as given. */
export const globalG = (values: ArrayLike<number>, { length: n, offsets, indices, weights }: Neighbours): GlobalG => {
  const into = new Float64Array(n)
  const out = new Float64Array(n)
  const back = new Map<number, number>()
  let [s0, s1, products] = [0, 0, 0]
  for (let area = 0; area < n; area++) {
    for (let k = offsets[area] as number; k < (offsets[area + 1] as number); k++) {
      const other = indices[k] as number
      const weight = weights ? (weights[k] as number) : 1
      s0 += weight
      out[area]! += weight
      into[other]! += weight
      products += weight * (values[area] as number) * (values[other] as number)
      back.set(area * n + other, weight)
    }
  }
  for (const [key, weight] of back) {
    const opposite = back.get((key % n) * n + Math.floor(key / n)) ?? 0
    // Each ordered pair is met once; one that has no opposite stands for both.
    s1 += (weight + opposite) ** 2 * (opposite ? 0.5 : 1)
  }
  let s2 = 0
  const moments = [0, 0, 0, 0, 0]
  for (let area = 0; area < n; area++) {
    s2 += ((into[area] as number) + (out[area] as number)) ** 2
    for (let power = 1; power <= 4; power++) moments[power]! += (values[area] as number) ** power
  }
  const [, m1, m2, m3, m4] = moments as [number, number, number, number, number]
  const g = products / (m1 * m1 - m2)
  const expected = s0 / (n * (n - 1))
  const b0 = (n * n - 3 * n + 3) * s1 - n * s2 + 3 * s0 * s0
  const b1 = -((n * n - n) * s1 - 2 * n * s2 + 6 * s0 * s0)
  const b2 = -(2 * n * s1 - (n + 3) * s2 + 6 * s0 * s0)
  const b3 = 4 * (n - 1) * s1 - 2 * (n + 1) * s2 + 8 * s0 * s0
  const b4 = s1 - s2 + s0 * s0
  const secondMoment =
    (b0 * m2 * m2 + b1 * m4 + b2 * m1 * m1 * m2 + b3 * m1 * m3 + b4 * m1 ** 4) /
    ((m1 * m1 - m2) ** 2 * n * (n - 1) * (n - 2) * (n - 3))
  const variance = secondMoment - expected * expected
  return { g, expected, variance, z: (g - expected) / Math.sqrt(variance) }
}
