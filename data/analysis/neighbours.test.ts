import { describe, expect, it } from 'vitest'
import { Random } from '../sample/random.ts'
import { amongKept, contiguity, distanceBand, kNearest, neighbourCount, neighboursFromPairs } from './neighbours.ts'
import type { Neighbours } from './neighbours.ts'

const listsOf = ({ length, offsets, indices }: Neighbours): number[][] =>
  Array.from({ length }, (_, area) => [...indices.subarray(offsets[area], offsets[area + 1])])

describe('neighbours', () => {
  it('are mutual, once each, and never the area itself, when they come from pairs', () => {
    const neighbours = neighboursFromPairs(5, [
      [0, 1],
      [1, 0],
      [3, 1],
      [2, 2],
    ])
    expect(listsOf(neighbours)).toEqual([[1], [0, 3], [], [1], []])
    expect(neighbours.weights).toBeNull()
    expect(neighbourCount(neighbours, 1)).toBe(2)
  })

  it('share a corner or an edge of their outlines', () => {
    const square = (x: number, y: number) => [
      [
        [x, y],
        [x + 1, y],
        [x + 1, y + 1],
        [x, y + 1],
        [x, y],
      ] as const,
    ]
    expect(listsOf(contiguity([square(0, 0), square(1, 0), square(1, 1), square(3, 3)]))).toEqual([
      [1, 2],
      [0, 2],
      [0, 1],
      [],
    ])
  })

  it('lie within the band, its edge included, as when every pair is measured', () => {
    const random = new Random(5)
    const x = Array.from({ length: 150 }, () => random.integer(0, 100))
    const y = Array.from({ length: 150 }, () => random.integer(0, 100))
    const far = (a: number, b: number) =>
      ((x[a] as number) - (x[b] as number)) ** 2 + ((y[a] as number) - (y[b] as number)) ** 2
    const band = distanceBand(x, y, 13, 'LINEAR')
    expect(listsOf(band)).toEqual(x.map((_, a) => x.flatMap((_, b) => (a !== b && far(a, b) <= 169 ? [b] : []))))
    const weights = x.flatMap((_, a) =>
      x.flatMap((_, b) => (a !== b && far(a, b) <= 169 ? [1 - Math.sqrt(far(a, b)) / 13] : [])),
    )
    expect([...(band.weights ?? [])].every((weight, k) => Math.abs(weight - (weights[k] as number)) < 1e-12)).toBe(true)
    expect(distanceBand(x, y, 13).weights).toBeNull()
  })

  it('are the k nearest, of equally near ones the first', () => {
    const random = new Random(6)
    for (const side of [5, 1000]) {
      const x = Array.from({ length: 80 }, () => random.integer(0, side))
      const y = Array.from({ length: 80 }, () => random.integer(0, side))
      const nearest = x.map((_, a) =>
        x
          .map(
            (_, b) =>
              [((x[a] as number) - (x[b] as number)) ** 2 + ((y[a] as number) - (y[b] as number)) ** 2, b] as const,
          )
          .filter(([, b]) => b !== a)
          .sort((one, other) => one[0] - other[0] || one[1] - other[1])
          .slice(0, 8)
          .map(([, b]) => b)
          .sort((one, other) => one - other),
      )
      expect(listsOf(kNearest(x, y, 8))).toEqual(nearest)
    }
    expect(listsOf(kNearest([0, 1], [0, 0], 8))).toEqual([[1], [0]])
    expect(listsOf(kNearest([7], [7], 8))).toEqual([[]])
  })

  it('are numbered anew among the kept ones, with their weights', () => {
    const band = distanceBand([0, 10, 20, 30], [0, 0, 0, 0], 20, 'LINEAR')
    const kept = amongKept(band, (area) => area !== 1)
    expect(listsOf(kept)).toEqual([[1], [0, 2], [1]])
    expect([...(kept.weights ?? [])]).toEqual([0, 0, 0.5, 0.5])
  })
})
