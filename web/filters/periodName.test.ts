import { describe, expect, it } from 'vitest'
import { periodName, shortPeriodName } from './periodName.ts'

const TODAY = '2026-11-25'

describe('the name of a period', () => {
  it('is the preset and its days', () => {
    expect(periodName('2026-01-01', TODAY, TODAY, 'vi')).toBe('Năm nay · 01/01–25/11/2026')
    expect(periodName('2026-10-15', '2026-11-14', TODAY, 'vi')).toBe('Tháng 389 (15→14), vừa hết · 15/10–14/11/2026')
    expect(shortPeriodName('2026-01-01', TODAY, TODAY, 'en')).toBe('This year')
  })

  it('is the days alone when no preset has them', () => {
    expect(periodName('2026-01-02', TODAY, TODAY, 'vi')).toBe('02/01–25/11/2026')
    expect(periodName(null, null, TODAY, 'vi')).toBe('Mọi ngày')
    expect(periodName('2026-01-02', null, TODAY, 'en')).toBe('From 02/01/2026')
    expect(shortPeriodName(null, '2026-01-02', TODAY, 'vi')).toBe('Đến 02/01/2026')
  })

  it('does not repeat the days that the name of a campaign has', () => {
    expect(periodName('2025-05-15', '2025-06-15', TODAY, 'vi')).toBe('Cao điểm chống buôn lậu, hàng giả 15/5–15/6/2025')
  })
})
