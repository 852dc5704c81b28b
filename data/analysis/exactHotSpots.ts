import { binomialTails } from './binomialTails.ts'
import { type HotSpots, significanceBins, significanceCutoffs } from './hotSpots.ts'
import type { Neighbours } from './neighbours.ts'

/** What is counted in areas, and what share of it each area would hold by chance. */
export interface CountedAreas {
  /** Whole counts, one an area; NaN = not known, no part of any sum. */
  readonly counts: ArrayLike<number>
  /** Chance falls on areas in these proportions: people, for instance; NaN or 0 = not known. Null: on all areas alike. */
  readonly exposures: ArrayLike<number> | null
}

/**
 * Chance of so many in an area and those around it, or of more (where its score is below zero: or of fewer), if each of all
 * cases had fallen on it by its share: exact binomial, two-sided by doubling. Weights only say who is a neighbour.
 * @param z scores of Gi*, one an area; where there is none the chance is NaN
 */
export const chancesAround = (
  { counts, exposures }: CountedAreas,
  { length, offsets, indices }: Neighbours,
  z: ArrayLike<number>,
): Float64Array => {
  const exposureOf = (area: number) => (exposures ? (exposures[area] as number) : 1)
  const known = new Uint8Array(length)
  let [cases, exposure] = [0, 0]
  for (let area = 0; area < length; area++) {
    if (Number.isNaN(counts[area]) || !(exposureOf(area) > 0)) continue
    known[area] = 1
    cases += counts[area] as number
    exposure += exposureOf(area)
  }
  const tails = binomialTails(cases)
  // Many areas hold as many as others, over as many areas.
  const met = new Map<number, number>()
  const chanceOf = (held: number, share: number, isFewer: boolean): number => {
    const key = exposures ? Number.NaN : (held * (length + 1) + share) * 2 + (isFewer ? 1 : 0)
    const before = met.get(key)
    if (before !== undefined) return before
    const chance = Math.min(1, 2 * (isFewer ? tails.atMost : tails.atLeast)(held, share / exposure))
    if (!exposures) met.set(key, chance)
    return chance
  }
  const chances = new Float64Array(length).fill(Number.NaN)
  for (let area = 0; area < length; area++) {
    const score = z[area] as number
    if (Number.isNaN(score)) continue
    let [held, share] = [counts[area] as number, exposureOf(area)]
    for (let k = offsets[area] as number; k < (offsets[area + 1] as number); k++) {
      const other = indices[k] as number
      if (!known[other]) continue
      held += counts[other] as number
      share += exposureOf(other)
    }
    chances[area] = chanceOf(held, share, score < 0)
  }
  return chances
}

/**
 * The same hot and cold spots, each only as sure as it also is by the exact chance of its cases: the score of Gi* is held
 * against the normal distribution, which makes hot spots of a few cases where most areas have none. The p value is the
 * higher one of the two tests, and the correction for many areas is made on it.
 */
export const exactHotSpots = (found: HotSpots, counted: CountedAreas, neighbours: Neighbours): HotSpots => {
  const chances = chancesAround(counted, neighbours, found.z)
  const p = found.p.map((value, area) => Math.max(value, chances[area] as number))
  const judged = p.map((value, area) => (found.isJudged[area] === 1 ? value : Number.NaN))
  const cutoffs = significanceCutoffs(judged, found.parameters.correction)
  return { ...found, p, cutoffs, bins: significanceBins(found.z, judged, cutoffs) }
}
