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
  /** What the balance of the later year says of its differences. */
  readonly explanation: string | null
}

/**
 * Where the stock that a year begins with is not what the year before ended with: a balance that adds up within each year
 * may lose gas between them (rule R21).
 * @param balances one a year
 * @returns by year, only between years that follow each other
 */
export const stockBreaks = (balances: readonly YearStock[]): StockBreak[] =>
  balances
    .toSorted((a, b) => a.year - b.year)
    .flatMap(({ year, opening, explanation }, index, sorted) => {
      const before = sorted[index - 1]
      if (before?.year !== year - 1) return []
      const { closing } = before
      // Grams: differences of decimal kilograms are not whole in their last bits.
      const difference = Math.round((opening - closing) * 1000) / 1000
      return difference === 0 ? [] : [{ year, closing, opening, difference, explanation }]
    })
