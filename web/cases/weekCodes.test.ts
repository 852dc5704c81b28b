import { describe, expect, it } from 'vitest'
import { randomColumns } from './randomCases.ts'
import { addOtherRange, OTHER_RANGE, WEEK_CODES, weekCodes, weekCounts } from './weekCodes.ts'

/** One case on Monday 4 January 2021 (day number 18 631) from a minute on for so many minutes. */
const oneCase = (start: number, length: number) => {
  const columns = {
    ...randomColumns(1, 1),
    day: Uint16Array.of(18_631),
    minute: Uint16Array.of(start),
    duration: Uint16Array.of(length),
  }
  const [code = 0] = weekCodes(columns)
  const counts = new Uint32Array(WEEK_CODES)
  const weights = new Float64Array(168)
  counts[code]!++
  if (code === OTHER_RANGE) addOtherRange(weights, columns, 0)
  const { hours, exactHours } = weekCounts(counts, weights)
  const found = (list: readonly number[]) => Object.fromEntries([...list.entries()].filter(([, weight]) => weight > 0))
  return { hours: found(hours), exactHours: found(exactHours) }
}

describe('a time range by hours of the week', () => {
  it.each([
    [0, 0, { 0: 1 }, { 0: 1 }],
    [615, 0, { 10: 1 }, { 10: 1 }],
    [600, 59, { 10: 1 }, { 10: 1 }],
    // Ends on the stroke of eleven: all of it lies before, but it touches two hours.
    [600, 60, { 10: 1 }, {}],
    [1380, 120, { 23: 0.5, 24: 0.5 }, {}],
  ])('that begins at minute %d and lasts %d', (start, length, hours, exactHours) => {
    expect(oneCase(start, length)).toEqual({ hours, exactHours })
  })

  it('is spread evenly over a whole day', () => {
    const { hours, exactHours } = oneCase(0, 1440)
    expect(hours).toEqual(Object.fromEntries(Array.from({ length: 24 }, (_, hour) => [hour, 1 / 24])))
    expect(exactHours).toEqual({})
  })
})
