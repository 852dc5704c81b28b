import { TextField } from '../account/TextField.tsx'
import { formatDay } from '../ui/format.ts'
import { useLanguage } from '../ui/preferences.ts'
import { SCOPE_WORDS } from './scopeWords.ts'
import { WRITTEN_DAY_WORDS } from './writtenDayWords.ts'
import './writtenDay.css'

interface WrittenDayProps {
  readonly label: string
  readonly value: string
  readonly onText: (text: string) => void
  /** Local day, ISO: one press writes it. Absent: days to come. */
  readonly today?: string | undefined
  readonly problem?: string | null | undefined
}

/** A day as people write it, dd/mm/yyyy, with today at one press. */
export const WrittenDay = ({ label, value, onText, today, problem }: WrittenDayProps) => {
  const language = useLanguage()
  const words = WRITTEN_DAY_WORDS[language]
  return (
    <div className="written-day">
      <TextField
        label={label}
        inputMode="numeric"
        autoComplete="off"
        maxLength={10}
        hint={SCOPE_WORDS[language].dayHint}
        value={value}
        onText={onText}
        problem={problem}
      />
      {today && (
        <button
          type="button"
          className="text-button"
          aria-label={`${label}: ${words.today}`}
          onClick={() => onText(formatDay(today))}
        >
          {words.today}
        </button>
      )}
    </div>
  )
}
