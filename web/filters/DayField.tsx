import { type KeyboardEvent, useId } from 'react'
import { dayNumber, isoDay } from '../../data/model/localDay.ts'
import { formatDay } from '../ui/format.ts'
import { useLanguage } from '../ui/preferences.ts'
import { readDayText } from './dayText.ts'
import { FILTER_WORDS } from './filterWords.ts'

interface DayFieldProps {
  readonly label: string
  readonly text: string
  /** True while the text differs from the day that holds. */
  readonly isDraft: boolean
  readonly problem: string | null
  readonly onText: (text: string) => void
  /** The text is written: the field was left, or Enter was pressed. */
  readonly onWritten: () => void
  /** Back to the day that holds. */
  readonly onRevert: () => void
}

/**
 * A day as text, dd/mm/yyyy; the up and down keys move it by a day. Not React Aria's DateField: that one silently turns
 * 31/02 into 28/02 when it is left and takes no pasted text; here what is no real day is said and nothing changes.
 */
export const DayField = ({ label, text, isDraft, problem, onText, onWritten, onRevert }: DayFieldProps) => {
  const words = FILTER_WORDS[useLanguage()]
  const id = useId()
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    const step = { ArrowUp: 1, ArrowDown: -1 }[event.key]
    const read = readDayText(text)
    if (event.key === 'Enter') onWritten()
    else if (event.key === 'Escape' && isDraft) {
      event.stopPropagation()
      onRevert()
    } else if (step !== undefined && read.type === 'day') {
      event.preventDefault()
      onText(formatDay(isoDay(dayNumber(read.iso) + step)))
    }
  }
  return (
    <div className="day-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        placeholder={words.dayPlaceholder}
        value={text}
        aria-invalid={problem !== null}
        aria-describedby={`${id}-note`}
        onChange={(event) => onText(event.target.value)}
        onBlur={onWritten}
        onKeyDown={press}
      />
      <p id={`${id}-note`} className="day-note" data-is-problem={problem !== null} aria-live="polite">
        {problem ?? words.openEnd}
      </p>
    </div>
  )
}
