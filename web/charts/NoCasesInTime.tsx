import { useLanguage } from '../ui/preferences.ts'
import { CHART_WORDS } from './chartWords.ts'
import './timeBar.css'

interface NoCasesInTimeProps {
  /** Goes back to all days; null where no period is chosen. */
  readonly onWhole: (() => void) | null
  /** Loads every year; null where they are. */
  readonly onAll: (() => void) | null
}

/** In place of the time bar where no day has a case: says so, and how to get back. */
export const NoCasesInTime = ({ onWhole, onAll }: NoCasesInTimeProps) => {
  const words = CHART_WORDS[useLanguage()]
  return (
    <section className="time-folded" aria-label={words.time}>
      <p role="status">{words.noCasesInTime}</p>
      {onWhole && (
        <button type="button" className="text-button" onClick={onWhole}>
          {words.wholeTime}
        </button>
      )}
      {onAll && (
        <button type="button" className="text-button" onClick={onAll}>
          {words.everyYear}
        </button>
      )}
    </section>
  )
}
