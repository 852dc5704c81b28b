import type { Language } from '../../data/model/codedValue.ts'
import { isoDay, localMoment } from '../../data/model/localDay.ts'
import { formatDay, formatMinute } from '../ui/format.ts'

const WHOLE_DAY = 1440

/** What may be said of a time range; each sentence is said only where it is true. */
const SENTENCES = {
  vi: {
    minute: (clock: string, day: string) => `${clock} ngày ${day}`,
    day: (day: string) => `không rõ giờ, trong ngày ${day}`,
    days: (first: string, last: string) => `không rõ ngày giờ, từ ${first} đến ${last}`,
    hours: (from: string, to: string, day: string) => `từ ${from} đến ${to} ngày ${day}`,
    range: (from: string, to: string) => `từ ${from} đến ${to}`,
  },
  en: {
    minute: (clock: string, day: string) => `${clock} on ${day}`,
    day: (day: string) => `hour unknown, on ${day}`,
    days: (first: string, last: string) => `day and hour unknown, ${first} to ${last}`,
    hours: (from: string, to: string, day: string) => `between ${from} and ${to} on ${day}`,
    range: (from: string, to: string) => `from ${from} to ${to}`,
  },
} as const satisfies Readonly<Record<Language, object>>

/**
 * A time range in words: a minute that is known, or how far it is not. Days and clocks are those of the province
 * (UTC+7). A range that ends at midnight ends with the day before: 24:00, never 00:00 of a day it does not touch.
 * @param from ISO instant, UTC
 * @param to ISO instant, UTC; equal to `from` when the minute is known
 */
export const describeTimes = (from: string, to: string, language: Language): string => {
  const words = SENTENCES[language]
  const start = localMoment(new Date(from))
  const end = endMoment(new Date(to), from === to)
  const startDay = formatDay(isoDay(start.day))
  const endDay = formatDay(isoDay(end.day))
  if (from === to) return words.minute(formatMinute(start.minute), startDay)
  // 23:59 closes a day as well as 24:00 does: both are how papers write "some time that day".
  if (start.minute === 0 && end.minute >= WHOLE_DAY - 1) {
    return start.day === end.day ? words.day(startDay) : words.days(startDay, endDay)
  }
  return start.day === end.day
    ? words.hours(formatMinute(start.minute), formatMinute(end.minute), startDay)
    : words.range(
        `${formatMinute(start.minute)} ${shortDay(startDay, endDay)}`,
        `${formatMinute(end.minute)} ${endDay}`,
      )
}

const endMoment = (instant: Date, isMinute: boolean): { day: number; minute: number } => {
  const { day, minute } = localMoment(instant)
  return minute === 0 && !isMinute ? { day: day - 1, minute: WHOLE_DAY } : { day, minute }
}

/** A first day without the year it shares with the last one. */
const shortDay = (first: string, last: string): string => (first.slice(6) === last.slice(6) ? first.slice(0, 5) : first)
