import { describe, expect, it } from 'vitest'
import { topCounts } from './topCounts.ts'

const counts = { a: 3, b: 9, c: 3, d: 0, e: 1, f: 2 }
const order = ['c', 'a', 'b', 'd', 'e', 'f']
const all = () => true

describe('topCounts', () => {
  it('takes the largest, equal ones in the order of the list, and sums the others', () => {
    expect(topCounts(counts, order, { limit: 3, isKept: all })).toEqual({
      top: [
        { code: 'b', count: 9 },
        { code: 'c', count: 3 },
        { code: 'a', count: 3 },
      ],
      others: 2,
      otherCases: 3,
    })
  })

  it('shows one more rather than a single other', () => {
    expect(topCounts(counts, order, { limit: 4, isKept: all })).toMatchObject({ others: 0, otherCases: 0 })
    expect(topCounts(counts, order, { limit: 4, isKept: all }).top).toHaveLength(5)
  })

  it('leaves out what the filter dropped', () => {
    expect(topCounts(counts, order, { limit: 3, isKept: (code) => code !== 'b' }).top[0]).toEqual({
      code: 'c',
      count: 3,
    })
  })
})
