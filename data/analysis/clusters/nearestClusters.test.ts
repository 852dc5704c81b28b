import { describe, expect, it } from 'vitest'
import { Random } from '../../sample/random.ts'
import { completeLinkage } from './completeLinkage.ts'
import { nearestClusters, randomNearestDistance } from './nearestClusters.ts'

/** The definition read aloud: join the two groups whose farthest pair is nearest, while that is near enough. */
const joinedOneByOne = (x: readonly number[], y: readonly number[], farthest: number): number[][] => {
  const far = (a: number, b: number) =>
    Math.hypot((x[a] as number) - (x[b] as number), (y[a] as number) - (y[b] as number))
  const groups = x.map((_, point) => [point])
  for (;;) {
    let best: readonly [distance: number, one: number, other: number] = [Infinity, -1, -1]
    for (let one = 0; one < groups.length; one++) {
      for (let other = one + 1; other < groups.length; other++) {
        const distance = Math.max(...(groups[one] ?? []).flatMap((a) => (groups[other] ?? []).map((b) => far(a, b))))
        if (distance < best[0]) best = [distance, one, other]
      }
    }
    if (best[0] > farthest) break
    groups[best[1]]?.push(...(groups.splice(best[2], 1)[0] ?? []))
  }
  return groups.map((group) => group.sort((a, b) => a - b)).sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0))
}

describe('groups whose points all lie near one another', () => {
  it('are those that joining two groups at a time gives', () => {
    const random = new Random(31)
    for (let round = 0; round < 40; round++) {
      const x = Array.from({ length: random.integer(1, 45) }, () => random.next() * 100)
      const y = x.map(() => random.next() * 100)
      const farthest = random.integer(3, 70)
      expect(completeLinkage(x, y, farthest, 10_000)).toEqual(joinedOneByOne(x, y, farthest))
    }
  })

  it('keep piles together and are not looked for where too many points are near', () => {
    expect(completeLinkage([5, 9, 5, 5], [5, 9, 5, 5], 1, 100)).toEqual([[0, 2, 3], [1]])
    expect(completeLinkage([0, 0.1, 0.2, 0.3], [0, 0, 0, 0], 1, 5)).toBeNull()
    // A pile is one place however many points it holds.
    const pile = new Float64Array(50_000)
    expect(completeLinkage(pile, pile, 1, 0)?.map((group) => group.length)).toEqual([50_000])
  })
})

describe('nearest-neighbour clusters', () => {
  it('take the distance expected at random', () => {
    const { metres, standardError } = randomNearestDistance(100e6, 250)
    expect(metres).toBeCloseTo(316.227766, 6)
    expect(standardError).toBeCloseTo(10.4544, 3)
  })

  /** Four clouds of 12 points: two near one another in the west, two in the east; and 30 lone points far north. */
  const random = new Random(32)
  const middles = [
    [0, 0],
    [900, 0],
    [9000, 0],
    [9900, 0],
  ] as const
  const cloud = middles.flatMap(([x, y]) =>
    Array.from({ length: 12 }, () => [x + random.next() * 100, y + random.next() * 100] as const),
  )
  const lone = Array.from({ length: 30 }, (_, k) => [k * 4000, 50_000] as const)
  const x = [...cloud, ...lone].map(([value]) => value)
  const y = [...cloud, ...lone].map(([, value]) => value)

  it('have enough points, ellipses, hulls, and join to clusters of clusters', () => {
    const answer = nearestClusters(
      x,
      y,
      { threshold: { metres: 1100 }, fewestPoints: 10, fewestParts: 2 },
      { PRECISION: 4 },
    )
    if (answer.kind === 'refused') throw new Error(answer.reason)
    expect(answer).toMatchObject({ method: 'NEAREST_CLUSTERS', n: 78, leftOut: { PRECISION: 4 } })
    // 900 m and the clouds' own width: every pair of two near clouds is within 1,100 m, so they are one.
    expect(answer.clusters.map(({ order, points, parts }) => [order, points.length, parts])).toEqual([
      [1, 24, []],
      [1, 24, []],
    ])
    const tight = nearestClusters(x, y, { threshold: { metres: 200 }, fewestPoints: 10, fewestParts: 2 })
    if (tight.kind === 'refused') throw new Error(tight.reason)
    expect(tight.clusters.map(({ points }) => points)).toEqual(
      [0, 12, 24, 36].map((first) => Array.from({ length: 12 }, (_, k) => first + k)),
    )
    const [first] = tight.clusters
    expect(first?.x).toBeCloseTo(x.slice(0, 12).reduce((sum, value) => sum + value, 0) / 12, 9)
    expect(first?.ellipse?.longSemiAxisMetres).toBeLessThan(100)
    expect(first?.hull.every((point) => point < 12)).toBe(true)
  })

  it('take the threshold of a higher order from the number of centres', () => {
    // 150 km²: 78 points → 693 m; 4 centres → 3,062 m, which joins the near clouds and not the far ones.
    const answer = nearestClusters(x, y, {
      threshold: { squareMetres: 150e6, standardErrors: 0 },
      fewestPoints: 10,
      fewestParts: 2,
    })
    if (answer.kind === 'refused') throw new Error(answer.reason)
    expect(answer.parameters.thresholdMetres.map(Math.round)).toEqual([693, 3062, 4330])
    expect(answer.clusters.map(({ order, points, parts }) => [order, points.length, parts])).toEqual([
      [1, 12, []],
      [1, 12, []],
      [1, 12, []],
      [1, 12, []],
      [2, 24, [0, 1]],
      [2, 24, [2, 3]],
    ])
  })

  it('are refused for too few points, a threshold below nothing, and clouds too dense for it', () => {
    const question = { threshold: { metres: 100 }, fewestPoints: 10, fewestParts: 2 }
    expect(nearestClusters([1, 2], [1, 2], question)).toMatchObject({ reason: 'TOO_FEW_CASES', found: 2, needed: 10 })
    expect(nearestClusters(x, y, { ...question, threshold: { squareMetres: 1e6, standardErrors: 20 } })).toMatchObject({
      reason: 'BAD_PARAMETER',
    })
    expect(nearestClusters(x, y, { ...question, fewestPoints: 1 })).toMatchObject({ reason: 'BAD_PARAMETER' })
    expect(nearestClusters(x, y, { ...question, threshold: { metres: Infinity } })).toMatchObject({
      reason: 'BAD_PARAMETER',
    })
    const crowd = Float64Array.from({ length: 2100 }, (_, i) => i / 1000)
    expect(nearestClusters(crowd, crowd, question)).toMatchObject({ reason: 'TOO_MANY_PAIRS' })
  })
})
