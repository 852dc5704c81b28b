import { yearsEarlier } from '../../model/localDay.ts'
import type { MetricGrid } from '../metricGrid.ts'

/** Cases in cells of a grid by day. */
export interface CasesInCells {
  /** Cell of each case; −1 = in none. */
  readonly cellOf: ArrayLike<number>
  /** Day number of each case, local. */
  readonly dayOf: ArrayLike<number>
}

/** How the next period is foretold from the cases before it. The plain count is what any other has to beat. */
export type ForecastModel = 'COUNT_12_MONTHS' | 'PROSPECTIVE'

export const PROSPECTIVE_CELLS = 8
export const PROSPECTIVE_WEEKS = 8

/** One score a cell, and how many cases it was made of. No case on or after `from` is looked at. */
export interface CellScores {
  readonly scores: Float64Array
  readonly used: number
}

/** Cases of the twelve months before a day, by cell. */
export const countScores = (grid: MetricGrid, { cellOf, dayOf }: CasesInCells, from: number): CellScores => {
  const scores = new Float64Array(grid.cells)
  const first = yearsEarlier(from, 1)
  let used = 0
  for (let i = 0; i < cellOf.length; i++) {
    const cell = cellOf[i] as number
    const day = dayOf[i] as number
    if (cell < 0 || day < first || day >= from) continue
    scores[cell]!++
    used++
  }
  return { scores, used }
}

/**
 * Prospective scores (Bowers, Johnson and Pease 2004): Σ 1 / ((1 + d)(1 + t)) over the cases before a day, where d is the
 * distance between the middles of cells in cells, under 8, and t the whole weeks since the case, under 8. Recent cases
 * nearby weigh most.
 * @param grid of squares
 */
export const prospectiveScores = (grid: MetricGrid, { cellOf, dayOf }: CasesInCells, from: number): CellScores => {
  const { columns, rows, cells } = grid
  const scores = new Float64Array(cells)
  const reach = PROSPECTIVE_CELLS - 1
  let used = 0
  for (let i = 0; i < cellOf.length; i++) {
    const cell = cellOf[i] as number
    const weeks = Math.floor((from - (dayOf[i] as number)) / 7)
    if (cell < 0 || (dayOf[i] as number) >= from || weeks >= PROSPECTIVE_WEEKS) continue
    used++
    const row = Math.floor(cell / columns)
    const column = cell - row * columns
    for (let y = Math.max(0, row - reach); y <= Math.min(rows - 1, row + reach); y++) {
      for (let x = Math.max(0, column - reach); x <= Math.min(columns - 1, column + reach); x++) {
        const distance = Math.hypot(x - column, y - row)
        if (distance < PROSPECTIVE_CELLS) scores[y * columns + x]! += 1 / ((1 + distance) * (1 + weeks))
      }
    }
  }
  return { scores, used }
}
