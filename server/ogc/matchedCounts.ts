/** Numbers remembered at once. */
const MOST = 500

/**
 * Numbers of features by what was asked, whom and of which version of the data: pages of one selection count once. The
 * oldest are forgotten.
 */
export const matchedCounts = () => {
  const known = new Map<string, number>()
  return {
    find: (key: string): number | undefined => known.get(key),
    keep: (key: string, count: number): number => {
      known.delete(key)
      known.set(key, count)
      for (const [oldest] of known) if (known.size > MOST) known.delete(oldest)
      return count
    },
  }
}
