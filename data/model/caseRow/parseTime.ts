import { type Parsed, refused } from './refusal.ts'

const TIME =
  /^(\d{1,2})(?::(\d{2})(?::\d{2}(?:\.\d+)?)?|\s*(?:h|g|giờ)\s*(\d{2})?\s*(?:'|p|ph|phút)?)\s*(am|pm|sa|ch)?$/iu

/** Reads a time of day as minutes since midnight (0–1439): `20:15`, `20:15:30`, `20h15`, `20h`, `8:15 PM`, `8:15 CH`. */
export const parseTime = (text: string): Parsed<number> => {
  const [, hourText = '', colonMinute, letterMinute, half] = TIME.exec(text.trim()) ?? []
  const minute = Number(colonMinute ?? letterMinute ?? 0)
  const hour = half ? hourOfHalfDay(Number(hourText), half.toLowerCase()) : Number(hourText)
  if (hourText === '' || !(hour >= 0 && hour <= 23) || minute > 59) {
    return refused('TIME_UNREADABLE', 'Không đọc được giờ. Hãy ghi giờ:phút từ 00:00 đến 23:59, ví dụ 20:15.')
  }
  return { value: hour * 60 + minute }
}

/** NaN when a clock of twelve hours has no such hour. */
const hourOfHalfDay = (hour: number, half: string): number => {
  if (hour < 1 || hour > 12) return Number.NaN
  return (hour % 12) + (half === 'pm' || half === 'ch' ? 12 : 0)
}
