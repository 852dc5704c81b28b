import { ArrowDown, ArrowUp } from 'lucide-react'
import { type KeyboardEvent, useRef, useState } from 'react'
import type { CaseRow, RowSort } from '../cases/messages.ts'
import { listStep } from '../charts/arrowKeys.ts'
import { useLanguage } from '../ui/preferences.ts'
import { CaseTableRow } from './CaseTableRow.tsx'
import { firstDirection } from './firstDirection.ts'
import { PANEL_WORDS } from './panelWords.ts'
import './caseList.css'

interface CaseTableProps {
  readonly rows: readonly CaseRow[]
  readonly sort: RowSort
  readonly onSort: (sort: RowSort) => void
  readonly onOpen: (id: number) => void
  readonly onHover?: ((id: number | null) => void) | undefined
  readonly opened?: string | null
  readonly communeName: (code: string) => string
  readonly isOnePlace: boolean
}

const COLUMNS = ['day', 'kind', 'force', 'place', 'status', 'subjects', 'value'] as const

/**
 * The rows of a list. A wide table has every column; a narrow one has two, and what the others say stands as a second
 * line under the kind. One stop for the Tab key; arrows, Home and End move inside.
 */
export const CaseTable = ({
  rows,
  sort,
  onSort,
  onOpen,
  onHover,
  opened = null,
  communeName,
  isOnePlace,
}: CaseTableProps) => {
  const words = PANEL_WORDS[useLanguage()].list
  const body = useRef<HTMLTableSectionElement>(null)
  const [focused, setFocused] = useState<number | null>(null)
  const tabStop = rows.some(({ id }) => id === focused) ? focused : rows[0]?.id
  const move = (event: KeyboardEvent) => {
    const next = listStep(
      event.key,
      rows.findIndex(({ id }) => id === tabStop),
      rows.length,
    )
    if (next === null) return
    event.preventDefault()
    body.current?.querySelectorAll<HTMLButtonElement>('.case-open')[next]?.focus()
  }
  const Sign = sort.descending ? ArrowDown : ArrowUp
  return (
    <table className="case-table" aria-label={words.title} data-one-place={isOnePlace}>
      <thead>
        <tr>
          {COLUMNS.map((by) => {
            const isSorted = sort.by === by
            return (
              <th
                key={by}
                scope="col"
                data-column={by}
                aria-sort={isSorted ? (sort.descending ? 'descending' : 'ascending') : 'none'}
              >
                <button
                  type="button"
                  onClick={() => onSort({ by, descending: isSorted ? !sort.descending : firstDirection(by) })}
                >
                  {words.columns[by]}
                  {isSorted && <Sign aria-hidden="true" size={12} strokeWidth={2.5} />}
                </button>
              </th>
            )
          })}
        </tr>
      </thead>
      <tbody ref={body} onKeyDown={move} onPointerLeave={() => onHover?.(null)}>
        {rows.map((row) => (
          <CaseTableRow
            key={row.id}
            row={row}
            isOpened={String(row.id) === opened}
            isTabStop={row.id === tabStop}
            isOnePlace={isOnePlace}
            communeName={communeName}
            onFocus={setFocused}
            onOpen={onOpen}
            onHover={onHover}
          />
        ))}
      </tbody>
    </table>
  )
}
