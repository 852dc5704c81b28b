import { type KeyboardEvent, type PointerEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { FORCES } from '../../../data/model/caseCodes.ts'
import { labelOf } from '../../../data/model/codedValue.ts'
import { INSPECTION_TOPICS } from '../../../data/model/inspections/inspectionCodes.ts'
import { useLanguage } from '../../ui/preferences.ts'
import { useMediaQuery } from '../../ui/useMediaQuery.ts'
import { type GridColumn, type GridRow, stateOf } from './ledgerGrid.ts'
import { LEDGER_WORDS } from './ledgerWords.ts'
import { MatrixHead } from './MatrixHead.tsx'
import { HEAD_ROWS, MatrixRow } from './MatrixRow.tsx'
import { moveIn, type Place, rowWindow, scrollTo } from './matrixWindow.ts'
import type { OpenCell } from './openCell.ts'
import './matrix.css'

interface LedgerMatrixProps {
  readonly rows: readonly GridRow[]
  readonly columns: readonly GridColumn[]
  readonly nameOf: (code: string) => string
  /** Other states step back. */
  readonly onlyGaps: boolean
  readonly open: OpenCell | null
  readonly onOpen: (cell: OpenCell) => void
}

/** Pixels; the same as in matrix.css. */
const ROW = { fine: 28, coarse: 44 } as const

/** Communes as rows, topics of forces as columns; only the rows in view are drawn. Arrow keys move, Enter opens. */
export const LedgerMatrix = ({ rows, columns, nameOf, onlyGaps, open, onOpen }: LedgerMatrixProps) => {
  const language = useLanguage()
  const words = LEDGER_WORDS[language]
  const rowHeight = ROW[useMediaQuery('(pointer: coarse)') ? 'coarse' : 'fine']
  const box = useRef<HTMLDivElement>(null)
  const readout = useRef<HTMLParagraphElement>(null)
  const [scroll, setScroll] = useState({ top: 0, height: 600 })
  const [place, setPlace] = useState<Place>({ row: 0, column: -1 })
  const isByKey = useRef(false)
  const { first, end } = rowWindow(scroll.top, scroll.height, rowHeight, rows.length)
  const active: Place = {
    row: Math.min(place.row, rows.length - 1),
    column: Math.min(place.column, columns.length - 1),
  }
  const measure = () => {
    const { scrollTop: top = 0, clientHeight: height = 600 } = box.current ?? {}
    // Rows are drawn in steps: most movements draw nothing.
    setScroll((now) => {
      const before = rowWindow(now.top, now.height, rowHeight, rows.length)
      const next = rowWindow(top, height, rowHeight, rows.length)
      return before.first === next.first && before.end === next.end ? now : { top, height }
    })
  }
  useLayoutEffect(measure, [rows.length, rowHeight])
  useEffect(() => {
    if (!isByKey.current) return
    isByKey.current = false
    box.current
      ?.querySelector<HTMLElement>(`[data-row="${active.row}"] [data-column="${active.column}"]`)
      ?.focus({ preventScroll: active.column === -1 })
  }, [active.row, active.column])

  const cellAt = (target: EventTarget): Place | null => {
    const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null
    const row = cell?.closest<HTMLElement>('[data-row]')
    return cell && row ? { row: Number(row.dataset.row), column: Number(cell.dataset.column) } : null
  }
  const say = (at: Place | null) => {
    if (readout.current) readout.current.textContent = at ? textOf(at) : words.point
  }
  const textOf = ({ row, column }: Place): string => {
    const [line, cell] = [rows[row], columns[column]]
    if (!line) return words.point
    const name = nameOf(line.commune)
    if (!cell) return `${name}: ${line.gaps}/${line.known}`
    return `${name} · ${labelOf(FORCES, cell.force, language)} · ${labelOf(INSPECTION_TOPICS, cell.topic, language)}: ${
      words.states[stateOf(line.cells.charAt(cell.at))]
    }`
  }
  const openAt = ({ row, column }: Place) => {
    const [line, cell] = [rows[row], columns[column]]
    if (line) onOpen({ commune: line.commune, force: cell?.force ?? null, topic: cell?.topic ?? null })
  }
  const press = (event: KeyboardEvent) => {
    const at = cellAt(event.target)
    if (!at || event.altKey || event.ctrlKey || event.metaKey) return
    const next = moveIn(at, event.key, rows.length, columns.length)
    if (event.key === 'Enter' || event.key === ' ') openAt(at)
    else if (next && box.current) {
      const head = box.current.querySelector('thead')?.clientHeight ?? 0
      const wanted = scrollTo(next.row, box.current.scrollTop, box.current.clientHeight, head, rowHeight)
      if (wanted !== null) box.current.scrollTop = wanted
      measure()
      isByKey.current = true
      setPlace(next)
      say(next)
    } else return
    event.preventDefault()
  }
  const isOpenIn = (line: GridRow): number | null => {
    if (open?.commune !== line.commune) return null
    return columns.findIndex(({ force, topic }) => force === open.force && topic === open.topic)
  }
  return (
    <>
      <p className="matrix-readout soft" ref={readout}>
        {words.point}
      </p>
      <div className="matrix-scroll" ref={box} onScroll={measure}>
        <table
          className="matrix"
          role="grid"
          aria-label={words.title}
          aria-rowcount={rows.length + HEAD_ROWS}
          data-only-gaps={onlyGaps}
          onClick={(event) => {
            const at = cellAt(event.target)
            if (!at) return
            setPlace(at)
            openAt(at)
          }}
          onKeyDown={press}
          onPointerOver={(event: PointerEvent) => event.pointerType === 'mouse' && say(cellAt(event.target))}
          onPointerLeave={() => say(null)}
        >
          <MatrixHead columns={columns} />
          <tbody>
            {first > 0 && <tr aria-hidden="true" style={{ height: first * rowHeight }} />}
            {rows.slice(first, end).map((line, number) => (
              <MatrixRow
                key={line.commune}
                row={line}
                name={nameOf(line.commune)}
                index={first + number}
                columns={columns}
                words={words}
                active={active.row === first + number ? active.column : null}
                open={isOpenIn(line)}
              />
            ))}
            {end < rows.length && <tr aria-hidden="true" style={{ height: (rows.length - end) * rowHeight }} />}
          </tbody>
        </table>
      </div>
    </>
  )
}
