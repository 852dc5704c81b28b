import { type Refused, refused } from '../analysisAnswer.ts'
import { FEWEST_AREAS } from '../hotSpots.ts'
import type { Neighbours } from '../neighbours.ts'
import type { AnalysisMethod } from './analysisMethods.ts'

/**
 * Cases that an area and those around it should hold on average. The scores are held against the normal distribution,
 * which says nothing of smaller counts (Cochran's rule): among empty cells every single case would be a hot spot. Of worlds
 * without any pattern one in three shows a cell at 99 % near one case, one in six near five and one in ten beyond fifteen.
 */
export const FEWEST_AROUND = 5

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
