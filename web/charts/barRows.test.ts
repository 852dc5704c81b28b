import { describe, expect, it } from 'vitest'
import { barsWithCases, foldedBars, sortedBars } from './barRows.ts'

const bar = (code: string, count: number, label = code) => ({ code, label, count })
const codes = (bars: readonly { code: string }[]) => bars.map(({ code }) => code).join('')

describe('rows of a bar list', () => {
  it('are sorted by size, ties by label in the order of the language', () => {
    const bars = [bar('a', 3, 'Ô tô'), bar('b', 9), bar('c', 3, 'Đường'), bar('d', 3, 'Dầu'), bar('e', 3, 'Ớt')]
    expect(codes(sortedBars(bars, [], 'vi'))).toBe('bdcae')
  })

  it('leave out what has no cases unless it is selected', () => {
    expect(codes(sortedBars([bar('a', 0), bar('b', 2), bar('c', 0)], ['c'], 'vi'))).toBe('bc')
    expect(codes(barsWithCases([bar('a', 1), bar('b', 0), bar('c', 5)], []))).toBe('ac')
  })

  const bars = ['a', 'b', 'c', 'd', 'e', 'f'].map((code) => bar(code, 1))
  const everything = () => true

  it('are folded to the limit, with all that is selected', () => {
    expect(codes(foldedBars(bars, [], everything, 3))).toBe('abc')
    expect(codes(foldedBars(bars, ['e'], (code) => code === 'e', 2))).toBe('ae')
    expect(codes(foldedBars(bars, ['d', 'e', 'f'], everything, 2))).toBe('def')
  })

  it('show what the filter keeps before what it takes away', () => {
    expect(codes(foldedBars(bars, [], (code) => code >= 'd', 2))).toBe('de')
    expect(codes(foldedBars(bars, [], (code) => code >= 'e', 3))).toBe('aef')
  })

  it('are not folded for the sake of one row', () => {
    expect(codes(foldedBars(bars, [], everything, 5))).toBe('abcdef')
  })
})
