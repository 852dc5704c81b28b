import { describe, expect, it } from 'vitest'
import { hotSpots } from './hotSpots.ts'
import { distanceBand } from './neighbours.ts'

/** Ten by ten cells, i and j from 1 to 10, with a hot block in the middle (vector B of the methods). */
const cells = Array.from({ length: 100 }, (_, k) => ({ i: Math.floor(k / 10) + 1, j: (k % 10) + 1 }))
const values = cells.map(({ i, j }) => ((7 * i + 13 * j) % 11) + (i >= 4 && i <= 6 && j >= 4 && j <= 6 ? 15 : 0))
const queen = distanceBand(
  cells.map(({ i }) => i),
  cells.map(({ j }) => j),
  1.5,
)
const answered = (...input: Parameters<typeof hotSpots>) => {
  const answer = hotSpots(...input)
  if (answer.kind === 'refused') throw new Error(answer.reason)
  return answer
}
const tally = (bins: Int8Array) => [-3, -2, -1, 0, 1, 2, 3].map((bin) => bins.filter((value) => value === bin).length)

describe('hot spots', () => {
  it('have the scores of spdep on a grid', () => {
    const { z } = answered(values, queen)
    const at = (i: number, j: number) => z[(i - 1) * 10 + j - 1]
    expect(values.reduce((sum, value) => sum + value, 0)).toBe(630)
    expect(at(1, 1)).toBeCloseTo(-0.38234135, 8)
    expect(at(5, 5)).toBeCloseTo(8.18446634, 8)
    expect(Math.max(...z)).toBe(at(5, 5))
    expect(at(4, 4)).toBeCloseTo(3.26007304, 8)
    expect(at(7, 7)).toBeCloseTo(0.51737297, 8)
    expect(at(10, 10)).toBeCloseTo(-1.20164424, 8)
    expect(at(1, 10)).toBeCloseTo(-0.56440866, 8)
    expect(at(3, 5)).toBeCloseTo(1.57705254, 8)
  })

  it('are corrected for the number of areas unless asked otherwise', () => {
    const corrected = answered(values, queen)
    expect(tally(corrected.bins)).toEqual([0, 0, 0, 91, 1, 3, 5])
    expect(corrected.cutoffs[0]).toBeCloseTo(0.00575541, 8)
    expect(corrected.cutoffs[1]).toBeCloseTo(0.00390087, 8)
    expect(corrected.cutoffs[2]).toBeCloseTo(1.05678e-6, 11)
    expect(tally(answered(values, queen, 'NONE').bins)).toEqual([0, 0, 0, 88, 0, 3, 9])
  })

  it('turn cold when the values are turned round', () => {
    expect(
      tally(
        answered(
          values.map((value) => 30 - value),
          queen,
        ).bins,
      ),
    ).toEqual([5, 3, 1, 91, 0, 0, 0])
  })

  it('say n, the parameters and who was left out', () => {
    const x = [...cells.map(({ i }) => i), 500]
    const y = [...cells.map(({ j }) => j), 500]
    const unknown = values.map((value, k) => (k < 3 ? Number.NaN : value))
    const answer = answered([...unknown, 1000], distanceBand(x, y, 1.5), 'FALSE_DISCOVERY', { PRECISION: 12 })
    expect(answer).toMatchObject({
      method: 'LOCAL_G_STAR',
      n: 98,
      parameters: { correction: 'FALSE_DISCOVERY' },
      leftOut: { PRECISION: 12, NO_VALUE: 3, NO_NEIGHBOUR: 1 },
    })
    // A lone area may hold very much: its score says so, but it is no hot spot of a neighbourhood.
    expect(answer.z[100]).toBeGreaterThan(9)
    expect(answer.bins[100]).toBe(0)
  })

  it('are refused under 30 areas and where all is alike', () => {
    const line = (length: number) =>
      distanceBand(
        Array.from({ length }, (_, k) => k),
        new Float64Array(length),
        1,
      )
    expect(hotSpots(values.slice(0, 29), line(29))).toEqual({
      kind: 'refused',
      method: 'LOCAL_G_STAR',
      reason: 'TOO_FEW_AREAS',
      found: 29,
      needed: 30,
    })
    expect(hotSpots(values.slice(0, 30), line(30)).kind).toBe('answered')
    expect(
      hotSpots(
        values.map(() => 7),
        queen,
      ),
    ).toMatchObject({ kind: 'refused', reason: 'NO_VARIATION' })
    expect(hotSpots([...values.slice(0, 29), Number.NaN], line(30))).toMatchObject({
      reason: 'TOO_FEW_AREAS',
      found: 29,
    })
  })
})
