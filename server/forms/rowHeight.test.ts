import { describe, expect, it } from 'vitest'
import { lineCount, rowHeight } from './rowHeight.ts'

describe('the height of a row of a form', () => {
  it('has room for the words of its fullest cell', () => {
    expect(lineCount('', 10)).toBe(1)
    expect(lineCount('một hai ba', 11)).toBe(1)
    expect(lineCount('một hai ba', 10)).toBe(2)
    expect(lineCount('một hai ba bốn', 5)).toBe(4)
    expect(lineCount('một\nhai', 80)).toBe(2)
    expect(rowHeight(['một', 'một hai ba bốn', 12345678], [20, 9, 3])).toBe(2 * 15.75)
    expect(rowHeight([1, null], [5, 5])).toBe(15.75)
  })

  it('has room for a word that is longer than its column', () => {
    expect(lineCount('LIC_PT-0001234567', 7)).toBe(3)
    expect(lineCount('số LIC_PT-0001234567 còn', 7)).toBe(5)
    expect(lineCount('số LIC_PT-0001234567 dài', 9)).toBe(4)
  })
})
