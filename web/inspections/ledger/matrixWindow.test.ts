import { describe, expect, it } from 'vitest'
import { moveIn, rowWindow, scrollTo } from './matrixWindow.ts'

describe('the rows of a long table', () => {
  it('are drawn where they are in view, at every place of the scroll', () => {
    for (let scrolled = 0; scrolled <= 102 * 28 - 400; scrolled += 13) {
      const { first, end } = rowWindow(scrolled, 400, 28, 102)
      expect(first).toBeLessThanOrEqual(Math.floor(scrolled / 28))
      expect(end).toBeGreaterThanOrEqual(Math.min(102, Math.ceil((scrolled + 400) / 28)))
      expect(end - first).toBeLessThanOrEqual(48)
    }
  })

  it('are none for a table without rows', () => {
    expect(rowWindow(0, 400, 28, 0)).toEqual({ first: 0, end: 0 })
  })

  it('come into view below the head when a key reaches them', () => {
    expect(scrollTo(3, 200, 400, 150, 28)).toBe(84)
    expect(scrollTo(20, 200, 400, 150, 28)).toBe(21 * 28 - 250)
    expect(scrollTo(10, 200, 400, 150, 28)).toBeNull()
  })

  it('hold the active cell: keys move it from the name to the last cell and never out of the table', () => {
    expect(moveIn({ row: 0, column: 0 }, 'ArrowLeft', 5, 4)).toEqual({ row: 0, column: -1 })
    expect(moveIn({ row: 0, column: -1 }, 'ArrowLeft', 5, 4)).toEqual({ row: 0, column: -1 })
    expect(moveIn({ row: 4, column: 1 }, 'ArrowDown', 5, 4)).toEqual({ row: 4, column: 1 })
    expect(moveIn({ row: 1, column: 1 }, 'End', 5, 4)).toEqual({ row: 1, column: 3 })
    expect(moveIn({ row: 1, column: 1 }, 'PageDown', 50, 4)).toEqual({ row: 11, column: 1 })
    expect(moveIn({ row: 1, column: 1 }, 'x', 5, 4)).toBeNull()
  })
})
