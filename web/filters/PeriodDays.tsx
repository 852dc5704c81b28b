import { useState } from 'react'
import type { Language } from '../../data/model/codedValue.ts'
import { formatDay } from '../ui/format.ts'
import { useLanguage } from '../ui/preferences.ts'
import { DayField } from './DayField.tsx'
import { type DayText, FIRST_YEAR, LAST_YEAR, readDayText } from './dayText.ts'
import { FILTER_WORDS } from './filterWords.ts'

interface PeriodDaysProps {
  /** ISO days; null = open end. */
  readonly from: string | null
  readonly to: string | null
  readonly onPeriod: (from: string | null, to: string | null) => void
}

type End = 'from' | 'to'
const NO_DRAFTS: Readonly<Record<End, string | null>> = { from: null, to: null }
const NO_PROBLEMS: Readonly<Record<End, string | null>> = { from: null, to: null }

/**
 * First and last day as text. What was written waits until both ends can be read and are in order, so that a period can
 * be moved by writing one end after the other; until then the problem stands beside its field and nothing changes.
 */
export const PeriodDays = ({ from, to, onPeriod }: PeriodDaysProps) => {
  const language = useLanguage()
  const words = FILTER_WORDS[language]
  const [drafts, setDrafts] = useState(NO_DRAFTS)
  const [problems, setProblems] = useState(NO_PROBLEMS)
  const held = { from, to }
  const textOf = (end: End) => {
    const day = held[end]
    return drafts[end] ?? (day === null ? '' : formatDay(day))
  }
  const write = (end: End, text: string | null) => {
    setDrafts({ ...drafts, [end]: text })
    setProblems({ ...problems, [end]: null })
  }
  const take = (end: End) => {
    if (drafts[end] === null) return
    const read = { from: readDayText(textOf('from')), to: readDayText(textOf('to')) }
    const first = isoOf(read.from)
    const last = isoOf(read.to)
    const found = {
      from: sayProblem(read.from, textOf('from'), language),
      to: sayProblem(read.to, textOf('to'), language),
    }
    const isReversed = first !== null && last !== null && first > last
    if (isReversed) found[end] = words.dayOrder(formatDay(first), formatDay(last))
    setProblems(found)
    if (found.from !== null || found.to !== null) return
    setDrafts(NO_DRAFTS)
    if (first !== from || last !== to) onPeriod(first, last)
  }
  const field = (end: End) => (
    <DayField
      label={words[end]}
      text={textOf(end)}
      isDraft={drafts[end] !== null}
      problem={problems[end]}
      onText={(text) => write(end, text)}
      onWritten={() => take(end)}
      onRevert={() => write(end, null)}
    />
  )
  return (
    <>
      {field('from')}
      {field('to')}
    </>
  )
}

const isoOf = (read: DayText): string | null => (read.type === 'day' ? read.iso : null)

const sayProblem = (read: DayText, text: string, language: Language): string | null => {
  const words = FILTER_WORDS[language]
  if (read.type !== 'problem') return null
  if (read.reason === 'NOT_REAL') return words.dayNotReal(text.trim())
  return read.reason === 'YEAR' ? words.dayYear(FIRST_YEAR, LAST_YEAR) : words.dayNotUnderstood
}
