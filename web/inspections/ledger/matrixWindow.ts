/** Rows drawn beyond those in view; the window moves in steps of them, so that scrolling draws a few rows at a time. */
const STEP = 8

export interface RowWindow {
  readonly first: number
  /** The one after the last that is drawn. */
  readonly end: number
}

/** The rows that a scrolled table draws: those in view and some to either side. Pixels; all rows are equally high. */
export const rowWindow = (scrolled: number, height: number, rowHeight: number, rows: number): RowWindow => {
  const first = Math.max(0, Math.floor(scrolled / rowHeight / STEP) * STEP - STEP)
  const end = first + Math.ceil(height / rowHeight / STEP) * STEP + 3 * STEP
  return { first: Math.min(first, Math.max(0, rows - 1)), end: Math.min(end, rows) }
}

/** Where to scroll so that a row is in view below the sticky head; null when it is. */
export const scrollTo = (
  row: number,
  scrolled: number,
  height: number,
  headHeight: number,
  rowHeight: number,
): number | null => {
  const top = row * rowHeight
  if (top < scrolled) return top
  const bottom = top + rowHeight - (height - headHeight)
  return bottom > scrolled ? bottom : null
}

export interface Place {
  readonly row: number
  /** −1: the name of the commune. */
  readonly column: number
}

/** Rows that a page key moves. */
const PAGE = 10

/** Where a key moves the active cell; null when it moves nothing. */
export const moveIn = ({ row, column }: Place, key: string, rows: number, columns: number): Place | null => {
  const moved: Readonly<Record<string, Place>> = {
    ArrowUp: { row: row - 1, column },
    ArrowDown: { row: row + 1, column },
    ArrowLeft: { row, column: column - 1 },
    ArrowRight: { row, column: column + 1 },
    Home: { row, column: -1 },
    End: { row, column: columns - 1 },
    PageUp: { row: row - PAGE, column },
    PageDown: { row: row + PAGE, column },
  }
  const next = moved[key]
  if (!next) return null
  return {
    row: Math.min(rows - 1, Math.max(0, next.row)),
    column: Math.min(columns - 1, Math.max(-1, next.column)),
  }
}
