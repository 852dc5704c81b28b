import { dayNumber, weekdayOf } from '../../data/model/localDay.ts'
import type { TimeUnit } from '../view/view.ts'

const DAY = 86_400_000

/** Cases of a run of local days. Day numbers, both inclusive. */
export interface TimeBin {
  readonly first: number
  readonly last: number
  readonly count: number
}

/**
 * The days of a range in whole units: weeks begin on Monday, months on the first. The first and the last bin are cut at
 * the ends of the range, so the counts sum to the cases inside it. Local days have no hours, hence no clock changes.
 * @param days cases by ISO day
 * @param firstDay ISO day; with a last day before it there are no bins
 */
export const timeBins = (
  days: Readonly<Record<string, number>>,
  unit: TimeUnit,
  firstDay: string,
  lastDay: string,
): readonly TimeBin[] => {
  const first = dayNumber(firstDay)
  const last = dayNumber(lastDay)
  const starts: number[] = []
  for (let start = first; start <= last; start = nextStart(unit, start)) starts.push(start)
  const counts = new Float64Array(starts.length)
  const binOfDay = new Uint32Array(Math.max(0, last - first + 1))
  starts.forEach((start, index) => binOfDay.fill(index, start - first, (starts[index + 1] ?? last + 1) - first))
  for (const iso in days) {
    const offset = Date.parse(iso) / DAY - first
    if (offset < 0 || offset > last - first) continue
    const bin = binOfDay[offset] ?? 0
    counts[bin] = (counts[bin] ?? 0) + (days[iso] ?? 0)
  }
  return starts.map((start, index) => ({
    first: start,
    last: (starts[index + 1] ?? last + 1) - 1,
    count: counts[index] ?? 0,
  }))
}

/** First day of the unit after the one in which a day lies. */
const nextStart = (unit: TimeUnit, day: number): number => {
  if (unit === 'day') return day + 1
  if (unit === 'week') return day - weekdayOf(day) + 7
  const date = new Date(day * DAY)
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1) / DAY
}

const DAYS_OF = { day: 1, week: 7, month: 30.4 } as const

/** The unit asked for, or the next coarser one whose bars are at least a pixel wide. @param width CSS pixels */
export const fittingUnit = (unit: TimeUnit, dayCount: number, width: number): TimeUnit => {
  const fits = (candidate: TimeUnit) => dayCount / DAYS_OF[candidate] <= width
  if (unit === 'month' || fits(unit)) return unit
  return unit === 'day' && fits('week') ? 'week' : 'month'
}

/** Cases of a period; open ends reach to all days there are. */
export const casesBetween = (
  days: Readonly<Record<string, number>>,
  from: string | null,
  to: string | null,
): number => {
  let cases = 0
  // ISO days are in the order of their texts.
  for (const day in days) if ((from === null || day >= from) && (to === null || day <= to)) cases += days[day] ?? 0
  return cases
}
