/**
 * Chance of a count at most as likely as the one seen, when each of `trials` falls on it with probability `share`: the
 * exact binomial test, two-sided, as R's `binom.test` does it. Exact where a z score is not: counts near zero.
 * @param share strictly between 0 and 1
 */
export const binomialTest = (hits: number, trials: number, share: number): number => {
  const chances = new Float64Array(trials + 1)
  const [yes, no] = [Math.log(share), Math.log1p(-share)]
  let logChoose = 0
  for (let k = 0; k <= trials; k++) {
    chances[k] = Math.exp(logChoose + k * yes + (trials - k) * no)
    logChoose += Math.log(trials - k) - Math.log(k + 1)
  }
  // Equally likely but for rounding counts as at most as likely.
  const most = (chances[hits] as number) * (1 + 1e-7)
  return Math.min(
    1,
    chances.reduce((sum, chance) => (chance <= most ? sum + chance : sum), 0),
  )
}
