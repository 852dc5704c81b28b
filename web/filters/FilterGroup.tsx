import { ChevronRight, X } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useId } from 'react'
import type { ListClause } from '../../data/model/caseFilter.ts'
import { formatCount } from '../ui/format.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { useLanguage } from '../ui/preferences.ts'
import { FILTER_WORDS } from './filterWords.ts'
import { useIsUnfolded } from './useIsUnfolded.ts'

interface FilterGroupProps {
  readonly clause: ListClause
  /** Labels of what is chosen, in order. */
  readonly chosen: readonly string[]
  readonly isUnfoldedAtFirst?: boolean
  readonly onClear: () => void
  /** Drawn only while the group is unfolded. */
  readonly children: () => ReactNode
}

const MOST_NAMED = 3

/** One clause of the filter: a header that unfolds it, says how much is chosen and clears it. */
export const FilterGroup = ({ clause, chosen, isUnfoldedAtFirst = false, onClear, children }: FilterGroupProps) => {
  const language = useLanguage()
  const words = FILTER_WORDS[language]
  const [isUnfolded, setIsUnfolded] = useIsUnfolded(clause, isUnfoldedAtFirst)
  const body = useId()
  const count = formatCount(chosen.length, language)
  return (
    <section className="filter-group" data-is-chosen={chosen.length > 0}>
      <div className="filter-head">
        <h3>
          <button
            type="button"
            aria-expanded={isUnfolded}
            aria-controls={isUnfolded ? body : undefined}
            onClick={() => setIsUnfolded(!isUnfolded)}
          >
            <ChevronRight aria-hidden="true" size={16} />
            <span>{words.clauses[clause]}</span>
            {chosen.length > 0 && <span className="filter-chosen">{words.chosen(count)}</span>}
          </button>
        </h3>
        {chosen.length > 0 && <IconButton icon={X} label={words.clear(words.clauses[clause])} onPress={onClear} />}
      </div>
      {!isUnfolded && chosen.length > 0 && (
        <p className="filter-summary">
          {chosen.length > MOST_NAMED ? words.several[clause](count) : chosen.join(' · ')}
        </p>
      )}
      {isUnfolded && (
        <div id={body} className="filter-body" role="group" aria-label={words.clauses[clause]} onKeyDown={moveFocus}>
          {children()}
        </div>
      )}
    </section>
  )
}

/** Arrow keys go from one checkbox of the group to the next, Home and End to the ends. */
const moveFocus = (event: KeyboardEvent<HTMLElement>) => {
  const { target, currentTarget, key } = event
  if (!(target instanceof HTMLInputElement) || target.type !== 'checkbox') return
  const boxes = [...currentTarget.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')]
  const place = boxes.indexOf(target)
  const next = { ArrowDown: place + 1, ArrowUp: place - 1, Home: 0, End: boxes.length - 1 }[key]
  if (next === undefined) return
  event.preventDefault()
  boxes[next]?.focus()
}
