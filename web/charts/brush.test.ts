import { describe, expect, it } from 'vitest'
import { dayNumber, isoDay } from '../../data/model/localDay.ts'
import { binAt, drawnSpan, movedSpan, resizedSpan, type Span, spanOf, steppedSpan } from './brush.ts'
import { timeBins } from './timeBins.ts'

// Mondays: 29 December 2025, 5, 12, 19, 26 January 2026; the first bin is cut to 1–4 January, the last to 26–28.
const weeks = timeBins({}, 'week', '2026-01-01', '2026-01-28')
const span = (first: string, last: string): Span => ({ first: dayNumber(first), last: dayNumber(last) })
const text = (chosen: Span | null) => chosen && `${isoDay(chosen.first).slice(5)} ${isoDay(chosen.last).slice(5)}`

describe('a brush over weeks', () => {
  it('finds the bin of a day, the nearest outside', () => {
    expect(
      ['2025-01-01', '2026-01-04', '2026-01-05', '2026-01-18', '2027-01-01'].map((day) => binAt(weeks, dayNumber(day))),
    ).toEqual([0, 0, 1, 2, 4])
  })

  it('shows the part of a period that lies within its days', () => {
    expect(text(spanOf(weeks, null, null))).toBe('01-01 01-28')
    expect(text(spanOf(weeks, '2025-06-01', '2026-01-07'))).toBe('01-01 01-07')
    expect(text(spanOf(weeks, '2026-01-07', null))).toBe('01-07 01-28')
    expect(spanOf(weeks, '2025-01-01', '2025-12-31')).toBeNull()
    expect(spanOf([], null, null)).toBeNull()
  })

  it('draws whole weeks in either direction', () => {
    expect(text(drawnSpan(weeks, 1, 2))).toBe('01-05 01-18')
    expect(text(drawnSpan(weeks, 2, 1))).toBe('01-05 01-18')
    expect(text(drawnSpan(weeks, 3, 99))).toBe('01-19 01-28')
  })

  it('moves by whole weeks, keeps its number of weeks and stays inside', () => {
    expect(text(movedSpan(weeks, span('2026-01-05', '2026-01-18'), 1))).toBe('01-12 01-25')
    expect(text(movedSpan(weeks, span('2026-01-05', '2026-01-18'), 9))).toBe('01-19 01-28')
    expect(text(movedSpan(weeks, span('2026-01-05', '2026-01-18'), -9))).toBe('01-01 01-11')
  })

  it('keeps days that are no whole weeks until it is moved', () => {
    const days = span('2026-01-07', '2026-01-13')
    expect(movedSpan(weeks, days, 0)).toEqual(days)
    expect(text(movedSpan(weeks, days, 1))).toBe('01-12 01-25')
  })

  it('resizes at one edge and leaves the other day as it is', () => {
    expect(text(resizedSpan(weeks, span('2026-01-07', '2026-01-20'), 'first', 0))).toBe('01-01 01-20')
    expect(text(resizedSpan(weeks, span('2026-01-07', '2026-01-20'), 'last', 2))).toBe('01-07 01-18')
  })

  it('never turns inside out', () => {
    expect(text(resizedSpan(weeks, span('2026-01-05', '2026-01-11'), 'first', 4))).toBe('01-05 01-11')
    expect(text(resizedSpan(weeks, span('2026-01-12', '2026-01-18'), 'last', 0))).toBe('01-12 01-18')
  })

  it('steps by keys to the edges of weeks', () => {
    const days = span('2026-01-07', '2026-01-20')
    expect(text(steppedSpan(weeks, days, 'first', -1))).toBe('01-05 01-20')
    expect(text(steppedSpan(weeks, days, 'first', 1))).toBe('01-12 01-20')
    expect(text(steppedSpan(weeks, days, 'last', 1))).toBe('01-07 01-25')
    expect(text(steppedSpan(weeks, days, 'last', -1))).toBe('01-07 01-18')
    expect(text(steppedSpan(weeks, days, 'last', -4))).toBe('01-07 01-11')
    expect(text(steppedSpan(weeks, span('2026-01-05', '2026-01-11'), 'last', 1))).toBe('01-05 01-18')
  })
})
