import { isoDay, LOCAL_OFFSET_MINUTES } from '../../data/model/localDay.ts'
import { clockText } from './cellText.ts'

/** Days (ISO) and hours (`HH:MM`) of a time range as the cells of an import state it. */
export interface CaseTimes {
  readonly date: string
  readonly timeFrom: string | null
  readonly dateTo: string | null
  readonly timeTo: string | null
}

const DAY = 1440

/**
 * The opposite of judgeTimes.ts: cells that are read back to exactly this range. A range that ends at midnight ends with
 * its last whole day; whole days have no hours.
 * @param fromMinute minutes since 1970-01-01 UTC
 */
export const caseTimes = ({ fromMinute, toMinute }: { fromMinute: number; toMinute: number }): CaseTimes => {
  const start = fromMinute + LOCAL_OFFSET_MINUTES
  const end = toMinute + LOCAL_OFFSET_MINUTES
  const [day, minute] = [Math.floor(start / DAY), mod(start)]
  const date = isoDay(day)
  if (end === start) return { date, timeFrom: clockText(minute), dateTo: null, timeTo: null }
  const timeFrom = minute === 0 ? null : clockText(minute)
  if (mod(end) !== 0) {
    return { date, timeFrom, dateTo: isoDay(Math.floor(end / DAY)), timeTo: clockText(mod(end)) }
  }
  const lastDay = end / DAY - 1
  const isOneDay = lastDay === day && minute === 0
  return { date, timeFrom, dateTo: isOneDay ? null : isoDay(lastDay), timeTo: null }
}

const mod = (minute: number): number => ((minute % DAY) + DAY) % DAY
