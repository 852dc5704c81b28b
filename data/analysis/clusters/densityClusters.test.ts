import { describe, expect, it } from 'vitest'
import { Random } from '../../sample/random.ts'
import { densityClusters } from './densityClusters.ts'

const answered = (...input: Parameters<typeof densityClusters>) => {
  const answer = densityClusters(...input)
  if (answer.kind === 'refused') throw new Error(answer.reason)
  return answer
}

describe('density clusters', () => {
  const x = [0, 1, 2, 10, 11, 3.5]
  const y = x.map(() => 0)

  it('have the values of the reference', () => {
    expect([...answered(x, y, 1, 2).clusterOf]).toEqual([0, 0, 0, 1, 1, -1])
    expect(answered(x, y, 1, 3)).toMatchObject({ clusters: 1, n: 6, parameters: { radiusMetres: 1, fewestPoints: 3 } })
    expect([...answered(x, y, 1, 3).clusterOf]).toEqual([0, 0, 0, -1, -1, -1])
    expect([...answered(x, y, 1, 3).isCore]).toEqual([0, 1, 0, 0, 0, 0])
  })

  it('give a border point to the core that comes first, and never join through it', () => {
    // The third and the fifth point have four points around them; the one in the middle reaches both, but only them.
    const line = [-1.5, -1.5, -1, 0, 1, 1.5, 1.5]
    expect([...answered(line, new Float64Array(7), 1, 4).clusterOf]).toEqual([0, 0, 0, 0, 1, 1, 1])
    const turned = [...line].reverse()
    expect([...answered(turned, new Float64Array(7), 1, 4).clusterOf]).toEqual([0, 0, 0, 0, 1, 1, 1])
  })

  it('are groups of core points reachable from one another, as when every pair is measured', () => {
    const random = new Random(12)
    for (let round = 0; round < 60; round++) {
      const length = random.integer(1, 90)
      const xs = Array.from({ length }, () => random.integer(0, 60))
      const ys = Array.from({ length }, () => random.integer(0, 60))
      const radius = random.integer(1, 12)
      const fewest = random.integer(1, 6)
      const isNear = (a: number, b: number) =>
        ((xs[a] as number) - (xs[b] as number)) ** 2 + ((ys[a] as number) - (ys[b] as number)) ** 2 <= radius ** 2
      const all = xs.map((_, i) => i)
      const cores = all.filter((a) => all.filter((b) => isNear(a, b)).length >= fewest)
      const { clusterOf, isCore } = answered(xs, ys, radius, fewest)
      expect(all.filter((i) => isCore[i])).toEqual(cores)
      // Reach by flooding from each core.
      const group = new Map<number, number>()
      for (const core of cores) {
        if (group.has(core)) continue
        const queue = [core]
        for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
          if (group.has(next)) continue
          group.set(next, core)
          queue.push(...cores.filter((other) => isNear(next as number, other)))
        }
      }
      for (const a of cores)
        for (const b of cores) expect(clusterOf[a] === clusterOf[b]).toBe(group.get(a) === group.get(b))
      for (const i of all.filter((point) => !isCore[point])) {
        const first = cores.find((core) => isNear(core, i))
        expect(clusterOf[i]).toBe(first === undefined ? -1 : clusterOf[first])
      }
    }
  })

  it('count every point of a pile, however many', () => {
    const pile = new Float64Array(60_001)
    pile[60_000] = 1
    const answer = answered(pile, new Float64Array(60_001), 0.5, 1000)
    expect(answer.clusters).toBe(1)
    expect(answer.clusterOf.filter((cluster) => cluster === 0)).toHaveLength(60_000)
    expect(answer.clusterOf[60_000]).toBe(-1)
  })

  it('are refused for a radius or a number that means nothing', () => {
    expect(densityClusters(x, y, -1, 2)).toMatchObject({ kind: 'refused', reason: 'BAD_PARAMETER' })
    expect(densityClusters(x, y, 1, 0)).toMatchObject({ kind: 'refused', reason: 'BAD_PARAMETER' })
    expect(densityClusters(x, y, Infinity, 2)).toMatchObject({ kind: 'refused', reason: 'BAD_PARAMETER' })
    expect(densityClusters(x, y, Number.NaN, 2)).toMatchObject({ kind: 'refused', reason: 'BAD_PARAMETER' })
  })
})
