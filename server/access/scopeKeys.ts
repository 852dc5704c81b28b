import { SENSITIVITIES, type Sensitivity } from '../../data/model/caseCodes.ts'
import { type Grant, roleOf, type Sharing, USUAL_SHARING } from '../../data/model/roles.ts'

/**
 * What a person sees, as keys `area:force:level` that a record must meet: area is `*`, a province or a commune code,
 * force is `*`, a force, or `~` for things that belong to none. Each list is sorted and without doubles, so that equal
 * scopes have equal texts.
 */
export interface ScopeKeys {
  /** Records seen with their true position. */
  readonly exact: readonly string[]
  /** Records seen in the cell of 500 m that holds them. */
  readonly grid: readonly string[]
  /** Records seen without a point, in their commune. */
  readonly commune: readonly string[]
  /** Records of which only the number by commune is seen. */
  readonly counted: readonly string[]
}

/** Nobody sees more of an area that is not theirs. */
const HIGHEST_ELSEWHERE: Sensitivity = 'INTERNAL'

/** The union of what a person's roles show on a day (ISO). Provinces without a setting follow `USUAL_SHARING`. */
export const scopeKeys = (grants: readonly Grant[], sharing: readonly Sharing[], day: string): ScopeKeys => {
  const found = {
    exact: new Set<string>(),
    grid: new Set<string>(),
    commune: new Set<string>(),
    counted: new Set<string>(),
  }
  const add = (into: Set<string>, area: string, force: string | null, highest: Sensitivity) => {
    for (const level of levelsUpTo(highest)) {
      into.add(`${area}:${force ?? '*'}:${level}`)
      into.add(`${area}:~:${level}`)
    }
  }
  for (const grant of grants.filter((candidate) => isInForce(candidate, day))) {
    const role = roleOf(grant.role)
    const set = sharingOf(grant.provinceCode, sharing)
    const own = role.position === 'EXACT' ? found.exact : set.coarse === 'GRID_500' ? found.grid : found.commune
    for (const area of grant.communeCodes ?? [grant.provinceCode ?? '*']) add(own, area, grant.force, role.level)
    if (grant.communeCodes === null || grant.provinceCode === null || role.rest === 'NOTHING') continue
    const rest = role.rest === 'COUNTS' && set.rest !== 'NOTHING' ? 'COUNTS' : set.rest
    if (rest === 'GRID_500') add(found.grid, grant.provinceCode, grant.force, HIGHEST_ELSEWHERE)
    if (rest === 'COMMUNE') add(found.commune, grant.provinceCode, grant.force, HIGHEST_ELSEWHERE)
    if (rest === 'COUNTS') add(found.counted, grant.provinceCode, grant.force, HIGHEST_ELSEWHERE)
  }
  return {
    exact: [...found.exact].sort(),
    grid: [...found.grid].sort(),
    commune: [...found.commune].sort(),
    counted: [...found.counted].sort(),
  }
}

export const isInForce = ({ validFrom, validTo }: Grant, day: string): boolean =>
  validFrom <= day && (validTo === null || day <= validTo)

const levelsUpTo = (highest: Sensitivity): readonly Sensitivity[] => {
  const codes = SENSITIVITIES.map(({ code }) => code)
  return codes.slice(0, codes.indexOf(highest) + 1)
}

/** Someone of the whole country meets the strictest setting of any province. */
const sharingOf = (provinceCode: string | null, sharing: readonly Sharing[]): Omit<Sharing, 'provinceCode'> => {
  if (provinceCode !== null) return sharing.find((one) => one.provinceCode === provinceCode) ?? USUAL_SHARING
  return sharing.some(({ coarse }) => coarse === 'COMMUNE') ? { ...USUAL_SHARING, coarse: 'COMMUNE' } : USUAL_SHARING
}
