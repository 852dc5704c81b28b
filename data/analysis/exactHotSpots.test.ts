import { describe, expect, it } from 'vitest'
import { Random } from '../sample/random.ts'
import { exactHotSpots } from './exactHotSpots.ts'
import { type Correction, hotSpots } from './hotSpots.ts'
import { distanceBand } from './neighbours.ts'

const [WIDE, HIGH] = [24, 20]
const AREAS = WIDE * HIGH
const beside = distanceBand(
  Array.from({ length: AREAS }, (_, at) => at % WIDE),
  Array.from({ length: AREAS }, (_, at) => Math.floor(at / WIDE)),
  1.01,
)
const scored = (counts: Float64Array, correction: Correction = 'FALSE_DISCOVERY') => {
  const found = hotSpots(counts, beside, correction)
  if (found.kind === 'refused') throw new Error(found.reason)
  return found
}
const exact = (counts: Float64Array, exposures: Float64Array | null = null) =>
  exactHotSpots(scored(counts), { counts, exposures }, beside)
const surest = (bins: Int8Array) => Math.max(...bins.map(Math.abs))
/** Cases that fall on the areas by chance, on all alike or by their exposure. */
const byChance = (cases: number, seed: number, exposures: Float64Array | null = null) => {
  const random = new Random(seed)
  const counts = new Float64Array(AREAS)
  const most = exposures ? Math.max(...exposures) : 1
  for (let left = cases; left > 0; ) {
    const area = random.integer(0, AREAS - 1)
    if (exposures && random.next() * most > (exposures[area] as number)) continue
    counts[area]!++
    left--
  }
  return counts
}

describe('hot spots that also hold against the exact chance', () => {
  it.each([48, 96, 480, 1440])('are seldom where %i cases lie by chance, which Gi* alone does not promise', (cases) => {
    const worlds = Array.from({ length: 200 }, (_, seed) => byChance(cases, seed))
    const share = (isOne: (counts: Float64Array) => boolean) => worlds.filter(isOne).length / worlds.length
    // One world in ten may have a spot of 90 %, one in a hundred one of 99 %.
    expect(share((counts) => surest(exact(counts).bins) >= 1)).toBeLessThan(0.1)
    expect(share((counts) => surest(exact(counts).bins) === 3)).toBeLessThan(0.03)
    expect(share((counts) => surest(scored(counts).bins) >= 1)).toBeGreaterThan(0.1)
  })

  it('are found where a few cases of many lie together', () => {
    const counts = byChance(96, 5)
    const middle = 10 * WIDE + 12
    counts[middle]! += 9
    const { bins } = exact(counts)
    expect(bins[middle]).toBe(3)
    expect(bins[0]).toBe(0)
  })

  it('are never surer than those of Gi*, and have the higher p value of both', () => {
    for (let seed = 0; seed < 20; seed++) {
      const counts = byChance(700, seed)
      for (let at = 0; at < 40; at++) counts[(seed * 7 + at * 3) % AREAS]! += 4
      const [plain, both] = [scored(counts), exact(counts)]
      for (const [area, bin] of both.bins.entries()) {
        expect(Math.abs(bin)).toBeLessThanOrEqual(Math.abs(plain.bins[area] as number))
        expect(both.p[area]).toBeGreaterThanOrEqual(plain.p[area] as number)
      }
    }
  })

  it('are not where there are more people only', () => {
    const people = Float64Array.from({ length: AREAS }, (_, area) => (area % WIDE < 4 && area < 4 * WIDE ? 900 : 100))
    const counts = byChance(960, 3, people)
    expect(exact(counts).bins.filter((bin) => bin > 0).length).toBeGreaterThan(5)
    expect(surest(exact(counts, people).bins)).toBe(0)
  })

  it('leave areas out of which the people are not known', () => {
    const people = new Float64Array(AREAS).fill(100)
    people[50] = Number.NaN
    const counts = byChance(960, 4)
    const cut = Float64Array.from(counts, (count, area) => (area === 50 ? Number.NaN : count))
    const found = exactHotSpots(scored(cut), { counts, exposures: people }, beside)
    expect(found.p[50]).toBeNaN()
    expect(found.bins[50]).toBe(0)
    expect(found.p.filter(Number.isNaN).length).toBe(1)
  })
})
