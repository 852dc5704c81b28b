import { type Refused, refused } from './analysisAnswer.ts'

/** A bandwidth for a quartic density and what it was worked out from, all in metres. */
export interface SilvermanBandwidth {
  readonly kind: 'answered'
  readonly method: 'SILVERMAN_BANDWIDTH'
  readonly n: number
  readonly bandwidthMetres: number
  /** Root of the mean squared distance to the mean centre. */
  readonly standardDistanceMetres: number
  readonly medianDistanceMetres: number
}

/**
 * Silverman's rule of thumb for two dimensions, guarded against outliers, as ArcGIS's kernel density has it:
 * 0.9 · min(SD, √(1 / ln 2) · D) · n^−0.2, where SD is the standard distance and D the median distance to the mean
 * centre. Copies of that page give three other formulas, which contradict one another. Refuses under two points and
 * where all lie in one place or most of them do.
 * @param x metres on a plane, one a point
 */
export const silvermanBandwidth = (x: ArrayLike<number>, y: ArrayLike<number>): SilvermanBandwidth | Refused => {
  const n = x.length
  if (n < 2) return refused('SILVERMAN_BANDWIDTH', 'TOO_FEW_CASES', n, 2)
  let [meanX, meanY] = [0, 0]
  for (let i = 0; i < n; i++) {
    meanX += (x[i] as number) / n
    meanY += (y[i] as number) / n
  }
  const distances = Float64Array.from(x, (value, i) => Math.hypot(value - meanX, (y[i] as number) - meanY)).sort()
  const standardDistanceMetres = Math.sqrt(distances.reduce((sum, distance) => sum + distance * distance, 0) / n)
  const medianDistanceMetres = ((distances[(n - 1) >> 1] as number) + (distances[n >> 1] as number)) / 2
  const spread = Math.min(standardDistanceMetres, Math.sqrt(1 / Math.LN2) * medianDistanceMetres)
  // Rounding of the mean centre leaves a hair of distance in a pile.
  if (!(spread > 1e-6)) return refused('SILVERMAN_BANDWIDTH', 'NO_VARIATION', 1, 2)
  return {
    kind: 'answered',
    method: 'SILVERMAN_BANDWIDTH',
    n,
    bandwidthMetres: 0.9 * spread * n ** -0.2,
    standardDistanceMetres,
    medianDistanceMetres,
  }
}
