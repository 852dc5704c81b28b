import { describe, expect, it } from 'vitest'
import { stepPeriod } from './stepPeriod.ts'

const period = (from: string, to: string) => ({ from, to })

describe('the equal period before and after', () => {
  it.each([
    [
      'a month',
      period('2026-03-01', '2026-03-31'),
      period('2026-02-01', '2026-02-28'),
      period('2026-04-01', '2026-04-30'),
    ],
    [
      'a year',
      period('2025-01-01', '2025-12-31'),
      period('2024-01-01', '2024-12-31'),
      period('2026-01-01', '2026-12-31'),
    ],
    [
      'a month 15→14',
      period('2026-10-15', '2026-11-14'),
      period('2026-09-15', '2026-10-14'),
      period('2026-11-15', '2026-12-14'),
    ],
    [
      'a year 15→14',
      period('2024-12-15', '2025-12-14'),
      period('2023-12-15', '2024-12-14'),
      period('2025-12-15', '2026-12-14'),
    ],
    [
      'a quarter',
      period('2026-01-01', '2026-03-31'),
      period('2025-10-01', '2025-12-31'),
      period('2026-04-01', '2026-06-30'),
    ],
    [
      'a week',
      period('2026-11-16', '2026-11-22'),
      period('2026-11-09', '2026-11-15'),
      period('2026-11-23', '2026-11-29'),
    ],
    [
      'a day',
      period('2026-03-01', '2026-03-01'),
      period('2026-02-28', '2026-02-28'),
      period('2026-03-02', '2026-03-02'),
    ],
    [
      '32 days',
      period('2025-05-15', '2025-06-15'),
      period('2025-04-13', '2025-05-14'),
      period('2025-06-16', '2025-07-17'),
    ],
    [
      'days from the 31st',
      period('2026-01-31', '2026-02-27'),
      period('2026-01-03', '2026-01-30'),
      period('2026-02-28', '2026-03-27'),
    ],
  ])('moves %s', (_, now, before, after) => {
    expect(stepPeriod(now, -1)).toEqual(before)
    expect(stepPeriod(now, 1)).toEqual(after)
  })

  it('has no period before the year 1000', () => {
    expect(stepPeriod(period('1000-02-01', '1000-12-31'), -1)).toBeNull()
    expect(stepPeriod(period('1000-01-05', '1000-01-20'), -1)).toBeNull()
  })
})
