import { describe, expect, it } from 'vitest'
import { describeTimes } from './timeText.ts'

describe('describeTimes', () => {
  it('says an exact minute in local time', () => {
    expect(describeTimes('2026-03-02T13:05:00Z', '2026-03-02T13:05:00Z', 'vi')).toBe('20:05 ngày 02/03/2026')
    expect(describeTimes('2026-03-01T17:00:00Z', '2026-03-01T17:00:00Z', 'vi')).toBe('00:00 ngày 02/03/2026')
  })

  it('says that the hour is not known when the range is one whole day', () => {
    expect(describeTimes('2026-03-01T17:00:00Z', '2026-03-02T17:00:00Z', 'vi')).toBe(
      'không rõ giờ, trong ngày 02/03/2026',
    )
    expect(describeTimes('2026-03-01T17:00:00Z', '2026-03-02T16:59:00Z', 'en')).toBe('hour unknown, on 02/03/2026')
  })

  it('names the first and the last of several whole days', () => {
    expect(describeTimes('2026-02-28T17:00:00Z', '2026-03-03T17:00:00Z', 'vi')).toBe(
      'không rõ ngày giờ, từ 01/03/2026 đến 03/03/2026',
    )
  })

  it('says a range over midnight with both days, the shared year once', () => {
    expect(describeTimes('2026-03-01T13:00:00Z', '2026-03-01T23:00:00Z', 'vi')).toBe(
      'từ 20:00 01/03 đến 06:00 02/03/2026',
    )
    expect(describeTimes('2025-12-31T13:00:00Z', '2025-12-31T23:00:00Z', 'vi')).toBe(
      'từ 20:00 31/12/2025 đến 06:00 01/01/2026',
    )
  })

  it('says a range within a day with the day once', () => {
    expect(describeTimes('2026-03-02T01:00:00Z', '2026-03-02T03:30:00Z', 'vi')).toBe(
      'từ 08:00 đến 10:30 ngày 02/03/2026',
    )
  })

  it('ends a range at 24:00 of its last day instead of midnight of a day it does not touch', () => {
    expect(describeTimes('2026-03-02T13:00:00Z', '2026-03-02T17:00:00Z', 'vi')).toBe(
      'từ 20:00 đến 24:00 ngày 02/03/2026',
    )
  })
})
