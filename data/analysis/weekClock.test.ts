import { describe, expect, it } from 'vitest'
import { Random } from '../sample/random.ts'
import { busiestHours, timeRange, weekClock } from './weekClock.ts'

describe('the clock of the week', () => {
  it('counts every case once, by hour, by weekday and in the week', () => {
    const random = new Random(81)
    const start = Array.from({ length: 300 }, () => random.integer(0, 10_079))
    const duration = start.map(() => random.pick([0, 30, 60, 61, 600, 1440, 20_000]))
    const clock = weekClock(start, duration, { TIME_RANGE: 2 })
    const sum = (weights: Float64Array) => weights.reduce((total, weight) => total + weight, 0)
    expect(clock).toMatchObject({ method: 'WEEK_CLOCK', n: 300, leftOut: { TIME_RANGE: 2 } })
    for (const weights of [clock.hours, clock.byHour, clock.byWeekday]) expect(sum(weights)).toBeCloseTo(300, 9)
    expect(clock.knownToTheHour).toBe(duration.filter((minutes) => minutes <= 60).length)
    // Minute by minute: a range shorter than a week lies with equal weight on each of its minutes.
    const minutes = new Float64Array(24)
    for (const [i, from] of start.entries()) {
      const length = duration[i] as number
      if (length > 10_080) for (let hour = 0; hour < 24; hour++) minutes[hour]! += 1 / 24
      else
        for (let k = 0; k < Math.max(1, length); k++)
          minutes[Math.floor((from + k) / 60) % 24]! += 1 / Math.max(1, length)
    }
    for (const [hour, weight] of clock.byHour.entries()) expect(weight).toBeCloseTo(minutes[hour] as number, 9)
  })

  it('takes reversed ends the other way round, and a missing end as the start', () => {
    expect(timeRange(100, 40)).toEqual({ start: 40, duration: 60 })
    expect(timeRange(100, null)).toEqual({ start: 100, duration: 0 })
    expect(timeRange(40, 100)).toEqual({ start: 40, duration: 60 })
  })

  it('has a busiest run of hours, also over midnight', () => {
    const hours = Array.from({ length: 24 }, (_, hour) => (hour === 23 || hour === 0 ? 5 : 1))
    expect(busiestHours(hours, 2)).toEqual({ from: 23, hours: 2, share: 10 / 32 })
    expect(busiestHours([1, 1, 1], 2)).toEqual({ from: 0, hours: 2, share: 2 / 3 })
    expect(busiestHours([0, 0], 1)).toBeNull()
  })
})
