/** How a count changed against an earlier one. */
export interface Change {
  readonly now: number
  readonly before: number
  readonly difference: number
  /** Percent; null where there was nothing before: "mới phát sinh". */
  readonly percent: number | null
  /** Poisson z score, 2(√now − √before). */
  readonly z: number
  /** Within ordinary variation: |z| below 1.96. */
  readonly isOrdinary: boolean
}

/**
 * Compares counts of two equal periods. Where `before` is a known mean, |z| reaches 1.96 by chance in one of twenty
 * comparisons; where both are single counts of the same mean, in one of six: `poissonTest` gives the exact chance.
 */
export const changeOf = (now: number, before: number): Change => {
  const z = 2 * (Math.sqrt(now) - Math.sqrt(before))
  return {
    now,
    before,
    difference: now - before,
    percent: before === 0 ? null : ((now - before) / before) * 100,
    z,
    isOrdinary: Math.abs(z) < 1.96,
  }
}

/** Cases per 10.000 people; null where the population is not known. */
export const ratePerTenThousand = (cases: number, population: number | null): number | null =>
  population ? (cases / population) * 10_000 : null
