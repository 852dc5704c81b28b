/** Chances of one tail of a binomial distribution. */
export interface BinomialTails {
  /** Chance of `hits` or more. @param share chance of each trial, 0 … 1 */
  readonly atLeast: (hits: number, share: number) => number
  /** Chance of `hits` or fewer. @param share chance of each trial, 0 … 1 */
  readonly atMost: (hits: number, share: number) => number
}

/**
 * Exact tails of the binomial distribution of `trials`, for many shares: what depends on the trials alone is worked out
 * once. Each tail is summed away from the likeliest count, so that small chances keep their digits.
 */
export const binomialTails = (trials: number): BinomialTails => {
  const logFactorials = new Float64Array(trials + 1)
  for (let k = 2; k <= trials; k++) logFactorials[k] = (logFactorials[k - 1] as number) + Math.log(k)
  const logChoose = (k: number) =>
    (logFactorials[trials] as number) - (logFactorials[k] as number) - (logFactorials[trials - k] as number)
  /** Sum from `hits` on, upwards (`step` 1) or downwards (−1), until nothing is added any more. */
  const sumFrom = (hits: number, share: number, step: 1 | -1): number => {
    if (hits < 0 || hits > trials) return 0
    let chance = Math.exp(logChoose(hits) + hits * Math.log(share) + (trials - hits) * Math.log1p(-share))
    let sum = 0
    const odds = share / (1 - share)
    for (let k = hits; chance > sum * 1e-17; k += step) {
      sum += chance
      chance *= step === 1 ? ((trials - k) / (k + 1)) * odds : k / (trials - k + 1) / odds
    }
    return Math.min(1, sum)
  }
  const atLeast = (hits: number, share: number): number => {
    if (hits <= 0 || share >= 1) return hits <= trials ? 1 : 0
    if (share <= 0) return 0
    return hits > (trials + 1) * share ? sumFrom(hits, share, 1) : 1 - sumFrom(hits - 1, share, -1)
  }
  const atMost = (hits: number, share: number): number => {
    if (hits >= trials || share <= 0) return hits >= 0 ? 1 : 0
    if (share >= 1) return 0
    return hits < (trials + 1) * share ? sumFrom(hits, share, -1) : 1 - sumFrom(hits + 1, share, 1)
  }
  return { atLeast, atMost }
}
