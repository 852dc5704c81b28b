import { type CaseFilter, withCodes } from '../../data/model/caseFilter.ts'

type ProvinceOf = (communeCode: string) => string | undefined

/**
 * Adds a commune or a province to the places. The last choice decides how wide to look: a province takes the place of
 * its communes, a commune takes the place of its province.
 */
export const choosePlace = (filter: CaseFilter, code: string, provinceOf: ProvinceOf): CaseFilter => {
  const isCovered = (other: string) => (code.length === 2 ? provinceOf(other) === code : provinceOf(code) === other)
  return withCodes(filter, 'places', [...filter.places.filter((other) => !isCovered(other)), code])
}

/** Cases by province, from counts by place (communes, and provinces where the commune is not known). */
export const countByProvince = (
  places: Readonly<Record<string, number>>,
  provinceOf: ProvinceOf,
): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {}
  for (const [code, count] of Object.entries(places)) {
    const province = code.length === 5 ? provinceOf(code) : code
    if (province) counts[province] = (counts[province] ?? 0) + count
  }
  return counts
}
