import { FORMER_PROVINCE_MERIDIANS } from '../../reference/provinceMeridians.ts'
import { foldKey } from '../foldText.ts'
import { type Vn2000Zone, VN2000_ZONES, zoneOfProvince } from '../vn2000.ts'

/** First day (day number) of today's provinces and of Circular 24/2025/TT-BNNMT: 1 July 2025. */
const FIRST_DAY_OF_TODAYS_PROVINCES = Date.UTC(2025, 6, 1) / 86_400_000

const zoneOfMeridian = (meridian: string): Vn2000Zone | undefined =>
  VN2000_ZONES.find((zone) => zone.width === 3 && zone.meridian === meridian)

const FORMER_ZONES = new Map(
  Object.entries(FORMER_PROVINCE_MERIDIANS).map(([name, row]) => [foldKey(name), zoneOfMeridian(row.meridian)]),
)

/**
 * Zones of three degrees in which a paper of a province may give bare metres, the likeliest first: before 1 July 2025
 * that of the former province, afterwards that of today's. Both are tried, because cadastral files keep their meridian.
 * @param formerProvinces keys (`foldKey`) of the names of former provinces
 * @param day local day (day number) of the paper
 */
export const candidateZones = (
  provinceCode: string | null,
  formerProvinces: readonly string[],
  day: number | null,
): Vn2000Zone[] => {
  const former = formerProvinces.map((key) => FORMER_ZONES.get(key))
  const today = provinceCode === null ? undefined : zoneOfProvince(provinceCode)
  const isBefore = day !== null && day < FIRST_DAY_OF_TODAYS_PROVINCES
  const zones = isBefore ? [...former, today] : [today, ...former]
  return [...new Set(zones.filter((zone) => zone !== undefined))]
}
