import { describe, expect, it } from 'vitest'
import { distanceBand, neighboursFromPairs } from '../neighbours.ts'
import { cubeNeighbours } from './cubeNeighbours.ts'

describe('neighbours in a space-time cube', () => {
  it('are those of the same step, and with the area itself those of the steps before', () => {
    const row = neighboursFromPairs(3, [
      [0, 1],
      [1, 2],
    ])
    const { length, offsets, indices, weights } = cubeNeighbours(row, 3, 1)
    const of = (area: number, step: number) => [
      ...indices.subarray(offsets[step * 3 + area], offsets[step * 3 + area + 1]),
    ]
    expect([length, weights]).toEqual([9, null])
    expect(of(0, 0)).toEqual([1])
    expect(of(1, 1)).toEqual([1, 0, 2, 3, 5])
    expect(of(2, 2)).toEqual([5, 4, 7])
  })

  it('are never the area in its own step, nor anybody twice, and follow the steps back as asked', () => {
    const cells = distanceBand([0, 1, 2, 0, 1, 2], [0, 0, 0, 1, 1, 1], 1.5)
    for (const lag of [0, 1, 3]) {
      const { length, offsets, indices } = cubeNeighbours(cells, 5, lag)
      for (let at = 0; at < length; at++) {
        const found = [...indices.subarray(offsets[at], offsets[at + 1])]
        expect(new Set(found).size).toBe(found.length)
        expect(found).not.toContain(at)
        const [step, area] = [Math.floor(at / 6), at % 6]
        const beside = [...cells.indices.subarray(cells.offsets[area], cells.offsets[area + 1])]
        const layers = Array.from({ length: Math.min(step, lag) + 1 }, (_, back) => step - back)
        const expected = layers.flatMap((layer) =>
          [...beside, area].map((one) => layer * 6 + one).filter((one) => one !== at),
        )
        expect(found.toSorted((a, b) => a - b)).toEqual(expected.toSorted((a, b) => a - b))
      }
    }
  })
})
