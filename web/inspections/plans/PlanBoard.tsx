import { useState } from 'react'
import type { PlanLine } from '../../../data/model/inspections/campaigns.ts'
import { formatCount } from '../../ui/format.ts'
import { useLanguage } from '../../ui/preferences.ts'
import { useMediaQuery } from '../../ui/useMediaQuery.ts'
import type { Scope } from '../useScope.ts'
import { PlanCard } from './PlanCard.tsx'
import { BOARD_COLUMNS, type BoardColumn, planBoard } from './planBoard.ts'
import { PLAN_WORDS } from './planWords.ts'
import './board.css'

interface PlanBoardProps {
  readonly lines: readonly PlanLine[]
  readonly scope: Scope
  readonly open: number | null
  readonly onOpen: (id: number) => void
}

/** Cards of a column before somebody asks for more. */
const STEP = 25

/** Plan lines by what became of them, late ones first. On a phone the columns lie under one another. */
export const PlanBoard = ({ lines, ...card }: PlanBoardProps) => {
  const language = useLanguage()
  const words = PLAN_WORDS[language]
  const board = planBoard(lines)
  const isNarrow = useMediaQuery('(max-width: 1023px)')
  const [shown, setShown] = useState<Partial<Record<BoardColumn, number>>>({})
  return (
    <div className="plan-board">
      {BOARD_COLUMNS.map((column) => {
        const all = board[column]
        const most = shown[column] ?? STEP
        const isOver = column === 'DONE' || column === 'CANCELLED'
        return (
          <details key={column} className="plan-column" data-column={column} open={!isNarrow || !isOver}>
            <summary>
              <h2>{words.columns[column]}</h2>
              <span className="plan-count">{formatCount(all.length, language)}</span>
            </summary>
            {all.length === 0 && <p className="soft">{words.emptyColumn}</p>}
            <ul>
              {all.slice(0, most).map((line) => (
                <li key={line.id}>
                  <PlanCard line={line} scope={card.scope} isOpen={line.id === card.open} onOpen={card.onOpen} />
                </li>
              ))}
            </ul>
            {all.length > most && (
              <button
                type="button"
                className="text-button"
                onClick={() => setShown({ ...shown, [column]: most + 4 * STEP })}
              >
                {words.more(formatCount(Math.min(4 * STEP, all.length - most), language))}
              </button>
            )}
          </details>
        )
      })}
    </div>
  )
}
