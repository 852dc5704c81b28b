import { memo } from 'react'
import { type GridColumn, type GridRow, stateOf } from './ledgerGrid.ts'
import type { LEDGER_WORDS } from './ledgerWords.ts'

interface MatrixRowProps {
  readonly row: GridRow
  readonly name: string
  /** From 0, of all rows of the table. */
  readonly index: number
  readonly columns: readonly GridColumn[]
  readonly words: (typeof LEDGER_WORDS)['vi']
  /** Number of the cell that keys start from, −1 the name; null: in another row. */
  readonly active: number | null
  /** Number of the cell that is open, −1 the commune itself; null: in another row. */
  readonly open: number | null
}

/** Rows of the head above the first commune. */
export const HEAD_ROWS = 3

/** A commune with its cells. Drawn anew only when something of it changes: a table has thousands of cells. */
export const MatrixRow = memo(({ row, name, index, columns, words, active, open }: MatrixRowProps) => (
  <tr data-row={index} aria-rowindex={index + HEAD_ROWS + 1}>
    <th
      scope="row"
      className="matrix-name"
      data-column={-1}
      tabIndex={active === -1 ? 0 : -1}
      aria-selected={open === -1}
    >
      {name}
    </th>
    <td className="matrix-gaps">{row.gaps}</td>
    {columns.map((column, number) => {
      const state = stateOf(row.cells.charAt(column.at))
      return (
        <td
          key={column.at}
          data-column={number}
          data-state={state}
          data-edge={column.force !== columns[number - 1]?.force || undefined}
          tabIndex={active === number ? 0 : -1}
          aria-selected={open === number}
          aria-label={words.states[state]}
        >
          {words.signs[state]}
        </td>
      )
    })}
  </tr>
))
