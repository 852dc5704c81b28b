const DAY = 86_400_000

/** A mark on the time axis at the start of a day. */
export interface TimeTick {
  readonly day: number
  readonly label: string
}

/** Room that a label (dd/mm, mm/yyyy, yyyy) takes with the space before the next, CSS pixels. */
const ROOM = { day: 52, month: 68, year: 48 } as const
const MONTH_STEPS = [1, 2, 3, 6]
const YEAR_STEPS = [1, 2, 5, 10, 20, 50]
const DAY_STEPS = [1, 2, 7, 14]
/** Days up to which days are marked and not months. */
const SHORT_RANGE = 92

/**
 * Few marks: first of January of every year or of every few, else firsts of months, else days. Labels are yyyy, mm/yyyy
 * or dd/mm, the same in both languages.
 * @param first day number
 * @param last day number
 * @param width CSS pixels of the whole axis
 */
export const timeTicks = (first: number, last: number, width: number): readonly TimeTick[] => {
  const dayWidth = width / (last - first + 1)
  const isRoomy = (days: number, room: number) => days * dayWidth >= room
  if (last - first < SHORT_RANGE) {
    return dayTicks(first, last, DAY_STEPS.find((step) => isRoomy(step, ROOM.day)) ?? 28)
  }
  const monthStep = MONTH_STEPS.find((step) => isRoomy(step * 28, ROOM.month))
  if (monthStep) return monthTicks(first, last, monthStep)
  return monthTicks(first, last, (YEAR_STEPS.find((step) => isRoomy(step * 365, ROOM.year)) ?? 100) * 12)
}

const twoDigits = (value: number) => String(value).padStart(2, '0')

const dayTicks = (first: number, last: number, step: number): TimeTick[] => {
  const ticks: TimeTick[] = []
  for (let day = first; day <= last; day += step) {
    const date = new Date(day * DAY)
    ticks.push({ day, label: `${twoDigits(date.getUTCDate())}/${twoDigits(date.getUTCMonth() + 1)}` })
  }
  return ticks
}

const monthTicks = (first: number, last: number, step: number): TimeTick[] => {
  const start = new Date(first * DAY)
  const ticks: TimeTick[] = []
  // Months counted from year 0: those divisible by the step have a mark.
  let month = Math.ceil((start.getUTCFullYear() * 12 + start.getUTCMonth()) / step) * step
  for (;;) {
    const [year, ordinal] = [Math.floor(month / 12), month % 12]
    const day = Date.UTC(year, ordinal, 1) / DAY
    if (day > last) return ticks
    if (day >= first) ticks.push({ day, label: step >= 12 ? `${year}` : `${twoDigits(ordinal + 1)}/${year}` })
    month += step
  }
}
