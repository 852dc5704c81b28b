import { expect, it } from 'vitest'
import { noFilter } from '../../data/model/caseFilter.ts'
import { aCase, addCases, minuteOf } from '../../test/builders.ts'
import { describeOnEachEngine, inRollback } from '../../test/harness/database.ts'
import { countCases } from './countCases.ts'

const MONDAY = '2026-03-02'

/** Oracle: each minute of the range weighs the same, counted one by one. */
const byMinutes = (from: number, to: number): number[] => {
  const weights = Array.from({ length: 168 }, () => 0)
  const hourOf = (minute: number) => Math.floor((((minute + 420 + 3 * 1440) % 10080) + 10080) / 60) % 168
  if (from === to) weights[hourOf(from)] = 1
  else if (to - from > 10080) weights.fill(1 / 168)
  else for (let minute = from; minute < to; minute++) weights[hourOf(minute)]! += 1 / (to - from)
  return weights
}

describeOnEachEngine('cases by hour and weekday', (database) => {
  const weightsOf = async (...ranges: readonly (readonly [number, number])[]) => {
    let hours: readonly number[] = []
    await inRollback(database().sql, async (sql) => {
      await addCases(
        sql,
        ranges.map(([fromMinute, toMinute]) => ({ ...aCase(), fromMinute, toMinute })),
      )
      hours = (await countCases(sql, noFilter, null)).hours
    })
    return hours
  }
  const between = (from: string, to: string): [number, number] => [
    minuteOf(`${MONDAY} ${from}`),
    minuteOf(`${MONDAY} ${to}`),
  ]

  it('are spread as the published examples are', async () => {
    const first = await weightsOf(between('01:00', '02:30'))
    expect(first[1]).toBeCloseTo(2 / 3, 9)
    expect(first[2]).toBeCloseTo(1 / 3, 9)
    const second = await weightsOf(between('01:50', '02:10'))
    expect(second.slice(1, 3)).toEqual([0.5, 0.5])
    const third = await weightsOf([minuteOf(`${MONDAY} 23:30`), minuteOf('2026-03-03 01:15')])
    expect(third[23]).toBeCloseTo(0.285714, 6)
    expect(third[24]).toBeCloseTo(0.571429, 6)
    expect(third[25]).toBeCloseTo(0.142857, 6)
    const day = await weightsOf([minuteOf(`${MONDAY} 10:00`), minuteOf('2026-03-03 11:00')])
    expect(day.filter((weight) => Math.abs(weight - 0.04) < 1e-9)).toHaveLength(25)
  })

  it('stand in their hour when the minute is known, in local time', async () => {
    const hours = await weightsOf(between('00:00', '00:00'))
    expect(hours[0]).toBe(1)
  })

  it('stand evenly in all hours when the range is longer than a week', async () => {
    const start = minuteOf(`${MONDAY} 08:20`)
    const hours = await weightsOf([start, start + 10_081])
    expect(hours.every((weight) => Math.abs(weight - 1 / 168) < 1e-12)).toBe(true)
    const week = await weightsOf([start, start + 10_080])
    expect(week.every((weight) => Math.abs(weight - 1 / 168) < 1e-9)).toBe(true)
  })

  it('agree with counting every minute', async () => {
    let state = 7
    const random = (below: number) => {
      state = (state * 48271) % 2147483647
      return state % below
    }
    const ranges = Array.from({ length: 200 }, (): [number, number] => {
      const from = minuteOf('2024-01-01') + random(1_000_000)
      return [from, from + [0, 1, random(60), random(1440), random(12_000)][random(5)]!]
    })
    const expected = Array.from({ length: 168 }, () => 0)
    for (const [from, to] of ranges) byMinutes(from, to).forEach((weight, hour) => (expected[hour]! += weight))
    const hours = await weightsOf(...ranges)
    hours.forEach((weight, hour) => expect(weight).toBeCloseTo(expected[hour]!, 8))
  })

  it('are counted as exact only when the range begins and ends within one clock hour', async () => {
    const ranges = [
      between('00:00', '00:00'),
      between('20:15', '20:59'),
      between('20:00', '21:00'),
      between('19:59', '20:00'),
      [minuteOf(`${MONDAY} 23:30`), minuteOf('2026-03-03 00:10')],
      [minuteOf('2026-03-08 23:59'), minuteOf('2026-03-08 23:59')],
      [minuteOf(`${MONDAY} 05:10`), minuteOf('2026-03-03 05:20')],
      [minuteOf('1970-01-01 06:00'), minuteOf('1970-01-01 06:30')],
    ] as const
    await inRollback(database().sql, async (sql) => {
      await addCases(
        sql,
        ranges.map(([fromMinute, toMinute]) => ({ ...aCase(), fromMinute, toMinute })),
      )
      const { exactHours } = await countCases(sql, noFilter, null)
      expect(exactHours).toHaveLength(168)
      expect(
        Object.fromEntries(exactHours.map((count, hour) => [hour, count] as const).filter(([, count]) => count > 0)),
      ).toEqual({
        0: 1,
        20: 1,
        78: 1,
        167: 1,
      })
    })
  })
})
