/**
 * Largest p value that still counts as a discovery when no more than a share `level` of the discoveries may be false
 * (Benjamini and Hochberg 1995): the largest p_(k) ≤ level · k / n of the sorted p values; 0 when there is none, since
 * nothing but p = 0 can then pass.
 * @param pValues of all tests; NaN is no test
 */
export const discoveryCutoff = (pValues: ArrayLike<number>, level: number): number =>
  discoveryCutoffs(pValues, [level])[0] as number

/** The same for several levels, in their order; the p values are sorted once. */
export const discoveryCutoffs = (pValues: ArrayLike<number>, levels: readonly number[]): number[] => {
  const highest = Math.max(...levels)
  // No p value above the level can pass, so only the others are sorted.
  const low = new Float64Array(pValues.length)
  let count = 0
  let tests = 0
  for (let i = 0; i < pValues.length; i++) {
    const p = pValues[i] as number
    if (Number.isNaN(p)) continue
    tests++
    if (p <= highest) low[count++] = p
  }
  const sorted = low.subarray(0, count).sort()
  return levels.map((level) => {
    for (let k = count; k >= 1; k--) {
      const p = sorted[k - 1] as number
      if (p <= (level * k) / tests) return p
    }
    return 0
  })
}
