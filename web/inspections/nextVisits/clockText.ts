import type { Language } from '../../../data/model/codedValue.ts'
import { formatCount } from '../../ui/format.ts'
import { NEXT_VISITS_WORDS } from './nextVisitsWords.ts'

const MINUTES_OF_DAY = 1440

/** How long until an instant (ISO), or how long since: "còn 5 giờ", "quá 2 ngày 3 giờ". */
export const clockText = (until: string, now: number, language: Language): { text: string; isOver: boolean } => {
  const words = NEXT_VISITS_WORDS[language]
  const minutes = Math.floor((Date.parse(until) - now) / 60_000)
  const isOver = minutes < 0
  const long = Math.abs(minutes)
  const number = (value: number) => formatCount(Math.floor(value), language)
  const time =
    long >= MINUTES_OF_DAY
      ? words.daysHours(number(long / MINUTES_OF_DAY), number((long % MINUTES_OF_DAY) / 60))
      : long >= 60
        ? words.hours(number(long / 60))
        : words.minutes(number(long))
  return { text: isOver ? words.over(time) : words.left(time), isOver }
}
