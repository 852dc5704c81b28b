/** What a balance of a year says of stock, in kilograms. */
interface YearStock {
  readonly year: number
  readonly opening: number
  readonly closing: number
  readonly explanation: string | null
}

/** Stock at the end of a year and at the beginning of the next, in kilograms: they are the same stock. */
export interface StockBreak {
  /** The later year. */
  readonly year: number
  readonly closing: number
  readonly opening: number
  /** `opening` less `closing`. */
  readonly difference: number
  /** What the balances of the later year say of their differences. */
  readonly explanation: string | null
}

/**
 * Where the stock that a year begins with is not what the year before ended with: a balance that adds up within each year
 * may lose gas between them (rule R21). Rows of one year, as merged establishments have them, are one stock.
 * @returns by year, only between years that follow each other
 */
export const stockBreaks = (balances: readonly YearStock[]): StockBreak[] => {
  const of = (year: number) => balances.filter((row) => row.year === year)
  return [...new Set(balances.map(({ year }) => year))]
    .toSorted((a, b) => a - b)
    .flatMap((year) => {
      const [before, rows] = [of(year - 1), of(year)]
      if (before.length === 0) return []
      const closing = sumOf(before, 'closing')
      const opening = sumOf(rows, 'opening')
      // Grams: sums of decimal kilograms differ in their last bits.
      const difference = Math.round((opening - closing) * 1000) / 1000
      const explanation = rows.flatMap((row) => row.explanation ?? []).join('; ') || null
      return difference === 0 ? [] : [{ year, closing, opening, difference, explanation }]
    })
}

const sumOf = (rows: readonly YearStock[], of: 'opening' | 'closing'): number =>
  rows.reduce((sum, row) => sum + row[of], 0)
