import { expect, it } from 'vitest'
import { wholeMonths } from './wholeMonths.ts'

it.each([
  ['2026-01-01', '2026-03-31', '2026-01-01', '2026-03-01'],
  ['2026-01-02', '2026-03-30', '2026-02-01', '2026-02-01'],
  ['2025-12-15', '2026-02-28', '2026-01-01', '2026-02-01'],
  ['2024-02-01', '2024-02-29', '2024-02-01', '2024-02-01'],
])('from %s to %s lie the months from %s to %s', (from, to, firstMonth, lastMonth) => {
  expect(wholeMonths(from, to)).toEqual({ firstMonth, lastMonth })
})

it.each([
  ['2026-01-02', '2026-02-27'],
  ['2026-01-05', '2026-01-10'],
  ['2024-02-01', '2024-02-28'],
  ['2026-03-01', '2026-02-01'],
])('from %s to %s lies no whole month', (from, to) => {
  expect(wholeMonths(from, to)).toBeNull()
})
