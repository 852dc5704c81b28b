import { describe, expect, it } from 'vitest'
import { dayNumber } from '../../data/model/localDay.ts'
import { binLabel } from './binLabel.ts'

const bin = (first: string, last: string) => ({ first: dayNumber(first), last: dayNumber(last) })

describe('the name of a bin', () => {
  it('says the day, the week or the month', () => {
    expect(binLabel(bin('2025-05-05', '2025-05-05'), 'day', 'vi')).toBe('Thứ Hai 05/05/2025')
    expect(binLabel(bin('2025-05-05', '2025-05-11'), 'week', 'vi')).toBe('Tuần 05/05–11/05/2025')
    expect(binLabel(bin('2025-05-01', '2025-05-31'), 'month', 'vi')).toBe('Tháng 5/2025')
    expect(binLabel(bin('2025-05-01', '2025-05-31'), 'month', 'en')).toBe('May 2025')
  })

  it('says the days of a month that is cut', () => {
    expect(binLabel(bin('2026-11-01', '2026-11-24'), 'month', 'vi')).toBe('01/11–24/11/2026')
  })
})
