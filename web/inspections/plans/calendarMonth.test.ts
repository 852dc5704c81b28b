import { describe, expect, it } from 'vitest'
import type { PlanLine } from '../../../data/model/inspections/campaigns.ts'
import { calendarMonth, monthAfter } from './calendarMonth.ts'
import { columnOf, planBoard } from './planBoard.ts'

const line = (id: number, startsOn: string, endsOn: string, more: Partial<PlanLine> = {}) =>
  ({ id, startsOn, endsOn, state: 'PLANNED', isLate: false, ...more }) as PlanLine

describe('the calendar of plan lines', () => {
  it('holds whole weeks from Monday that cover the month', () => {
    // 1 November 2026 is a Sunday.
    const weeks = calendarMonth('2026-11', [])
    expect(weeks).toHaveLength(6)
    expect(weeks[0]?.days).toEqual([
      '2026-10-26',
      '2026-10-27',
      '2026-10-28',
      '2026-10-29',
      '2026-10-30',
      '2026-10-31',
      '2026-11-01',
    ])
    expect(weeks.at(-1)?.days.at(-1)).toBe('2026-12-06')
  })

  it('draws a line in every week it meets, and says where it begins and ends', () => {
    const bars = calendarMonth('2026-11', [line(1, '2026-11-06', '2026-11-17')]).flatMap((week) => week.bars)
    expect(bars.map(({ first, last, isStart, isEnd }) => [first, last, isStart, isEnd])).toEqual([
      [4, 6, true, false],
      [0, 6, false, false],
      [0, 1, false, true],
    ])
  })

  it('never lays two lines of one day on one lane, and counts those that find none', () => {
    const lines = Array.from({ length: 7 }, (_, id) => line(id, '2026-11-10', id === 0 ? '2026-11-10' : '2026-11-12'))
    const week = calendarMonth('2026-11', lines)[2]
    for (let day = 0; day < 7; day++) {
      const lanes = week?.bars.filter(({ first, last }) => first <= day && day <= last).map(({ lane }) => lane) ?? []
      expect(new Set(lanes).size).toBe(lanes.length)
      const meeting = lines.filter(({ startsOn, endsOn }) => {
        const iso = week?.days[day] ?? ''
        return startsOn <= iso && iso <= endsOn
      })
      expect(lanes.length + (week?.more[day] ?? 0)).toBe(meeting.length)
    }
  })

  it('steps over the turn of the year', () => {
    expect([monthAfter('2026-11', 2), monthAfter('2026-01', -1)]).toEqual(['2027-01', '2025-12'])
  })
})

describe('the board of plan lines', () => {
  it('puts every line into exactly one column, late ones by the day they should have been done by', () => {
    const lines = [
      line(1, '2026-11-01', '2026-11-20', { isLate: true }),
      line(2, '2026-10-01', '2026-11-10', { isLate: true }),
      line(3, '2026-11-20', '2026-12-01'),
      line(4, '2026-11-01', '2026-11-02', { state: 'DONE' }),
      line(5, '2026-11-01', '2026-11-02', { state: 'CANCELLED', isLate: true }),
    ]
    const board = planBoard(lines)
    expect(board.LATE.map(({ id }) => id)).toEqual([2, 1])
    expect(Object.values(board).flatMap((column) => column.map(({ id }) => id))).toHaveLength(lines.length)
    expect(lines.map(columnOf)).toEqual(['LATE', 'LATE', 'PLANNED', 'DONE', 'CANCELLED'])
  })
})
