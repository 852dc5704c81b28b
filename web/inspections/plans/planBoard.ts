import type { PlanLine } from '../../../data/model/inspections/campaigns.ts'

/** What a plan line is on the board and in the calendar: a late one is no longer merely planned. */
export const BOARD_COLUMNS = ['LATE', 'PLANNED', 'DONE', 'CANCELLED'] as const
export type BoardColumn = (typeof BOARD_COLUMNS)[number]

export const columnOf = ({ state, isLate }: Pick<PlanLine, 'state' | 'isLate'>): BoardColumn =>
  state === 'DONE' || state === 'CANCELLED' ? state : isLate ? 'LATE' : 'PLANNED'

/** The board: late ones by the day they should have been done by, the others by their first day, what is over the latest first. */
export const planBoard = (lines: readonly PlanLine[]): Readonly<Record<BoardColumn, readonly PlanLine[]>> => {
  const by = (column: BoardColumn, compare: (a: PlanLine, b: PlanLine) => number) =>
    lines.filter((line) => columnOf(line) === column).toSorted((a, b) => compare(a, b) || a.id - b.id)
  return {
    LATE: by('LATE', (a, b) => compareText(a.endsOn, b.endsOn)),
    PLANNED: by('PLANNED', (a, b) => compareText(a.startsOn, b.startsOn)),
    DONE: by('DONE', (a, b) => compareText(b.endsOn, a.endsOn)),
    CANCELLED: by('CANCELLED', (a, b) => compareText(b.endsOn, a.endsOn)),
  }
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
