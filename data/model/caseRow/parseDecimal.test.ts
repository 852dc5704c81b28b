import { describe, expect, it } from 'vitest'
import { parseDecimal } from './parseDecimal.ts'

describe('a number with a decimal mark', () => {
  it.each([
    ['7,4', 7.4],
    ['7.4', 7.4],
    ['-0,05', -0.05],
    ['−3', -3],
    ['1,234', 1.234],
    ['1.234', 1.234],
    ['1.234.567,8', 1_234_567.8],
    ['1,234,567.8', 1_234_567.8],
    ['1 234,5', 1234.5],
    ['1,5e-3', 0.0015],
    ['0', 0],
  ])('%s is %d', (text, value) => {
    expect(parseDecimal(text)).toEqual({ value })
  })

  it.each(['', 'abc', '1,2,3', '12.34.5', '1e999', '< 0,5', '1.234,567.8'])('%s is refused', (text) => {
    expect(parseDecimal(text)).toMatchObject({ problem: { code: 'NUMBER_UNREADABLE' } })
  })
})
