import { describe, expect, it } from 'vitest'
import { dayNumber, isoDay, localInstant, localMoment, weekdayOf, yearsEarlier } from './localDay.ts'

describe('local days', () => {
  it('begin at 17:00 UTC of the day before', () => {
    expect(localMoment(new Date('2026-03-01T16:59:00Z'))).toEqual({ day: dayNumber('2026-03-01'), minute: 1439 })
    expect(localMoment(new Date('2026-03-01T17:00:00Z'))).toEqual({ day: dayNumber('2026-03-02'), minute: 0 })
  })

  it('come back from an instant unchanged', () => {
    expect(localMoment(localInstant(20000, 75))).toEqual({ day: 20000, minute: 75 })
  })

  it('refuse days that do not exist', () => {
    expect(dayNumber('2025-02-29')).toBeNaN()
    expect(dayNumber('2024-02-29')).not.toBeNaN()
    expect(dayNumber('31/12/2025')).toBeNaN()
  })

  it('start the week on Monday', () => {
    expect(weekdayOf(dayNumber('2026-11-23'))).toBe(0)
    expect(weekdayOf(dayNumber('1969-12-28'))).toBe(6)
  })

  it('move to the same day of an earlier year, 29 February to the 28th', () => {
    expect(isoDay(yearsEarlier(dayNumber('2024-02-29'), 1))).toBe('2023-02-28')
    expect(isoDay(yearsEarlier(dayNumber('2026-11-23'), 1))).toBe('2025-11-23')
  })
})
