import { type KeyboardEvent, useRef, useState } from 'react'
import { SEQUENTIAL, cssColour } from '../layers/palette.ts'
import { useIsDark, useLanguage } from '../ui/preferences.ts'
import { gridStep } from './arrowKeys.ts'
import { CHART_WORDS } from './chartWords.ts'
import { type HourFacts, hourLevel } from './hourFacts.ts'
import { hourText } from './hourText.ts'

interface HourGridProps {
  readonly hours: readonly number[]
  readonly facts: HourFacts
}

const TICKS = [0, 6, 12, 18]
/** Column sums follow the cells in the count of what can be pointed at. */
const FIRST_COLUMN = 168

/** The cells with their sums; pointing, tapping or moving by arrows reads one out above them. */
export const HourGrid = ({ hours, facts }: HourGridProps) => {
  const language = useLanguage()
  const words = CHART_WORDS[language]
  const colours = SEQUENTIAL[useIsDark() ? 'dark' : 'light']
  const grid = useRef<HTMLDivElement>(null)
  const [read, setRead] = useState<number | null>(null)
  const [tabStop, setTabStop] = useState(0)
  const cell = (index: number) =>
    `${words.weekdays[Math.floor(index / 24)]} ${words.hourSpan(index % 24)}: ${words.cases(hourText(hours[index] ?? 0, language))}`
  const column = (hour: number) =>
    `${words.hourSpan(hour)}, ${words.everyDay}: ${words.cases(hourText(facts.byHour[hour] ?? 0, language))}`
  const highest = Math.max(...facts.byHour, 1e-9)
  const point = (target: EventTarget) => {
    const index = target instanceof HTMLElement ? target.dataset.index : undefined
    setRead(index === undefined ? null : Number(index))
  }
  const move = (event: KeyboardEvent) => {
    const next = gridStep(event.key, tabStop, 24, 7)
    if (next === null) return
    event.preventDefault()
    grid.current?.querySelector<HTMLElement>(`[data-index="${next}"]`)?.focus()
  }
  return (
    <div className="hour-week">
      <p className={read === null ? 'hour-read soft' : 'hour-read'} aria-live="off">
        {read === null ? words.busiestHint : read < FIRST_COLUMN ? cell(read) : column(read - FIRST_COLUMN)}
      </p>
      <div
        className="hour-plot"
        onPointerOver={(event) => point(event.target)}
        onPointerLeave={() => setRead(null)}
        onPointerDown={(event) => point(event.target)}
      >
        <div className="hour-columns" aria-hidden="true">
          {facts.byHour.map((sum, hour) => (
            <span key={hour} className="hour-column" data-index={FIRST_COLUMN + hour}>
              <span style={{ height: `${(sum / highest) * 100}%` }} />
            </span>
          ))}
        </div>
        <div ref={grid} className="hour-cells" role="grid" aria-label={words.hourWeek} onKeyDown={move}>
          {words.weekdays.map((weekday, row) => (
            <div key={weekday} className="hour-row" role="row">
              <span className="hour-day" role="rowheader" aria-label={weekday}>
                <span className="hour-day-long">{weekday}</span>
                <span className="hour-day-short">{words.shortWeekdays[row]}</span>
              </span>
              {facts.byHour.map((_, hour) => {
                const index = row * 24 + hour
                const level = hourLevel(hours[index] ?? 0, facts.breaks)
                return (
                  <span
                    key={hour}
                    className="hour-cell"
                    role="gridcell"
                    aria-label={cell(index)}
                    data-index={index}
                    data-level={level}
                    tabIndex={index === tabStop ? 0 : -1}
                    style={{ background: cssColour(colours[level] ?? colours[0]) }}
                    onFocus={() => {
                      setTabStop(index)
                      setRead(index)
                    }}
                    onBlur={() => setRead(null)}
                  />
                )
              })}
              <span
                className="hour-sum"
                role="gridcell"
                title={`${weekday}: ${words.cases(hourText(facts.byWeekday[row] ?? 0, language))}`}
              >
                {hourText(Math.round(facts.byWeekday[row] ?? 0), language)}
              </span>
            </div>
          ))}
        </div>
        <div className="hour-ticks" aria-hidden="true">
          {TICKS.map((hour) => (
            <span key={hour} style={{ gridColumn: `${hour + 2} / span 6` }}>
              {hour}
            </span>
          ))}
        </div>
      </div>
    </div>
  )
}
