import { dayNumber, isoDay } from '../../data/model/localDay.ts'
import { type Period, previousPeriod } from '../../data/model/periods.ts'

/** The ISO day a number of months later; only for days up to the 28th, which every month has. */
const addMonths = (iso: string, months: number): string => {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1 + months, day)).toISOString().slice(0, 10)
}

/** Months a period holds exactly (calendar months, years, 15→14); null when it is no whole number of them. */
const wholeMonths = ({ from, to }: Period): number | null => {
  const dayAfter = isoDay(dayNumber(to) + 1)
  if (from.slice(8) !== dayAfter.slice(8) || Number(from.slice(8)) > 28) return null
  const [first = 0, firstMonth = 0] = from.split('-').map(Number)
  const [last = 0, lastMonth = 0] = dayAfter.split('-').map(Number)
  return (last - first) * 12 + lastMonth - firstMonth
}

/**
 * The equal period right before (−1) or after (1): whole months move by months, so that a month 15→14 is followed by
 * the next one; other periods move by their number of days. Null where there is no such period.
 */
export const stepPeriod = (period: Period, direction: -1 | 1): Period | null => {
  const months = wholeMonths(period)
  if (months !== null) {
    const from = addMonths(period.from, months * direction)
    return from < '1001' ? null : { from, to: isoDay(dayNumber(addMonths(from, months)) - 1) }
  }
  if (direction === -1) return previousPeriod(period)
  const first = dayNumber(period.to) + 1
  return { from: isoDay(first), to: isoDay(first + dayNumber(period.to) - dayNumber(period.from)) }
}
