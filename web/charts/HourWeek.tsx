import { useState } from 'react'
import type { Language } from '../../data/model/codedValue.ts'
import { ChartFrame } from '../ui/ChartFrame.tsx'
import { formatCount } from '../ui/format.ts'
import { useLanguage } from '../ui/preferences.ts'
import { CHART_WORDS } from './chartWords.ts'
import { HourGrid } from './HourGrid.tsx'
import { HourLegend } from './HourLegend.tsx'
import { type HourFacts, hourFacts } from './hourFacts.ts'
import { hourText } from './hourText.ts'
import './hourWeek.css'

interface HourWeekProps {
  /** 168 weights, index = weekday × 24 + hour, Monday first; their sum is `cases`. */
  readonly hours: readonly number[]
  readonly cases: number
  /** The same for cases whose hour is known, whole counts; gives the switch. */
  readonly exactHours?: readonly number[]
  /** Cases whose hour is known; by default the sum of `exactHours`. */
  readonly exactCases?: number
}

/** When cases happen: seven days by twenty-four hours, with sums, limits of the colours and the busiest hours in words. */
export const HourWeek = ({ hours, cases, exactHours, exactCases }: HourWeekProps) => {
  const language = useLanguage()
  const words = CHART_WORDS[language]
  const [isExact, setIsExact] = useState(false)
  const shown = isExact && exactHours ? exactHours : hours
  const facts = hourFacts(shown)
  const total = formatCount(cases, language)
  return (
    <ChartFrame
      title={words.hourWeek}
      note={
        isExact ? words.exactNote(formatCount(exactCases ?? facts.total, language), total) : words.spreadNote(total)
      }
      actions={
        exactHours && (
          <label className="hour-switch">
            <input type="checkbox" role="switch" checked={isExact} onChange={() => setIsExact(!isExact)} />
            {words.exactOnly}
          </label>
        )
      }
      table={tableOf(shown, facts, language)}
    >
      <HourGrid hours={shown} facts={facts} />
      <HourLegend breaks={facts.breaks} />
      <p className="hour-busiest">{busiestText(shown, facts, language)}</p>
    </ChartFrame>
  )
}

const busiestText = (hours: readonly number[], { busiest }: HourFacts, language: Language): string => {
  const words = CHART_WORDS[language]
  if (busiest.length === 0) return words.noHours
  const named = busiest.map(
    (index) =>
      `${words.weekdays[Math.floor(index / 24)]} ${words.hourSpan(index % 24)} (${words.cases(hourText(hours[index] ?? 0, language))})`,
  )
  return `${words.busiest}: ${named.join('; ')}.`
}

const tableOf = (hours: readonly number[], facts: HourFacts, language: Language) => {
  const words = CHART_WORDS[language]
  const text = (value: number) => hourText(value, language)
  return {
    columns: [words.hour, ...words.shortWeekdays, words.sum].map((label, index) => ({ label, isNumber: index > 0 })),
    // Made when it is looked at.
    get rows() {
      return [
        ...facts.byHour.map((sum, hour) => [
          words.hourSpan(hour),
          ...words.weekdays.map((_, weekday) => text(hours[weekday * 24 + hour] ?? 0)),
          text(sum),
        ]),
        [words.sum, ...facts.byWeekday.map(text), text(facts.total)],
      ]
    },
  }
}
