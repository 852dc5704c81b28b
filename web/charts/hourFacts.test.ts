import { describe, expect, it } from 'vitest'
import { equalBreaks, hourFacts, hourLevel } from './hourFacts.ts'

const week = (values: Readonly<Record<number, number>>) => Array.from({ length: 168 }, (_, index) => values[index] ?? 0)
const FRIDAY_22 = 4 * 24 + 22

describe('a week of hours', () => {
  it('sums by weekday and by hour', () => {
    const facts = hourFacts(week({ 0: 2, 22: 1, [FRIDAY_22]: 14.5, 167: 3 }))
    expect(facts.byWeekday).toEqual([3, 0, 0, 0, 14.5, 0, 3])
    expect([facts.byHour[0], facts.byHour[22], facts.byHour[23]]).toEqual([2, 15.5, 3])
    expect(facts.total).toBe(20.5)
  })

  it('names the three busiest hours, the earlier first where they are equal', () => {
    expect(hourFacts(week({ 5: 2, 9: 7, 40: 2, 160: 2 })).busiest).toEqual([9, 5, 40])
    expect(hourFacts(week({ 5: 1 })).busiest).toEqual([5])
    expect(hourFacts(week({})).busiest).toEqual([])
  })

  it('is coloured by equal steps that people can remember, with nothing apart from little', () => {
    expect(equalBreaks(152)).toEqual([40, 80, 120])
    expect(equalBreaks(46)).toEqual([12, 24, 36])
    expect(equalBreaks(5)).toEqual([2, 4, 6])
    expect(equalBreaks(3)).toEqual([0.8, 1.6, 2.4])
    expect(equalBreaks(0)).toEqual([0.1, 0.2, 0.3])
    expect([0, 0.01, 40, 41, 80, 120, 152].map((value) => hourLevel(value, equalBreaks(152)))).toEqual([
      0, 1, 1, 2, 2, 3, 4,
    ])
  })
})
