import { dayNumber } from '../../data/model/localDay.ts'

/** From one instant up to another, both included, in milliseconds since 1970 UTC; null = open. */
export interface Interval {
  readonly from: number | null
  readonly to: number | null
}

const DAY_MS = 86_400_000

/**
 * Reads the `datetime` of OGC API – Features: an instant, a day (in UTC, whole) or an interval of them with `..` or
 * nothing for an open end. Null for what is none, and for an interval that ends before it begins.
 */
export const parseDatetime = (text: string): Interval | null => {
  const ends = text.split('/')
  if (ends.length > 2) return null
  const [first = '', second] = ends
  if (second === undefined) return instantOf(first)
  const begin = isOpen(first) ? { from: null, to: null } : instantOf(first)
  const end = isOpen(second) ? { from: null, to: null } : instantOf(second)
  if (!begin || !end || (begin.from === null && end.to === null)) return null
  const isBackwards = begin.from !== null && end.to !== null && begin.from > end.to
  return isBackwards ? null : { from: begin.from, to: end.to }
}

const isOpen = (text: string) => text === '' || text === '..'

/** A day is all of it, an instant itself. RFC 3339; a space for a plus sign, as unescaped addresses have it. */
export const instantOf = (text: string): { readonly from: number; readonly to: number } | null => {
  const day = dayNumber(text)
  if (!Number.isNaN(day)) return { from: day * DAY_MS, to: (day + 1) * DAY_MS - 1 }
  const match =
    /^(\d{4}-\d{2}-\d{2})[Tt]([01]\d|2[0-3]):([0-5]\d):([0-5]\d|60)(\.\d{1,9})?([Zz]|[+\- ]\d{2}:\d{2})$/.exec(text)
  if (!match || Number.isNaN(dayNumber(match[1] ?? ''))) return null
  const at = Date.parse(text.toUpperCase().replace(' ', '+').replace(':60', ':59'))
  return Number.isNaN(at) ? null : { from: at, to: at }
}
