import { describe, expect, it } from 'vitest'
import { Random } from '../../sample/random.ts'
import { hotSpots } from '../hotSpots.ts'
import { localG } from '../localG.ts'
import { distanceBand, neighboursFromPairs } from '../neighbours.ts'
import { EMERGING_DEFAULTS, type EmergingQuestion, emergingHotSpots } from './emergingHotSpots.ts'
import { HOT_SPOT_CATEGORIES } from './hotSpotCategory.ts'
import { type SpaceTimeCube, spaceTimeCube, stepsOfDays } from './spaceTimeCube.ts'

const SIDE = 7
const AREAS = SIDE * SIDE
const STEPS = 14
const places = Array.from({ length: AREAS }, (_, k) => [k % SIDE, Math.floor(k / SIDE)] as const)
const queen = distanceBand(
  places.map(([x]) => x),
  places.map(([, y]) => y),
  1.5,
)
/** Counts of 0–3 everywhere; `more` adds to an area in a step. */
const cubeOf = (more: (area: number, step: number) => number, seed = 51): SpaceTimeCube => {
  const random = new Random(seed)
  const counts = Float64Array.from(
    { length: AREAS * STEPS },
    (_, i) => random.integer(0, 3) + more(i % AREAS, Math.floor(i / AREAS)),
  )
  return { areas: AREAS, steps: STEPS, counts, starts: stepsOfDays(20_000, 30, STEPS), leftOut: {} }
}
const answered = (cube: SpaceTimeCube, question?: EmergingQuestion) => {
  const answer = emergingHotSpots(cube, queen, question)
  if (answer.kind === 'refused') throw new Error(answer.reason)
  return answer
}
/** The block of nine areas around the middle. */
const isMiddle = (area: number) => places[area]?.every((at) => at >= 2 && at <= 4) ?? false
const MIDDLE = 3 * SIDE + 3

describe('emerging hot spots', () => {
  it.each([0, 1, 3])('have the scores of Gi* over the cube, looking %d steps back', (lag) => {
    const cube = cubeOf((area, step) => (isMiddle(area) ? step / 3 : 0))
    // The same neighbourhoods written out as pairs of cells of the cube, once in each direction as needed.
    const lists = Array.from({ length: AREAS * STEPS }, (_, cell) => {
      const [area, step] = [cell % AREAS, Math.floor(cell / AREAS)]
      const around = [area, ...queen.indices.subarray(queen.offsets[area], queen.offsets[area + 1])]
      return Array.from({ length: Math.min(lag, step) + 1 }, (_, back) => step - back)
        .flatMap((layer) => around.map((other) => layer * AREAS + other))
        .filter((other) => other !== cell)
        .sort((a, b) => a - b)
    })
    const offsets = Int32Array.from([
      0,
      ...lists.map((_, i) => lists.slice(0, i + 1).reduce((sum, list) => sum + list.length, 0)),
    ])
    const whole = { length: lists.length, offsets, indices: Int32Array.from(lists.flat()), weights: null }
    const expected = localG(cube.counts, whole)
    const { z } = answered(cube, { ...EMERGING_DEFAULTS, lag })
    for (const [i, score] of z.entries()) expect(score).toBeCloseTo(expected[i] as number, 9)
  })

  it('have the scores of one map a step when compared within it', () => {
    const cube = cubeOf((area) => (isMiddle(area) ? 4 : 0))
    const { z } = answered(cube, { ...EMERGING_DEFAULTS, lag: 0, compared: 'STEPS' })
    for (let step = 0; step < STEPS; step++) {
      const single = hotSpots(cube.counts.subarray(step * AREAS, (step + 1) * AREAS), queen)
      if (single.kind === 'refused') throw new Error(single.reason)
      for (const [area, score] of single.z.entries()) expect(z[step * AREAS + area]).toBeCloseTo(score, 9)
    }
  })

  it.each([
    ['NEW_HOT', (step: number) => (step === STEPS - 1 ? 14 : 0), 0],
    ['CONSECUTIVE_HOT', (step: number) => (step >= STEPS - 4 ? 9 : 0), 0],
    ['PERSISTENT_HOT', () => 12, 0],
    ['INTENSIFYING_HOT', (step: number) => 16 + step, 0],
    ['DIMINISHING_HOT', (step: number) => 30 - step, 0],
    ['HISTORICAL_HOT', (step: number) => (step < STEPS - 1 ? 12 : 0), 0],
    ['SPORADIC_HOT', (step: number) => (step % 4 < 2 ? 9 : 0), 0],
  ] as const)('are %s where the counts go that way', (category, more, lag) => {
    const answer = answered(
      cubeOf((area, step) => (isMiddle(area) ? more(step) : 0)),
      { ...EMERGING_DEFAULTS, lag },
    )
    expect(HOT_SPOT_CATEGORIES[answer.category[MIDDLE] as number]).toBe(category)
    expect(HOT_SPOT_CATEGORIES[answer.category[0] as number]).toMatch(/NO_PATTERN|COLD/)
    expect(answer).toMatchObject({
      n: AREAS,
      parameters: { steps: STEPS, correction: 'FALSE_DISCOVERY', trendLevel: 0.05 },
    })
  })

  it('are none for an area without neighbours, and that is said', () => {
    const lone = neighboursFromPairs(
      AREAS,
      Array.from({ length: AREAS - 2 }, (_, i) => [i, i + 1] as const),
    )
    const answer = emergingHotSpots(
      cubeOf((area) => (area === AREAS - 1 ? 50 : 0)),
      lone,
    )
    if (answer.kind === 'refused') throw new Error(answer.reason)
    expect(answer.leftOut).toEqual({ NO_NEIGHBOUR: 1 })
    expect(answer.z[AREAS - 1]).toBeGreaterThan(5)
    expect(HOT_SPOT_CATEGORIES[answer.category[AREAS - 1] as number]).toBe('NO_PATTERN')
  })

  it('are refused under ten steps, under 30 areas, and where nothing differs', () => {
    const short = spaceTimeCube(AREAS, [], [], stepsOfDays(100, 7, 9))
    expect(emergingHotSpots(short, queen)).toMatchObject({ reason: 'TOO_FEW_STEPS', found: 9, needed: 10 })
    const few = spaceTimeCube(29, [], [], stepsOfDays(100, 7, 12))
    expect(emergingHotSpots(few, queen)).toMatchObject({ reason: 'TOO_FEW_AREAS', found: 29 })
    const empty = spaceTimeCube(AREAS, [], [], stepsOfDays(100, 7, 12))
    expect(emergingHotSpots(empty, queen)).toMatchObject({ reason: 'NO_VARIATION' })
  })
})
