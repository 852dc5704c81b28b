/** How a count changed against an earlier one. */
export interface Change {
  readonly now: number
  readonly before: number
  /** Percent; null where there was nothing before: "mới phát sinh". */
  readonly percent: number | null
  /** Difference of two Poisson counts, z = 2(√now − √before). */
  readonly z: number
  /** Within ordinary variation: |z| below 1.96. */
  readonly isOrdinary: boolean
}

/** Compares counts of two equal periods. The z score says whether the difference is more than chance (5 %). */
export const changeOf = (now: number, before: number): Change => {
  const z = 2 * (Math.sqrt(now) - Math.sqrt(before))
  return {
    now,
    before,
    percent: before === 0 ? null : ((now - before) / before) * 100,
    z,
    isOrdinary: Math.abs(z) < 1.96,
  }
}

/** Cases per 10.000 people; null where the population is not known. */
export const ratePerTenThousand = (cases: number, population: number | null): number | null =>
  population ? (cases / population) * 10_000 : null
