import { type Answered, leftOutOf, type Refused, refused } from '../analysisAnswer.ts'
import { type Correction, FEWEST_AREAS, LEVELS, significanceBins, significanceCutoffs } from '../hotSpots.ts'
import { chancesAround } from '../exactHotSpots.ts'
import { centre } from '../localG.ts'
import { kendallScore } from '../mannKendall.ts'
import { neighbourCount, type Neighbours } from '../neighbours.ts'
import { twoSidedP } from '../normal.ts'
import { cubeNeighbours } from './cubeNeighbours.ts'
import { HOT_SPOT_CATEGORIES, hotSpotCategory } from './hotSpotCategory.ts'
import type { SpaceTimeCube } from './spaceTimeCube.ts'

/** Under ten steps patterns over time cannot be told apart. */
export const FEWEST_STEPS = 10

export interface EmergingQuestion {
  /** How many steps before are part of a neighbourhood, beside the step itself. */
  readonly lag: number
  /** What an area is compared with: all areas in all steps (`CUBE`), or all areas in the steps of its neighbourhood. */
  readonly compared: 'CUBE' | 'STEPS'
  readonly correction: Correction
  /**
   * What an area must hold against in a step: the normal distribution of its score (`NORMAL`, as the reference tools do), or
   * beside it the exact chance of its cases in the whole cube (`EXACT_TOO`), where counts are few.
   */
  readonly test: 'NORMAL' | 'EXACT_TOO'
  /** The scores rise or fall significantly when the p value of their trend is below. */
  readonly trendLevel: number
}

export interface EmergingHotSpots
  extends Answered<'EMERGING_HOT_SPOTS', EmergingQuestion & { readonly steps: number }> {
  /** Scores of Gi* and classes −3 … 3, `step × areas + area`: the strip of steps of each area. NaN, 0 = nothing known. */
  readonly z: Float64Array
  readonly bins: Int8Array
  /** One an area: position in `HOT_SPOT_CATEGORIES`. */
  readonly category: Uint8Array
  /** One an area: z score and p value of the trend of its scores (Mann–Kendall). */
  readonly trendZ: Float64Array
  readonly trendP: Float64Array
}

export const EMERGING_DEFAULTS: EmergingQuestion = {
  lag: 1,
  compared: 'CUBE',
  correction: 'FALSE_DISCOVERY',
  test: 'NORMAL',
  trendLevel: 0.05,
}

/**
 * Emerging hot spots: Gi* of every area in every step, the trend of its scores, and the category that follows. The
 * neighbourhood of an area in a step is itself and its neighbours in that step and the `lag` steps before, as far as the
 * cube reaches back. False discoveries are held over all areas and steps together. An area without a neighbour keeps
 * its scores but has no pattern. Refuses under 30 areas, under 10 steps, and where all counts are alike.
 */
export const emergingHotSpots = (
  cube: SpaceTimeCube,
  neighbours: Neighbours,
  question: EmergingQuestion = EMERGING_DEFAULTS,
): EmergingHotSpots | Refused => {
  const { areas, steps } = cube
  if (areas < FEWEST_AREAS) return refused('EMERGING_HOT_SPOTS', 'TOO_FEW_AREAS', areas, FEWEST_AREAS)
  if (steps < FEWEST_STEPS) return refused('EMERGING_HOT_SPOTS', 'TOO_FEW_STEPS', steps, FEWEST_STEPS)
  const z = cubeScores(cube, neighbours, question)
  if (z.every(Number.isNaN)) return refused('EMERGING_HOT_SPOTS', 'NO_VARIATION', 1, 2)
  const isLonely = Uint8Array.from({ length: areas }, (_, area) => (neighbourCount(neighbours, area) ? 0 : 1))
  const p = z.map((score, i) => (isLonely[i % areas] ? Number.NaN : twoSidedP(score)))
  if (question.test === 'EXACT_TOO') {
    // What no class lets pass anyway needs no second test.
    const open = z.map((score, i) => ((p[i] as number) <= LEVELS[0] ? score : Number.NaN))
    const around = cubeNeighbours(neighbours, steps, question.lag)
    const chances = chancesAround({ counts: cube.counts, exposures: null }, around, open)
    for (let i = 0; i < p.length; i++) if ((chances[i] as number) > (p[i] as number)) p[i] = chances[i] as number
  }
  const bins = significanceBins(z, p, significanceCutoffs(p, question.correction))
  const category = new Uint8Array(areas)
  const trendZ = new Float64Array(areas)
  const trendP = new Float64Array(areas)
  const series = new Float64Array(steps)
  const strip = new Int8Array(steps)
  for (let area = 0; area < areas; area++) {
    let known = 0
    for (let step = 0; step < steps; step++) {
      const score = z[step * areas + area] as number
      if (!Number.isNaN(score)) series[known++] = score
      strip[step] = bins[step * areas + area] as number
    }
    const trend = known > 1 ? kendallScore(series.subarray(0, known)).z : 0
    trendZ[area] = trend
    trendP[area] = twoSidedP(trend)
    const sign = (trendP[area] as number) < question.trendLevel ? (Math.sign(trend) as -1 | 0 | 1) : 0
    category[area] = HOT_SPOT_CATEGORIES.indexOf(hotSpotCategory(strip, sign))
  }
  return {
    kind: 'answered',
    method: 'EMERGING_HOT_SPOTS',
    n: areas,
    parameters: { ...question, steps },
    leftOut: leftOutOf({ ...cube.leftOut, NO_NEIGHBOUR: isLonely.filter(Boolean).length }),
    z,
    bins,
    category,
    trendZ,
    trendP,
  }
}

/** Gi* of every area in every step (see `localG`): the weights of a neighbourhood are those of space, once a step. */
const cubeScores = (cube: SpaceTimeCube, neighbours: Neighbours, question: EmergingQuestion) => {
  const { areas, steps } = cube
  const { centred: counts, leastVariance } = centre(cube.counts)
  const { offsets, indices, weights } = neighbours
  const weightSum = new Float64Array(areas).fill(1)
  const weightSquares = new Float64Array(areas).fill(1)
  for (let area = 0; area < areas; area++) {
    for (let k = offsets[area] as number; k < (offsets[area + 1] as number); k++) {
      const weight = weights ? (weights[k] as number) : 1
      weightSum[area]! += weight
      weightSquares[area]! += weight * weight
    }
  }
  const around = new Float64Array(areas * steps)
  const totals = new Float64Array(steps)
  const squares = new Float64Array(steps)
  for (let step = 0; step < steps; step++) {
    const first = step * areas
    for (let area = 0; area < areas; area++) {
      const own = counts[first + area] as number
      totals[step]! += own
      squares[step]! += own * own
      let sum = own
      for (let k = offsets[area] as number; k < (offsets[area + 1] as number); k++) {
        sum += (weights ? (weights[k] as number) : 1) * (counts[first + (indices[k] as number)] as number)
      }
      around[first + area] = sum
    }
  }
  const z = new Float64Array(areas * steps)
  for (let step = 0; step < steps; step++) {
    const back = Math.max(0, step - question.lag)
    const layers = step - back + 1
    const [from, to] = question.compared === 'CUBE' ? [0, steps] : [back, step + 1]
    const n = areas * (to - from)
    const mean = sumOf(totals.subarray(from, to)) / n
    const square = sumOf(squares.subarray(from, to))
    const variance = square / n - mean * mean
    for (let area = 0; area < areas; area++) {
      let sum = 0
      for (let layer = back; layer <= step; layer++) sum += around[layer * areas + area] as number
      const weight = layers * (weightSum[area] as number)
      const spread = (n * layers * (weightSquares[area] as number) - weight * weight) / (n - 1)
      z[step * areas + area] =
        variance > leastVariance && spread > 1e-9 ? (sum - mean * weight) / Math.sqrt(variance * spread) : Number.NaN
    }
  }
  return z
}

const sumOf = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0)
