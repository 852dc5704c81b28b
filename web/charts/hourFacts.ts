const DAYS = 7
const HOURS = 24

/** What a week of hours says: sums by weekday and by hour, the busiest hours, and limits for five colours. */
export interface HourFacts {
  readonly total: number
  /** 7 sums, Monday first. */
  readonly byWeekday: readonly number[]
  /** 24 sums. */
  readonly byHour: readonly number[]
  /** Indexes (weekday × 24 + hour) of up to three hours with most cases, most first; none without cases. */
  readonly busiest: readonly number[]
  /** Upper limits of the second to the fourth colour, in equal steps; the first is zero, the fifth open. */
  readonly breaks: readonly number[]
}

/** @param hours 168 weights or counts, index = weekday × 24 + hour, Monday first */
export const hourFacts = (hours: readonly number[]): HourFacts => {
  const byWeekday = Array.from({ length: DAYS }, () => 0)
  const byHour = Array.from({ length: HOURS }, () => 0)
  let total = 0
  for (let index = 0; index < DAYS * HOURS; index++) {
    const value = hours[index] ?? 0
    total += value
    byWeekday[Math.floor(index / HOURS)]! += value
    byHour[index % HOURS]! += value
  }
  const busiest = [...hours.keys()]
    .filter((index) => (hours[index] ?? 0) > 0)
    .sort((a, b) => (hours[b] ?? 0) - (hours[a] ?? 0) || a - b)
    .slice(0, 3)
  return { total, byWeekday, byHour, busiest, breaks: equalBreaks(Math.max(...hours, 0)) }
}

const STEPS = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10]
/** From this many cases in the busiest hour on, limits are whole cases; below, tenths. */
const WHOLE_FROM = 5

/** Three limits in equal, memorable steps, so that the colours divide the way to the largest value evenly. */
export const equalBreaks = (largest: number): readonly number[] => {
  const unit = largest >= WHOLE_FROM ? 1 : 0.1
  const wanted = Math.max(largest / 4, unit)
  const power = 10 ** Math.floor(Math.log10(wanted))
  const isOfUnit = (step: number) => Math.abs(step / unit - Math.round(step / unit)) < 1e-9
  const step = STEPS.map((factor) => factor * power).find((one) => one >= wanted - 1e-9 && isOfUnit(one)) ?? 10 * power
  return [1, 2, 3].map((factor) => Number((factor * step).toPrecision(6)))
}

/** Colour of a value: 0 for nothing, 1–4 by the limits. */
export const hourLevel = (value: number, [first = 0, second = 0, third = 0]: readonly number[]): number =>
  value <= 0 ? 0 : value <= first ? 1 : value <= second ? 2 : value <= third ? 3 : 4
