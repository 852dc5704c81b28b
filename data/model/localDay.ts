/**
 * Days as people of the province count them: UTC+7, no daylight saving. A day is an ISO text `YYYY-MM-DD` at the edges
 * and a whole number of days since 1970-01-01 inside columns and charts.
 */
export const LOCAL_OFFSET_MINUTES = 7 * 60
const MINUTE = 60_000
const DAY = 86_400_000

/** The day number of an ISO day; NaN when the text is no real day (`2025-02-31`). */
export const dayNumber = (iso: string): number => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return Number.NaN
  const time = Date.parse(`${iso}T00:00:00Z`)
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso ? Number.NaN : time / DAY
}

/** The ISO day of a day number. */
export const isoDay = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10)

/** The local day and the minute of that day (0–1439) at an instant. */
export const localMoment = (instant: Date): { day: number; minute: number } => {
  const minutes = Math.floor(instant.getTime() / MINUTE) + LOCAL_OFFSET_MINUTES
  const day = Math.floor(minutes / 1440)
  return { day, minute: minutes - day * 1440 }
}

/** The instant at a local day and minute. Minutes beyond 1439 run into the next day. */
export const localInstant = (day: number, minute: number): Date =>
  new Date((day * 1440 + minute - LOCAL_OFFSET_MINUTES) * MINUTE)

/** Weekday of a day number, 0 = Monday … 6 = Sunday. */
export const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7

/** Today in UTC+7. */
export const localToday = (now: Date = new Date()): number => localMoment(now).day

/** The same calendar day `years` earlier; 29 February becomes 28 February. */
export const yearsEarlier = (day: number, years: number): number => {
  const date = new Date(day * DAY)
  const moved = Date.UTC(date.getUTCFullYear() - years, date.getUTCMonth(), date.getUTCDate())
  const overflow = new Date(moved).getUTCMonth() !== date.getUTCMonth()
  return moved / DAY - (overflow ? 1 : 0)
}
