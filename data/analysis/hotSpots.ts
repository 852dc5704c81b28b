import { type Answered, type LeftOut, leftOutOf, type Refused, refused } from './analysisAnswer.ts'
import { discoveryCutoffs } from './falseDiscovery.ts'
import { localG } from './localG.ts'
import type { Neighbours } from './neighbours.ts'
import { twoSidedP } from './normal.ts'

/** Fewer areas say nothing about what is usual (Esri: 30 features). */
export const FEWEST_AREAS = 30
/** Significance of the classes ±1, ±2, ±3 (90, 95, 99 %). */
export const LEVELS = [0.1, 0.05, 0.01] as const

/** How many areas are tested at once is taken into account (`FALSE_DISCOVERY`, Benjamini–Hochberg) or not (`NONE`). */
export type Correction = 'FALSE_DISCOVERY' | 'NONE'

export interface HotSpots extends Answered<'LOCAL_G_STAR', { readonly correction: Correction }> {
  /** One an area. NaN where nothing can be said. */
  readonly z: Float64Array
  /** Two-sided. */
  readonly p: Float64Array
  /** −3 … 3: cold or hot at 99, 95, 90 %; 0 = no more than chance, or nothing can be said. */
  readonly bins: Int8Array
  /** 1 where an area has a value and a neighbour with one: of others nothing is said. */
  readonly isJudged: Uint8Array
  /** The highest p value of each of the classes 1, 2, 3. */
  readonly cutoffs: readonly number[]
}

/**
 * Hot and cold spots by Getis and Ord's Gi*: areas whose neighbourhood holds more, or fewer, than chance explains.
 * Refuses under 30 areas with a value and where all values are alike. An area without a neighbour whose value is known
 * keeps its score but is never a hot spot: there is no neighbourhood to speak of; it is counted as left out.
 * @param values one an area: counts, or rates smoothed before; NaN = not known, left out
 * @param neighbours without the area itself, which Gi* adds
 * @param leftOut cases that were left out before, carried into the answer
 */
export const hotSpots = (
  values: ArrayLike<number>,
  neighbours: Neighbours,
  correction: Correction = 'FALSE_DISCOVERY',
  leftOut: LeftOut = {},
): HotSpots | Refused => {
  let [known, lonely] = [0, 0]
  const isJudged = new Uint8Array(neighbours.length)
  for (let area = 0; area < neighbours.length; area++) {
    if (Number.isNaN(values[area])) continue
    known++
    if (hasKnownNeighbour(values, neighbours, area)) isJudged[area] = 1
    else lonely++
  }
  if (known < FEWEST_AREAS) return refused('LOCAL_G_STAR', 'TOO_FEW_AREAS', known, FEWEST_AREAS)
  const z = localG(values, neighbours)
  const p = z.map(twoSidedP)
  if (p.every(Number.isNaN)) return refused('LOCAL_G_STAR', 'NO_VARIATION', 1, 2)
  const judged = p.map((value, area) => (isJudged[area] === 1 ? value : Number.NaN))
  const cutoffs = significanceCutoffs(judged, correction)
  return {
    kind: 'answered',
    method: 'LOCAL_G_STAR',
    n: known,
    parameters: { correction },
    leftOut: leftOutOf({ ...leftOut, NO_VALUE: neighbours.length - known, NO_NEIGHBOUR: lonely }),
    z,
    p,
    bins: significanceBins(z, judged, cutoffs),
    isJudged,
    cutoffs,
  }
}

const hasKnownNeighbour = (values: ArrayLike<number>, { offsets, indices }: Neighbours, area: number): boolean => {
  for (let k = offsets[area] as number; k < (offsets[area + 1] as number); k++) {
    if (!Number.isNaN(values[indices[k] as number])) return true
  }
  return false
}

/** The highest p value of each class. Uncorrected they are the levels themselves. */
export const significanceCutoffs = (pValues: ArrayLike<number>, correction: Correction): readonly number[] =>
  correction === 'NONE' ? LEVELS : discoveryCutoffs(pValues, LEVELS)

/** Classes −3 … 3 by the sign of the score and the cut-offs; 0 for an unknown p value. */
export const significanceBins = (
  z: ArrayLike<number>,
  pValues: ArrayLike<number>,
  cutoffs: readonly number[],
): Int8Array => {
  const bins = new Int8Array(z.length)
  for (let i = 0; i < z.length; i++) {
    const p = pValues[i] as number
    let level = 0
    while (level < cutoffs.length && p <= (cutoffs[level] as number)) level++
    bins[i] = (z[i] as number) < 0 ? -level : level
  }
  return bins
}
