import { ChevronLeft, ChevronRight } from 'lucide-react'
import { placeLabel } from '../../../data/model/filterText/placeLabel.ts'
import type { PlanLine } from '../../../data/model/inspections/campaigns.ts'
import { formatCount, formatDay, formatMonth } from '../../ui/format.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { useLanguage } from '../../ui/preferences.ts'
import { forcesText } from '../forcesText.ts'
import type { Scope } from '../useScope.ts'
import { calendarMonth, monthAfter } from './calendarMonth.ts'
import { PlanCard } from './PlanCard.tsx'
import { columnOf } from './planBoard.ts'
import { PLAN_WORDS } from './planWords.ts'
import './calendar.css'

interface PlanCalendarProps {
  readonly lines: readonly PlanLine[]
  readonly scope: Scope
  /** `2026-11`. */
  readonly month: string
  readonly onMonth: (month: string) => void
  /** ISO; null: no day is opened. */
  readonly day: string | null
  readonly onDay: (day: string) => void
  readonly open: number | null
  readonly onOpen: (id: number) => void
}

/** A month of plan lines from Monday to Sunday; a day opens as a list. Only the months of the period are there. */
export const PlanCalendar = ({ lines, scope, month, onMonth, day, onDay, open, onOpen }: PlanCalendarProps) => {
  const language = useLanguage()
  const words = PLAN_WORDS[language]
  const { from, to } = scope.period
  // Weeks that the period does not reach would only be empty.
  const weeks = calendarMonth(month, lines).filter(({ days }) => (days.at(-1) ?? '') >= from && (days[0] ?? '') <= to)
  const ofDay = day ? lines.filter(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn) : []
  return (
    <div className="calendar">
      <div className="calendar-head">
        <IconButton
          icon={ChevronLeft}
          label={words.monthBefore}
          isDisabled={month <= from.slice(0, 7)}
          onPress={() => onMonth(monthAfter(month, -1))}
        />
        <h2 aria-live="polite">{words.month(formatMonth(`${month}-01`))}</h2>
        <IconButton
          icon={ChevronRight}
          label={words.monthAfter}
          isDisabled={month >= to.slice(0, 7)}
          onPress={() => onMonth(monthAfter(month, 1))}
        />
      </div>
      <div className="calendar-weekdays" aria-hidden="true">
        {words.weekdays.map((name) => (
          <span key={name}>{name}</span>
        ))}
      </div>
      {weeks.map(({ days, bars, more }) => (
        <div key={days[0]} className="calendar-week">
          {days.map((iso, weekday) => {
            const count = lines.filter(({ startsOn, endsOn }) => startsOn <= iso && iso <= endsOn).length
            return (
              <button
                key={iso}
                type="button"
                className="calendar-day"
                style={{ gridColumn: weekday + 1 }}
                data-is-other={iso.slice(0, 7) !== month || iso < from || iso > to}
                data-is-today={iso === scope.today}
                aria-pressed={iso === day}
                aria-label={words.ofDay(formatDay(iso), formatCount(count, language))}
                onClick={() => onDay(iso)}
              >
                <span>{Number(iso.slice(8))}</span>
                {count > 0 && <small>{formatCount(count, language)}</small>}
              </button>
            )
          })}
          {bars.map(({ line, first, last, lane, isStart, isEnd }) => (
            <button
              key={line.id}
              type="button"
              className="calendar-bar"
              style={{ gridColumn: `${first + 1} / ${last + 2}`, gridRow: lane + 2 }}
              data-column={columnOf(line)}
              data-is-start={isStart}
              data-is-end={isEnd}
              aria-current={line.id === open}
              title={`${line.establishmentName ?? placeLabel(line.communeCode, language, scope.units.names)} · ${forcesText(line, language)}`}
              onClick={() => onOpen(line.id)}
            >
              <span>{line.establishmentName ?? placeLabel(line.communeCode, language, scope.units.names)}</span>
            </button>
          ))}
          {more.map(
            (count, weekday) =>
              count > 0 && (
                <span key={days[weekday]} className="calendar-more soft" style={{ gridColumn: weekday + 1 }}>
                  {words.moreLines(formatCount(count, language))}
                </span>
              ),
          )}
        </div>
      ))}
      {day && (
        <section className="calendar-list">
          <h3>{words.ofDay(formatDay(day), formatCount(ofDay.length, language))}</h3>
          {ofDay.length === 0 && <p className="soft">{words.noneOfDay}</p>}
          <ul>
            {ofDay.map((line) => (
              <li key={line.id}>
                <PlanCard line={line} scope={scope} isOpen={line.id === open} onOpen={onOpen} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
