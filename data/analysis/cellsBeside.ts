/** Calls `visit` for a cell of a grid of squares and for those beside it, at an edge or a corner; fewer at the rim. */
export const forEachBeside = (
  { columns, rows }: { readonly columns: number; readonly rows: number },
  cell: number,
  visit: (cell: number) => void,
): void => {
  const row = Math.floor(cell / columns)
  const column = cell - row * columns
  for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++) {
    for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++) visit(y * columns + x)
  }
}
