import type { TipClock } from '../../data/model/tipClock.ts'
import type { TipWords } from './tipWords.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** How long, in the one unit that says it: days from two on, hours from one on, else minutes. Never rounded up. */
export const lengthText = (milliseconds: number, words: Pick<TipWords, 'days' | 'hours' | 'minutes'>): string => {
  if (milliseconds >= 2 * DAY) return words.days(Math.floor(milliseconds / DAY))
  if (milliseconds >= HOUR) return words.hours(Math.floor(milliseconds / HOUR))
  return words.minutes(Math.floor(milliseconds / MINUTE))
}

export interface DueText {
  readonly text: string
  readonly tone: 'done' | 'calm' | 'soon' | 'late'
}

/** Less than this before a target, a tip asks for attention. */
const SOON: Readonly<Record<'FIRST_ACTION' | 'ANSWER', number>> = { FIRST_ACTION: 6 * HOUR, ANSWER: 2 * DAY }

/** What a tip waits for and how long it still may: "Trả lời: còn 3 giờ", "Xử lý bước đầu: quá hạn 2 ngày". */
export const dueText = ({ waitsFor, dueAt, isLate }: TipClock, now: number, words: TipWords): DueText => {
  if (waitsFor === null) return { text: isLate ? words.answeredLate : words.answeredInTime, tone: 'done' }
  const left = Date.parse(dueAt) - now
  const time = lengthText(Math.abs(left), words)
  return {
    text: `${words.waits[waitsFor]}: ${isLate ? words.late(time) : words.left(time)}`,
    tone: isLate ? 'late' : left < SOON[waitsFor] ? 'soon' : 'calm',
  }
}
