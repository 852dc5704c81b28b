/** The codes with the most cases, and how many others there are. */
export interface TopCounts {
  readonly top: readonly { readonly code: string; readonly count: number }[]
  readonly others: number
  /** Cases of the others. */
  readonly otherCases: number
}

/**
 * The largest counts, equal ones in the order of `order`. Counts of codes that are not kept are left out: a breakdown
 * ignores its own clause, so it holds what the filter dropped as well.
 * @param limit codes in `top`; one code more is shown rather than "1 other"
 */
export const topCounts = (
  counts: Readonly<Record<string, number>>,
  order: readonly string[],
  { limit, isKept }: { readonly limit: number; readonly isKept: (code: string) => boolean },
): TopCounts => {
  const places = new Map(order.map((code, index) => [code, index]))
  const place = (code: string) => places.get(code) ?? order.length
  const sorted = Object.entries(counts)
    .filter(([code, count]) => count > 0 && isKept(code))
    .map(([code, count]) => ({ code, count }))
    .sort((a, b) => b.count - a.count || place(a.code) - place(b.code))
  const shown = sorted.length === limit + 1 ? limit + 1 : limit
  const rest = sorted.slice(shown)
  return {
    top: sorted.slice(0, shown),
    others: rest.length,
    otherCases: rest.reduce((sum, { count }) => sum + count, 0),
  }
}
