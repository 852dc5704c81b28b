import { describe, expect, it } from 'vitest'
import { dayNumber, isoDay } from '../localDay.ts'
import { parseDay } from './parseDay.ts'
import { parseTime } from './parseTime.ts'

const TODAY = dayNumber('2026-11-25')

const dayOf = (text: string) => {
  const parsed = parseDay(text, TODAY)
  return 'value' in parsed ? [isoDay(parsed.value.day), parsed.value.minute] : parsed.problem.code
}
const minuteOf = (text: string) => {
  const parsed = parseTime(text)
  return 'value' in parsed ? parsed.value : parsed.problem.code
}

describe('a day', () => {
  it.each([
    ['05/03/2026', '2026-03-05', null],
    ['5/3/2026', '2026-03-05', null],
    ['05-03-2026', '2026-03-05', null],
    ['05.03.2026', '2026-03-05', null],
    ['2026-03-05', '2026-03-05', null],
    ['2026/3/5', '2026-03-05', null],
    ['29/02/2024', '2024-02-29', null],
    ['25/11/2026', '2026-11-25', null],
    ['01/01/1970', '1970-01-01', null],
    ['05/03/2026 20:15', '2026-03-05', 1215],
    ['05/03/2026, 20h15', '2026-03-05', 1215],
    ['05/03/2026 8:05:30', '2026-03-05', 485],
    ['2026-03-05T20:15', '2026-03-05', 1215],
    ['2026-03-05 20:15:00', '2026-03-05', 1215],
    // 20:00 UTC is 03:00 of the next day in Việt Nam.
    ['2026-03-05T20:00:00Z', '2026-03-06', 180],
    ['2026-03-05T20:00:00.000Z', '2026-03-06', 180],
    ['2026-03-05T20:00:00+07:00', '2026-03-05', 1200],
    ['2026-03-05T02:00:00-0500', '2026-03-05', 840],
    // Midnight in a cell of dates is a spreadsheet's way of saying nothing.
    ['05/03/2026 00:00', '2026-03-05', null],
    ['2026-03-05T00:00:00', '2026-03-05', null],
    ['2026-03-04T17:00:00Z', '2026-03-05', null],
  ])('%s is %s, minute %s', (text, iso, minute) => {
    expect(dayOf(text)).toEqual([iso, minute])
  })

  it.each([
    ['31/02/2026', 'DATE_IMPOSSIBLE'],
    ['29/02/2025', 'DATE_IMPOSSIBLE'],
    ['03/25/2026', 'DATE_IMPOSSIBLE'],
    ['00/03/2026', 'DATE_IMPOSSIBLE'],
    ['26/11/2026', 'DATE_FUTURE'],
    ['2027-01-01', 'DATE_FUTURE'],
    ['2026-11-25T18:00:00Z', 'DATE_FUTURE'],
    ['31/12/1969', 'DATE_TOO_EARLY'],
    ['05/03/26', 'DATE_UNREADABLE'],
    ['05/03-2026', 'DATE_UNREADABLE'],
    ['46086', 'DATE_UNREADABLE'],
    ['hôm qua', 'DATE_UNREADABLE'],
    ['05/03/2026 25:00', 'TIME_UNREADABLE'],
  ])('%s is refused: %s', (text, code) => {
    expect(dayOf(text)).toBe(code)
  })
})

describe('a time', () => {
  it.each([
    ['20:15', 1215],
    ['8:05', 485],
    ['20:15:30', 1215],
    ['20h15', 1215],
    ['20h', 1200],
    ['20 giờ 15 phút', 1215],
    ['20g15', 1215],
    ['8:15 PM', 1215],
    ['12:05 AM', 5],
    ['8:15 CH', 1215],
    ['00:00', 0],
    ['23:59', 1439],
  ])('%s is minute %d', (text, minute) => {
    expect(minuteOf(text)).toBe(minute)
  })

  it.each(['24:00', '8:60', '13:00 PM', '20', '20.15', 'tối', '-1:00', ''])('%s is refused', (text) => {
    expect(minuteOf(text)).toBe('TIME_UNREADABLE')
  })
})
