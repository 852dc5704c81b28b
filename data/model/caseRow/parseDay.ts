import { dayNumber, isoDay, LOCAL_OFFSET_MINUTES } from '../localDay.ts'
import { parseTime } from './parseTime.ts'
import { type Parsed, refused } from './refusal.ts'

/** A local day (day number) and, where the cell says it, the minute of that day (0–1439). */
export interface DayCell {
  readonly day: number
  readonly minute: number | null
}

const DAY_FIRST = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/
const YEAR_FIRST = /^(\d{4})([/-])(\d{1,2})\2(\d{1,2})$/
const SHORT_YEAR = /^\d{1,2}([/.-])\d{1,2}\1\d{2}$/
const WITH_TIME = /^(\S+?)(?:\s*[T,]\s*|\s+)(\d{1,2}(?::|h|g|\s*giờ).*?)(Z|[+-]\d{2}:?\d{2})?$/iu

const HOW = 'Hãy ghi ngày/tháng/năm, ví dụ 05/03/2026 (hoặc 2026-03-05).'

/**
 * Reads a day: `5/3/2026`, `05-03-2026`, `05.03.2026` (day first), `2026-03-05`, each also with a time; an ISO time with
 * `Z` or an offset is brought to UTC+7. A time of exactly 00:00 in the same cell counts as "hour unknown": spreadsheets
 * write it for every date without an hour.
 * @param today last day allowed (day number)
 */
export const parseDay = (text: string, today: number): Parsed<DayCell> => {
  const trimmed = text.trim()
  const [, dayText = trimmed, timeText, offset] = WITH_TIME.exec(trimmed) ?? []
  const iso = isoOf(dayText)
  if (!iso) {
    return SHORT_YEAR.test(dayText)
      ? refused('DATE_UNREADABLE', 'Năm phải đủ bốn chữ số. Hãy ghi ví dụ 05/03/2026.')
      : refused('DATE_UNREADABLE', `Không đọc được ngày. ${HOW}`)
  }
  const day = dayNumber(iso)
  if (Number.isNaN(day)) return refused('DATE_IMPOSSIBLE', `Không có ngày này trong lịch. ${HOW}`)
  let cell: DayCell = { day, minute: null }
  if (timeText !== undefined) {
    const time = parseTime(timeText.trim())
    if ('problem' in time) return time
    cell = atOffset(day, time.value, offset)
  }
  if (cell.day > today) {
    return refused('DATE_FUTURE', `Ngày ở tương lai (hôm nay là ${vietnameseDay(today)}). Hãy ghi ngày đã xảy ra.`)
  }
  if (cell.day < 0) return refused('DATE_TOO_EARLY', 'Chỉ nhận vụ từ ngày 01/01/1970. Hãy xem lại năm.')
  return { value: cell }
}

/** `dd/mm/yyyy` of a day number. */
export const vietnameseDay = (day: number): string => isoDay(day).split('-').reverse().join('/')

const isoOf = (text: string): string | null => {
  const dayFirst = DAY_FIRST.exec(text)
  if (dayFirst) return iso(dayFirst[4], dayFirst[3], dayFirst[1])
  const yearFirst = YEAR_FIRST.exec(text)
  return yearFirst ? iso(yearFirst[1], yearFirst[3], yearFirst[4]) : null
}

const iso = (year = '', month = '', day = '') => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`

const atOffset = (day: number, minute: number, offset: string | undefined): DayCell => {
  if (offset === undefined) return { day, minute: minute === 0 ? null : minute }
  const [, sign = '+', hours = '0', minutes = '0'] = /^([+-])(\d{2}):?(\d{2})$/.exec(offset) ?? []
  const offsetMinutes = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1)
  const local = day * 1440 + minute - offsetMinutes + LOCAL_OFFSET_MINUTES
  const localDay = Math.floor(local / 1440)
  const localMinute = local - localDay * 1440
  return { day: localDay, minute: localMinute === 0 ? null : localMinute }
}
