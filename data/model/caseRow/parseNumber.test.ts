import { describe, expect, it } from 'vitest'
import { parseCount, parseMoney } from './parseNumber.ts'

const moneyOf = (text: string, scale = 1) => {
  const parsed = parseMoney(text, scale)
  return 'value' in parsed ? parsed.value : parsed.problem.code
}
const countOf = (text: string) => {
  const parsed = parseCount(text)
  return 'value' in parsed ? parsed.value : parsed.problem.code
}

describe('a sum of money', () => {
  it.each([
    ['1.234.567', 1_234_567],
    ['1 234 567', 1_234_567],
    ['1\u00a0234\u202f567', 1_234_567],
    ['1234567', 1_234_567],
    ['1,234,567', 1_234_567],
    ['1,234,567.89', 1_234_568],
    ['1.234.567,49', 1_234_567],
    ['1.234,5', 1235],
    ['1.234', 1234],
    ['1,234', 1234],
    ['0', 0],
    ['-0', 0],
    ['500000 đ', 500_000],
    ['500.000đồng', 500_000],
    ['500.000 VND', 500_000],
    ['500.000 VNĐ', 500_000],
    ['₫500.000', 500_000],
    ['12,5 triệu', 12_500_000],
    ['12.5 triệu đồng', 12_500_000],
    ['12,5 TRIỆU ĐỒNG', 12_500_000],
    ['12,5tr', 12_500_000],
    ['1,234 tỷ', 1_234_000_000],
    ['1.234 triệu', 1_234_000_000],
    ['2 tỉ đồng', 2_000_000_000],
    ['750 nghìn đồng', 750_000],
    ['1.234,567 triệu', 1_234_567_000],
  ])('%s is %d đồng', (text, value) => {
    expect(moneyOf(text)).toBe(value)
  })

  it.each([
    ['-5', 'NUMBER_NEGATIVE'],
    ['−1.000.000', 'NUMBER_NEGATIVE'],
    ['(1.000.000)', 'NUMBER_NEGATIVE'],
    ['- 2 triệu', 'NUMBER_NEGATIVE'],
    ['12,5', 'NUMBER_FRACTION'],
    ['0.125', 'NUMBER_FRACTION'],
    ['1.23.456', 'NUMBER_UNREADABLE'],
    ['12 34', 'NUMBER_UNREADABLE'],
    ['1.234,567,8', 'NUMBER_UNREADABLE'],
    ['1,5,5', 'NUMBER_UNREADABLE'],
    ['12.', 'NUMBER_UNREADABLE'],
    ['khoảng 5 triệu', 'NUMBER_UNREADABLE'],
    ['5 USD', 'NUMBER_UNREADABLE'],
    ['1e6', 'NUMBER_UNREADABLE'],
    ['NaN', 'NUMBER_UNREADABLE'],
    ['999999999999999999', 'NUMBER_TOO_LARGE'],
    ['200.000 tỷ', 'NUMBER_TOO_LARGE'],
  ])('%s is refused: %s', (text, code) => {
    expect(moneyOf(text)).toBe(code)
  })

  it('takes the unit of its column unless the cell names its own', () => {
    expect(moneyOf('12,5', 1e6)).toBe(12_500_000)
    expect(moneyOf('1,234', 1e6)).toBe(1_234_000)
    expect(moneyOf('1.234', 1e6)).toBe(1_234_000_000)
    expect(moneyOf('3,3', 1e9)).toBe(3_300_000_000)
    expect(moneyOf('500.000 đ', 1e6)).toBe(500_000)
    expect(moneyOf('2 tỷ', 1e6)).toBe(2_000_000_000)
  })
})

describe('a count', () => {
  it.each([
    ['3', 3],
    ['007', 7],
    ['1.234', 1234],
    ['1 234', 1234],
    ['1,234', 1234],
    ['2,0', 2],
    ['65.535', 65_535],
  ])('%s is %d', (text, value) => {
    expect(countOf(text)).toBe(value)
  })

  it.each([
    ['1,5', 'NUMBER_FRACTION'],
    ['2.5', 'NUMBER_FRACTION'],
    ['-1', 'NUMBER_NEGATIVE'],
    ['ba', 'NUMBER_UNREADABLE'],
    ['3 đ', 'NUMBER_UNREADABLE'],
    ['65.536', 'NUMBER_TOO_LARGE'],
  ])('%s is refused: %s', (text, code) => {
    expect(countOf(text)).toBe(code)
  })
})
