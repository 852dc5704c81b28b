import type { Theme } from '../../data/model/caseKinds.ts'
import { formatCount } from '../ui/format.ts'
import { useLanguage } from '../ui/preferences.ts'
import { FILTER_WORDS } from './filterWords.ts'
import type { Chosen } from './kindTree.ts'

interface ValueRowProps {
  readonly label: string
  /** A remark behind the label, for example the article. */
  readonly note?: string | undefined
  /** Undefined while nothing was counted yet: the place stays empty. */
  readonly count: number | undefined
  /** The longest bar of the list stands for this many cases. */
  readonly largest: number
  readonly chosen: Chosen
  /** Gives the bar the colour of a theme. */
  readonly theme?: Theme | undefined
  readonly onToggle: () => void
}

/** A value of a clause: checkbox, label, cases and a thin bar. Without cases it is grey but can be chosen. */
export const ValueRow = ({ label, note, count, largest, chosen, theme, onToggle }: ValueRowProps) => {
  const language = useLanguage()
  const words = FILTER_WORDS[language]
  const share = count && largest > 0 ? Math.min(1, count / largest) : 0
  return (
    <label className="value-row" data-is-empty={count === 0} data-theme-hue={theme}>
      <input
        type="checkbox"
        checked={chosen === 'all'}
        ref={(input) => {
          if (input) input.indeterminate = chosen === 'some'
        }}
        onChange={onToggle}
      />
      <span className="value-label" title={note ? `${label} (${note})` : label}>
        <span>{label}</span>
        {note && <small> {note}</small>}
      </span>
      <span className="value-count">
        {count !== undefined && (
          <>
            {formatCount(count, language)}
            <span className="visually-hidden"> {words.casesUnit}</span>
          </>
        )}
      </span>
      <span className="value-bar" aria-hidden="true">
        <span style={{ width: `${share * 100}%` }} />
      </span>
    </label>
  )
}
