import { type Refused, refused } from '../analysisAnswer.ts'
import { FEWEST_AREAS } from '../hotSpots.ts'
import type { Neighbours } from '../neighbours.ts'
import type { AnalysisMethod } from './analysisMethods.ts'

/**
 * Cases that an area and those around it should hold on average. A hot spot also holds against the exact chance of its
 * cases, however few they are; but where not even one is expected, that none is found says nothing.
 */
export const FEWEST_AROUND = 1

/**
 * Refuses to look for hot spots where cases are too few for so many areas; null where they are enough.
 * @param moments how many moments each area is looked at, and how many of them are counted together
 */
export const tooSparse = (
  method: AnalysisMethod,
  cases: number,
  { length, indices }: Neighbours,
  moments: { readonly all: number; readonly together: number } = { all: 1, together: 1 },
): Refused | null => {
  if (length < FEWEST_AREAS) return null
  const around = ((length + indices.length) / length) * moments.together
  const needed = Math.ceil((FEWEST_AROUND * length * moments.all) / around)
  return cases < needed ? refused(method, 'TOO_SPARSE', cases, needed) : null
}
