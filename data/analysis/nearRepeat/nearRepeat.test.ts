import { describe, expect, it } from 'vitest'
import { Random } from '../../sample/random.ts'
import { NEAR_REPEAT_DEFAULTS, type NearRepeatQuestion, nearRepeat } from './nearRepeat.ts'

const QUESTION: NearRepeatQuestion = {
  samePlaceMetres: 1,
  distanceLimits: [100, 200],
  dayLimits: [3, 7],
  permutations: 999,
  seed: 7,
}
const answered = (...input: Parameters<typeof nearRepeat>) => {
  const answer = nearRepeat(...input)
  if (answer.kind === 'refused') throw new Error(answer.reason)
  return answer
}
/** Observed pairs of two cases; eighteen more lie far away, each at its own time and place. */
const observedOf = (metres: number, days: number) => {
  const x = [0, metres, ...Array.from({ length: 18 }, (_, k) => 1e6 + k * 1e4)]
  const day = [0, days, ...Array.from({ length: 18 }, (_, k) => 1000 + k * 100)]
  const { cells } = answered(
    x,
    x.map(() => 0),
    day,
    QUESTION,
  )
  return cells.flatMap(({ distanceBand, timeBand, observed }) => (observed ? [[distanceBand, timeBand, observed]] : []))
}

describe('near repeats', () => {
  it('lie in the band whose name they fit, its upper end included', () => {
    expect(observedOf(100, 3)).toEqual([[1, 0, 1]])
    expect(observedOf(100.001, 3)).toEqual([[2, 0, 1]])
    expect(observedOf(100, 4)).toEqual([[1, 1, 1]])
    expect(observedOf(200, 7)).toEqual([[2, 1, 1]])
    expect(observedOf(1, 0)).toEqual([[0, 0, 1]])
    expect(observedOf(1.001, 0)).toEqual([[1, 0, 1]])
    expect(observedOf(200.001, 0)).toEqual([])
    expect(observedOf(0, 8)).toEqual([])
  })

  const random = new Random(61)
  const x = Array.from({ length: 120 }, () => random.integer(0, 1500))
  const y = x.map(() => random.integer(0, 1500))
  const day = x.map(() => random.integer(0, 200))

  it('are counted as when every pair is looked at, and expected as Knox expected them', () => {
    const question = { ...NEAR_REPEAT_DEFAULTS, permutations: 2999 }
    const { cells } = answered(x, y, day, question)
    expect(cells.some(({ observed }) => observed === 0)).toBe(true)
    const limits = [question.samePlaceMetres, ...question.distanceLimits]
    const pairs = x.flatMap((_, a) =>
      x.slice(a + 1).map((_, k) => {
        const b = a + 1 + k
        const metres = Math.hypot((x[a] as number) - (x[b] as number), (y[a] as number) - (y[b] as number))
        const days = Math.abs((day[a] as number) - (day[b] as number))
        return [limits.findIndex((limit) => metres <= limit), question.dayLimits.findIndex((limit) => days <= limit)]
      }),
    )
    for (const cell of cells) {
      const near = pairs.filter(([band]) => band === cell.distanceBand).length
      const soon = pairs.filter(([, band]) => band === cell.timeBand).length
      expect(cell.observed).toBe(
        pairs.filter(([one, two]) => one === cell.distanceBand && two === cell.timeBand).length,
      )
      // Knox: pairs near × pairs soon / pairs. The mean of 2,999 dealings lies within five of its standard errors.
      const expected = (near * soon) / pairs.length
      expect(Math.abs(cell.expected - expected)).toBeLessThan(5 * Math.sqrt((expected + 0.01) / 2999) + 0.01)
      // Any dealing has at least no pairs.
      if (cell.observed === 0) expect(cell.p).toBe(1)
      expect(cell.ratio).toBe(cell.expected > 0 ? cell.observed / cell.expected : null)
    }
  })

  it('are the same for the same seed and carry how they were found', () => {
    expect(answered(x, y, day)).toEqual(answered(x, y, day))
    expect(answered(x, y, day, { ...NEAR_REPEAT_DEFAULTS, seed: 2 }).cells).not.toEqual(answered(x, y, day).cells)
    expect(answered(x, y, day, QUESTION, { PRECISION: 9 })).toMatchObject({
      n: 120,
      parameters: QUESTION,
      leftOut: { PRECISION: 9 },
    })
  })

  it('are found where they were put, and seldom where there are none', () => {
    const planted = x.flatMap((value, i) => (i % 4 ? [value] : [value, value + 60]))
    const plantedY = y.flatMap((value, i) => (i % 4 ? [value] : [value, value]))
    const plantedDay = day.flatMap((value, i) => (i % 4 ? [value] : [value, value + 2]))
    const first = answered(planted, plantedY, plantedDay, QUESTION).cells.find(
      ({ distanceBand, timeBand }) => distanceBand === 1 && timeBand === 0,
    )
    expect(first?.p).toBe(0.001)
    expect(first?.ratio).toBeGreaterThan(3)
    let found = 0
    for (let round = 0; round < 100; round++) {
      const dealt = day.map(() => random.integer(0, 200))
      const cell = answered(x, y, dealt, { ...QUESTION, seed: round }).cells[2]
      if (cell && cell.p <= 0.05) found++
    }
    // Five of a hundred are expected; more than twelve have a chance under 0.2 %.
    expect(found).toBeLessThanOrEqual(12)
  })

  it('are refused for few cases, few dealings, bands that make no sense', () => {
    expect(nearRepeat(x.slice(0, 19), y, day)).toMatchObject({ reason: 'TOO_FEW_CASES', found: 19, needed: 20 })
    expect(nearRepeat(x, y, day, { ...QUESTION, permutations: 998 })).toMatchObject({ reason: 'BAD_PARAMETER' })
    expect(nearRepeat(x, y, day, { ...QUESTION, distanceLimits: [200, 100] })).toMatchObject({
      reason: 'BAD_PARAMETER',
    })
    expect(nearRepeat(x, y, day, { ...QUESTION, dayLimits: [] })).toMatchObject({ reason: 'BAD_PARAMETER' })
    expect(nearRepeat(x, y, day, { ...QUESTION, distanceLimits: [Infinity] })).toMatchObject({
      reason: 'BAD_PARAMETER',
    })
    expect(nearRepeat(x, y, day, { ...QUESTION, dayLimits: [1e9] })).toMatchObject({ reason: 'BAD_PARAMETER' })
    expect(nearRepeat(x, y, day, { ...QUESTION, dayLimits: [1.5] })).toMatchObject({ reason: 'BAD_PARAMETER' })
    const pile = new Float64Array(3300)
    expect(nearRepeat(pile, pile, pile, QUESTION)).toMatchObject({ reason: 'TOO_MANY_PAIRS' })
  })
})
