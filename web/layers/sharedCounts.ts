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
