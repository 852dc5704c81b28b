import { type CaseFilter, LIST_CLAUSE_NAMES } from '../../data/model/caseFilter.ts'
import type { Commune, LonLat, SharedCount } from '../../data/model/things.ts'

/** What is known of a commune whose cases are not seen. */
export interface SharedOfCommune {
  readonly cases: number
  readonly themes: readonly SharedCount[]
}

/** Shared numbers by commune. */
export const sharedByCommune = (counts: readonly SharedCount[]): ReadonlyMap<string, SharedOfCommune> => {
  const found = new Map<string, { cases: number; themes: SharedCount[] }>()
  for (const count of counts) {
    const of = found.get(count.communeCode) ?? { cases: 0, themes: [] }
    of.cases += count.cases
    of.themes.push(count)
    found.set(count.communeCode, of)
  }
  return found
}

/** One number on each of these communes, for the map. */
export const sharedBadges = (
  shared: ReadonlyMap<string, SharedOfCommune>,
  communeOf: ReadonlyMap<string, Commune>,
): { code: string; point: LonLat; count: number }[] =>
  [...shared].flatMap(([code, { cases }]) => {
    const commune = communeOf.get(code)
    return commune ? [{ code, point: commune.point, count: cases }] : []
  })

/**
 * Cases by commune that may stand in the shading beside what the person sees: none while the filter narrows what is
 * counted, because shared numbers cannot follow it, and none where the person sees cases themselves.
 * @param seen cases of the period that the person sees, by place
 */
export const sharedFill = (
  shared: ReadonlyMap<string, SharedOfCommune>,
  filter: CaseFilter,
  seen: Readonly<Record<string, number>>,
): ReadonlyMap<string, number> => {
  const isNarrowed = LIST_CLAUSE_NAMES.some((name) => name !== 'places' && filter[name].length > 0)
  return new Map(
    isNarrowed ? [] : [...shared].filter(([code]) => !seen[code]).map(([code, { cases }]) => [code, cases]),
  )
}
