import type { PlanLine } from '../../../data/model/inspections/campaigns.ts'
import { dayNumber, isoDay, weekdayOf } from '../../../data/model/localDay.ts'

/** A plan line in a week: from one weekday to another (0 Monday … 6 Sunday), on a lane of its own. */
export interface CalendarBar {
  readonly line: PlanLine
  readonly first: number
  readonly last: number
  readonly lane: number
  /** Whether its first and last day are in this week. */
  readonly isStart: boolean
  readonly isEnd: boolean
}
export interface CalendarWeek {
  /** Seven days from Monday, ISO. */
  readonly days: readonly string[]
  readonly bars: readonly CalendarBar[]
  /** By weekday: lines of the day that found no lane. */
  readonly more: readonly number[]
}

/** Lanes of a week; further lines are only counted. */
const LANES = 4

const WEEK = 7

/** The weeks that hold a month (`2026-11`), each with its plan lines. */
export const calendarMonth = (month: string, lines: readonly PlanLine[]): readonly CalendarWeek[] => {
  const first = dayNumber(`${month}-01`)
  const last = dayNumber(`${monthAfter(month, 1)}-01`) - 1
  const ordered = lines.toSorted(
    (a, b) => dayNumber(a.startsOn) - dayNumber(b.startsOn) || dayNumber(b.endsOn) - dayNumber(a.endsOn) || a.id - b.id,
  )
  const weeks: CalendarWeek[] = []
  for (let monday = first - weekdayOf(first); monday <= last; monday += WEEK) weeks.push(weekOf(monday, ordered))
  return weeks
}

const weekOf = (monday: number, lines: readonly PlanLine[]): CalendarWeek => {
  const sunday = monday + WEEK - 1
  const bars: CalendarBar[] = []
  const more = Array.from({ length: WEEK }, () => 0)
  /** By lane: the last weekday that is taken. */
  const taken: number[] = []
  for (const line of lines) {
    const [start, end] = [dayNumber(line.startsOn), dayNumber(line.endsOn)]
    if (start > sunday || end < monday) continue
    const [first, last] = [Math.max(start, monday) - monday, Math.min(end, sunday) - monday]
    const found = taken.findIndex((until) => until < first)
    const lane = found === -1 ? taken.length : found
    if (lane >= LANES) {
      for (let day = first; day <= last; day++) more[day] = (more[day] ?? 0) + 1
      continue
    }
    taken[lane] = last
    bars.push({ line, first, last, lane, isStart: start >= monday, isEnd: end <= sunday })
  }
  return { days: Array.from({ length: WEEK }, (_, day) => isoDay(monday + day)), bars, more }
}

/** A month so many later (or earlier): `2026-11`, 2 → `2027-01`. */
export const monthAfter = (month: string, step: number): string => {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return isoDay(Math.round(Date.UTC(year, number - 1 + step, 1) / 86_400_000)).slice(0, 7)
}
