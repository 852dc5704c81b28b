import { expect, it } from 'vitest'
import { stockBreaks } from './n2oStock.ts'

const year = (of: number, opening: number, closing: number, explanation: string | null = null) => ({
  year: of,
  opening,
  closing,
  explanation,
})

it('finds where a year begins with other stock than the one before ended with', () => {
  expect(stockBreaks([year(2025, 100, 50), year(2023, 10, 300), year(2024, 300, 120.5)])).toEqual([
    { year: 2025, closing: 120.5, opening: 100, difference: -20.5, explanation: null },
  ])
})

it('says nothing where the year before is not known or the stock is the same to the gram', () => {
  expect(stockBreaks([])).toEqual([])
  expect(stockBreaks([year(2022, 10, 20), year(2024, 50, 60)])).toEqual([])
  expect(stockBreaks([year(2024, 0, 0.1 + 0.2), year(2025, 0.3, 0)])).toEqual([])
})

it('tells what is said of the difference', () => {
  expect(stockBreaks([year(2024, 0, 100), year(2025, 130, 0, 'nhận bàn giao')])).toEqual([
    { year: 2025, closing: 100, opening: 130, difference: 30, explanation: 'nhận bàn giao' },
  ])
})
