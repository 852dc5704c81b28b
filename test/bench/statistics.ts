/** The value below which a share of the values lies (nearest rank); NaN for none. */
export const percentile = (values: ArrayLike<number>, share: number): number => {
  const sorted = Float64Array.from(values).sort()
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}

export const median = (values: ArrayLike<number>): number => percentile(values, 0.5)

/** Milliseconds of one run, and what it returned. */
export const timed = async <Value>(work: () => Value | Promise<Value>): Promise<{ ms: number; value: Value }> => {
  const start = performance.now()
  const value = await work()
  return { ms: performance.now() - start, value }
}

/** Milliseconds of each of several runs, one after the other. The first `warmUp` runs do not count. */
export const runs = async (times: number, work: (index: number) => unknown, warmUp = 1): Promise<number[]> => {
  const measured: number[] = []
  for (let index = -warmUp; index < times; index++) {
    const { ms } = await timed(() => work(Math.max(index, 0)))
    if (index >= 0) measured.push(ms)
  }
  return measured
}
