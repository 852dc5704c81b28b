import { LOCAL_OFFSET_MINUTES } from '../localDay.ts'
import { parseDay } from './parseDay.ts'
import { parseTime } from './parseTime.ts'
import { refused } from './refusal.ts'
import type { RowReader } from './rowReader.ts'

export interface RowTimes {
  /** Local day of the start (day number). */
  readonly day: number
  /** Minutes since 1970-01-01 UTC. */
  readonly fromMinute: number
  readonly toMinute: number
}

const WHOLE_DAY = 1440

/**
 * The time range of a row. Without an hour the range spans the whole local days, never midnight alone; an hour without
 * an end is an exact minute. Null, with the problem noted, when a cell is refused or the first day is missing.
 */
export const judgeTimes = (row: RowReader, today: number): RowTimes | null => {
  const from = readMoment(row, 'date', 'timeFrom', today)
  const to = readMoment(row, 'dateTo', 'timeTo', today)
  if (!from || !to || from.day === null) return null
  const start = from.day * 1440 + (from.minute ?? 0)
  const endDay = to.day ?? from.day
  const isExact = to.day === null && to.minute === null && from.minute !== null
  const end = isExact ? start : endDay * 1440 + (to.minute ?? WHOLE_DAY)
  if (end < start || endDay < from.day) {
    const at = to.day !== null && row.text('dateTo') !== '' ? 'dateTo' : 'timeTo'
    row.refuse(
      at,
      refused('RANGE_REVERSED', 'Kết thúc trước khi bắt đầu. Nếu sang ngày hôm sau, hãy ghi cả “Đến ngày”.').problem,
    )
    return null
  }
  return { day: from.day, fromMinute: start - LOCAL_OFFSET_MINUTES, toMinute: end - LOCAL_OFFSET_MINUTES }
}

/** Day and minute from a date cell (which may hold the hour too) and a time cell; null when one was refused. */
const readMoment = (
  row: RowReader,
  dayKey: 'date' | 'dateTo',
  timeKey: 'timeFrom' | 'timeTo',
  today: number,
): { day: number | null; minute: number | null } | null => {
  const dayText = row.text(dayKey)
  const timeText = row.text(timeKey)
  const day = dayText === '' ? null : row.take(dayKey, parseDay(dayText, today))
  const minute = timeText === '' ? null : row.take(timeKey, parseTime(timeText))
  if (day === undefined || minute === undefined) return null
  if (day && day.minute !== null && minute !== null && day.minute !== minute) {
    row.refuse(
      timeKey,
      refused('TIME_TWICE', `Ô ngày đã ghi một giờ khác (“${dayText}”). Hãy ghi giờ ở một ô thôi.`).problem,
    )
    return null
  }
  return { day: day?.day ?? null, minute: minute ?? day?.minute ?? null }
}
