/** First days (ISO) of the first and the last month that lie wholly in a period. */
export interface WholeMonths {
  readonly firstMonth: string
  readonly lastMonth: string
}

/** The whole months of a period, both its days included; null when it holds none. */
export const wholeMonths = (from: string, to: string): WholeMonths | null => {
  const first = from.endsWith('-01') ? from : monthAfter(from)
  // The day after the period begins a month when its last month is whole.
  const end = new Date(Date.parse(to) + 86_400_000).toISOString().slice(0, 10)
  const last = monthBefore(`${end.slice(0, 7)}-01`)
  return first <= last ? { firstMonth: first, lastMonth: last } : null
}

const month = (year: number, index: number): string => new Date(Date.UTC(year, index, 1)).toISOString().slice(0, 10)
const monthAfter = (day: string): string => month(Number(day.slice(0, 4)), Number(day.slice(5, 7)))
const monthBefore = (day: string): string => month(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 2)
