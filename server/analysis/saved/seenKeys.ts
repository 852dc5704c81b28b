import type { AnalysisMethod } from '../../../data/analysis/questions/analysisMethods.ts'
import type { AnalysisQuestion } from '../../../data/analysis/questions/analysisQuestion.ts'
import { SENSITIVITIES, type Sensitivity } from '../../../data/model/caseCodes.ts'
import type { ScopeKeys } from '../../access/scopeKeys.ts'

export type SeenKeys = Pick<ScopeKeys, 'exact' | 'grid' | 'commune'>

/** Methods that count whole communes or hours: places of cases do not enter, however exactly they are seen. */
const WITHOUT_PLACES: ReadonlySet<AnalysisMethod> = new Set(['HOT_COMMUNES', 'EMERGING', 'CHANGE', 'WEEK_CLOCK'])

/**
 * The part of a scope that an answer rests on: the area, the forces and the levels of the cases that were read, and how
 * exactly these were seen. Whoever covers it could have computed the same answer from the same data.
 * @param highest highest level among the cases read
 * @param provinceOf province of a commune code
 */
export const seenKeys = (
  scope: SeenKeys,
  { method, filter }: AnalysisQuestion,
  highest: Sensitivity,
  provinceOf: (commune: string) => string | undefined,
): SeenKeys => {
  const levels = SENSITIVITIES.map(({ code }) => code)
  const narrow = (keys: readonly string[]): string[] =>
    keys.flatMap((key) => {
      const [area = '', force = '', level = ''] = key.split(':')
      // Things are read whole, and only here: corridors.
      if (force === '~') return method === 'CORRIDOR_LOAD' ? [key] : []
      if (levels.indexOf(level as Sensitivity) > levels.indexOf(highest)) return []
      const forces = force === '*' && filter.forces.length > 0 ? filter.forces : [force]
      return areasIn(area, filter.places, provinceOf).flatMap((part) => forces.map((one) => `${part}:${one}:${level}`))
    })
  const unique = (...lists: readonly (readonly string[])[]) => [...new Set(lists.flatMap(narrow))].sort()
  const isPlaceless = WITHOUT_PLACES.has(method) && filter.precisions.length === 0
  return isPlaceless
    ? { exact: [], grid: [], commune: unique(scope.exact, scope.grid, scope.commune) }
    : { exact: unique(scope.exact), grid: unique(scope.grid), commune: unique(scope.commune) }
}

/** The part of an area of a key (`*`, a province, a commune) that lies in the places of a filter; none named: all of it. */
const areasIn = (
  area: string,
  places: readonly string[],
  provinceOf: (commune: string) => string | undefined,
): readonly string[] => {
  if (places.length === 0) return [area]
  if (area === '*') return places
  if (area.length === 5) return places.includes(area) || places.includes(provinceOf(area) ?? '') ? [area] : []
  return places.filter((place) => place === area || provinceOf(place) === area)
}
