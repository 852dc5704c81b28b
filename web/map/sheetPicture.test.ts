import { expect, it } from 'vitest'
import { columnsOf } from './sheetPicture.ts'

it('a legend has as many columns as its longest text leaves room for, three at most', () => {
  expect(columnsOf([60, 90], 600)).toBe(3)
  expect(columnsOf([60, 190], 600)).toBe(2)
  expect(columnsOf([60, 700], 600)).toBe(1)
  expect(columnsOf([], 600)).toBe(3)
})
