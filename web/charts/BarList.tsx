import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import { ChartFrame } from '../ui/ChartFrame.tsx'
import { formatCount } from '../ui/format.ts'
import { useLanguage } from '../ui/preferences.ts'
import { listStep } from './arrowKeys.ts'
import { type Bar, barsWithCases, foldedBars, sortedBars } from './barRows.ts'
import { CHART_WORDS } from './chartWords.ts'
import './barList.css'

export interface BarItem extends Bar {
  /** A sign before the label. */
  readonly mark?: ReactNode
}

interface BarListProps {
  readonly title: string
  readonly note?: ReactNode
  readonly items: readonly BarItem[]
  /** Codes that were chosen one by one; their rows are always shown. */
  readonly selected: readonly string[]
  readonly onToggle: (code: string) => void
  /** Whether the filter keeps a row; by default what is selected, and everything while nothing is. */
  readonly isKept?: (code: string) => boolean
  /** Rows before "Xem thêm". */
  readonly limit?: number
  readonly emptyText?: string
  /** Keeps the order of `items`, where it says more than the size: steps of a procedure. */
  readonly isInGivenOrder?: boolean
}

/** Horizontal bars from zero; each row switches its code in the filter on or off. */
export const BarList = ({
  title,
  note,
  items,
  selected,
  onToggle,
  isKept = (code) => selected.length === 0 || selected.includes(code),
  limit = 8,
  emptyText,
  isInGivenOrder = false,
}: BarListProps) => {
  const language = useLanguage()
  const words = CHART_WORDS[language]
  const [isUnfolded, setIsUnfolded] = useState(false)
  const [focused, setFocused] = useState<string | null>(null)
  const list = useRef<HTMLUListElement>(null)
  const rows = isInGivenOrder ? barsWithCases(items, selected) : sortedBars(items, selected, language)
  const folded = foldedBars(rows, selected, isKept, limit)
  const shown = isUnfolded ? rows : folded
  const largest = Math.max(...shown.map(({ count }) => count), 1)
  // One stop for the Tab key; arrows move inside.
  const tabStop = shown.some(({ code }) => code === focused) ? focused : shown[0]?.code
  const move = (event: KeyboardEvent) => {
    const index = shown.findIndex(({ code }) => code === tabStop)
    const next = listStep(event.key, index, shown.length)
    if (next === null) return
    event.preventDefault()
    list.current?.querySelectorAll<HTMLButtonElement>('.bar-row')[next]?.focus()
  }
  return (
    <ChartFrame
      title={title}
      note={note}
      table={{
        columns: [{ label: words.item }, { label: words.caseCount, isNumber: true }],
        rows: rows.map(({ label, count }) => [label, formatCount(count, language)]),
      }}
    >
      {rows.length === 0 && <p className="soft">{emptyText ?? words.noBars}</p>}
      <ul ref={list} className="bar-list" onKeyDown={move}>
        {shown.map(({ code, label, count, colour, mark }) => (
          <li key={code}>
            <button
              type="button"
              className="bar-row"
              aria-pressed={selected.length > 0 && isKept(code)}
              data-kept={isKept(code)}
              tabIndex={code === tabStop ? 0 : -1}
              onFocus={() => setFocused(code)}
              onClick={() => onToggle(code)}
            >
              <span className="bar-label">
                {mark}
                {label}
              </span>
              <span className="bar-count">{formatCount(count, language)}</span>
              <span
                className="bar"
                style={{ width: `${(count / largest) * 100}%`, background: isKept(code) ? colour : undefined }}
              />
            </button>
          </li>
        ))}
      </ul>
      {folded.length < rows.length && (
        <button
          type="button"
          className="text-button bar-more"
          data-kind="plain"
          aria-expanded={isUnfolded}
          onClick={() => setIsUnfolded(!isUnfolded)}
        >
          {isUnfolded ? words.showFewer : words.showMore(formatCount(rows.length - folded.length, language))}
        </button>
      )}
    </ChartFrame>
  )
}
