/**
 * Chance of a difference between two Poisson counts of equal exposure at least as large as the one seen, when both have
 * the same mean: the E-test of Krishnamoorthy and Thomson (2004), two-sided. Better than the z score where counts are
 * small. The work grows with the square root of the counts, squared.
 */
export const poissonTest = (first: number, second: number): number => {
  if (first === second) return 1
  const mean = (first + second) / 2
  const observed = Math.abs(first - second) / Math.sqrt(first + second)
  // Beyond ten deviations and more no count has a chance worth adding.
  const reach = Math.ceil(10 * Math.sqrt(mean) + 20)
  const from = Math.max(0, Math.floor(mean) - reach)
  const chances = poissonChances(mean, from, Math.floor(mean) + reach)
  let sum = 0
  for (let i = 0; i < chances.length; i++) {
    const chance = chances[i] as number
    for (let j = 0; j < chances.length; j++) {
      const total = i + j + 2 * from
      // Two zeros differ by nothing. A hair less than observed is equal but for rounding.
      if (total > 0 && Math.abs(i - j) / Math.sqrt(total) >= observed * (1 - 1e-12))
        sum += chance * (chances[j] as number)
    }
  }
  return Math.min(1, sum)
}

/** Chances of the counts `from` … `to` of a Poisson distribution, worked out from the likeliest outwards. */
const poissonChances = (mean: number, from: number, to: number): Float64Array => {
  const chances = new Float64Array(to - from + 1)
  const likeliest = Math.floor(mean)
  let logFactorial = 0
  for (let k = 2; k <= likeliest; k++) logFactorial += Math.log(k)
  chances[likeliest - from] = Math.exp(likeliest * Math.log(mean) - mean - logFactorial)
  for (let k = likeliest + 1; k <= to; k++) chances[k - from] = ((chances[k - 1 - from] as number) * mean) / k
  for (let k = likeliest - 1; k >= from; k--) chances[k - from] = ((chances[k + 1 - from] as number) * (k + 1)) / mean
  return chances
}
