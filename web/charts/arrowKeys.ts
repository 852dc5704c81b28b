/** Where a key leads in a list of `length` items, or null when it is no key of a list. Up and down, Home and End. */
export const listStep = (key: string, index: number, length: number): number | null => {
  switch (key) {
    case 'ArrowDown':
      return Math.min(index + 1, length - 1)
    case 'ArrowUp':
      return Math.max(index - 1, 0)
    case 'Home':
      return 0
    case 'End':
      return length - 1
    default:
      return null
  }
}

/** Where a key leads in a grid whose cells are counted row by row, or null when it is no key of a grid. */
export const gridStep = (key: string, index: number, columns: number, rows: number): number | null => {
  const column = index % columns
  const row = Math.floor(index / columns)
  const at = (nextRow: number, nextColumn: number) =>
    Math.min(Math.max(nextRow, 0), rows - 1) * columns + Math.min(Math.max(nextColumn, 0), columns - 1)
  switch (key) {
    case 'ArrowDown':
      return at(row + 1, column)
    case 'ArrowUp':
      return at(row - 1, column)
    case 'ArrowRight':
      return at(row, column + 1)
    case 'ArrowLeft':
      return at(row, column - 1)
    case 'Home':
      return at(row, 0)
    case 'End':
      return at(row, columns - 1)
    default:
      return null
  }
}
