import type { Language } from '../../data/model/codedValue.ts'
import { labelOf } from '../../data/model/codedValue.ts'
import { FORCES } from '../../data/model/caseCodes.ts'
import { type Grant, roleOf } from '../../data/model/roles.ts'
import { type PlaceNames, placeLabel } from '../../data/model/filterText/placeLabel.ts'
import { formatDay } from '../ui/format.ts'

export type GrantState = 'IN_FORCE' | 'NOT_YET' | 'OVER'

/** Whether a role holds on a day (ISO): it does from its first to its last day. */
export const grantState = ({ validFrom, validTo }: Grant, day: string): GrantState =>
  day < validFrom ? 'NOT_YET' : validTo !== null && day > validTo ? 'OVER' : 'IN_FORCE'

export const roleName = (role: Grant['role'], language: Language): string => roleOf(role)[language]

/** Where a role holds: "Cả nước", "An Giang", "Xã Vĩnh An, Phường Châu Đốc (An Giang)"; of many communes the first `most`. */
export const areaText = (
  { provinceCode, communeCodes }: Pick<Grant, 'provinceCode' | 'communeCodes'>,
  language: Language,
  names: PlaceNames,
  most = 3,
): string => {
  if (provinceCode === null) return language === 'vi' ? 'Cả nước' : 'The whole country'
  const province = placeLabel(provinceCode, language, names)
  if (communeCodes === null) return province
  const named = communeCodes.slice(0, most).map((code) => placeLabel(code, language, names))
  const more = communeCodes.length - named.length
  const rest = more === 0 ? '' : language === 'vi' ? ` và ${more} xã, phường khác` : ` and ${more} more`
  return `${named.join(', ')}${rest} (${province})`
}

export const forceText = (force: string | null, language: Language): string =>
  force === null ? (language === 'vi' ? 'Mọi lực lượng' : 'Every force') : labelOf(FORCES, force, language)

/** From when to when: "từ 01/01/2026", "01/01/2026–31/12/2026". */
export const daysText = ({ validFrom, validTo }: Pick<Grant, 'validFrom' | 'validTo'>, language: Language): string =>
  validTo === null
    ? `${language === 'vi' ? 'từ' : 'from'} ${formatDay(validFrom)}`
    : `${formatDay(validFrom)}–${formatDay(validTo)}`
