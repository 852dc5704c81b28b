import { describe, expect, it } from 'vitest'
import { meaningOfCode } from './cellStyles.ts'
import { numberText } from './cellText.ts'

describe('a number format', () => {
  it.each([
    ['General', 'NUMBER'],
    ['#,##0.00', 'NUMBER'],
    ['#,##0 "đ"', 'NUMBER'],
    ['[Red]-0.0;[Blue]0.0', 'NUMBER'],
    ['0.00E+00', 'NUMBER'],
    ['0%', 'NUMBER'],
    ['@', 'NUMBER'],
    ['dd/mm/yyyy;@', 'DATE'],
    ['[$-42A]d mmmm yyyy', 'DATE'],
    ['"Ngày "dd" tháng "mm', 'DATE'],
    ['mmm-yy', 'DATE'],
    ['dd\\/mm\\/yyyy\\ hh:mm', 'DATE_TIME'],
    ['m/d/yy h:mm AM/PM', 'DATE_TIME'],
    ['h:mm;@', 'TIME'],
    ['mm:ss.0', 'TIME'],
    ['h"h"mm', 'TIME'],
    ['[h]:mm:ss', 'DURATION'],
    ['00000', 'ZEROS'],
  ])('%j means %s', (code, meaning) => {
    expect(meaningOfCode(code).is).toBe(meaning)
  })
})

describe('a number under a format', () => {
  // Days as Excel and LibreOffice count them: 5 March 2026 is day 46086, or 44624 from 1904.
  it.each([
    [46_086, 'DATE', false, '05/03/2026'],
    [44_624, 'DATE', true, '05/03/2026'],
    [46_086.84375, 'DATE_TIME', false, '05/03/2026 20:15'],
    [46_086.84375, 'DATE', false, '05/03/2026 20:15'],
    [46_086.999_999, 'DATE_TIME', false, '06/03/2026'],
    [1, 'DATE', false, '01/01/1900'],
    [59, 'DATE', false, '28/02/1900'],
    [60, 'DATE', false, '29/02/1900'],
    [61, 'DATE', false, '01/03/1900'],
    [0.84375, 'TIME', false, '20:15'],
    [46_086.84375, 'TIME', false, '20:15'],
    [0.84378472222, 'TIME', false, '20:15:03'],
    [0.5, 'DATE', false, '12:00'],
    [1.5, 'DURATION', false, '36:00'],
    [-1, 'DATE', false, '-1'],
    [3_000_000, 'DATE', false, '3000000'],
  ] as const)('%d as %s is %s', (value, is, is1904, text) => {
    expect(numberText(value, { is }, is1904)).toBe(text)
  })
})
