import { describe, expect, it } from 'vitest'
import { randomColumns } from '../cases/randomCases.ts'
import { casePoints } from './casePoints.ts'
import { rowsOfDays } from './rowsOfDays.ts'

describe('the points of a range of days', () => {
  const columns = randomColumns(3000, 8)
  const points = casePoints(columns)
  const day = (row: number) => columns.day[row] ?? 0

  it.each([
    ['all days', -Infinity, Infinity],
    ['an open beginning', -Infinity, day(900)],
    ['an open end', day(2100), Infinity],
    ['some months', day(700), day(1300)],
    ['one day', day(1500), day(1500)],
    ['days before the first case', day(0) - 20, day(0) - 1],
    ['days after the last case', day(2999) + 1, day(2999) + 9],
  ])('are those whose day lies in it: %s', (_, from, to) => {
    const [first, count] = rowsOfDays(points, [from, to])
    const inside = [...columns.day.keys()].filter((row) => day(row) >= from && day(row) <= to)
    expect(Array.from({ length: count }, (_unused, index) => first + index)).toEqual(inside)
  })

  it('are none when the range is turned round', () => {
    expect(rowsOfDays(points, [day(2000), day(1000)])[1]).toBe(0)
  })
})
