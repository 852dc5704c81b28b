import type { Language } from '../../data/model/codedValue.ts'
import { toVn2000, zoneAt, zoneOfProvince } from '../../data/model/vn2000.ts'

/**
 * A place in both systems, one a line: WGS 84 degrees (latitude first, as on paper) and VN-2000 in the TM-3 zone of the
 * province or else of the nearest meridian, X the northing and Y the easting in metres.
 */
export const coordinateText = (
  lonLat: readonly [number, number],
  language: Language,
  province: string | null,
): string => {
  const locale = language === 'vi' ? 'vi-VN' : 'en-GB'
  const degrees = (value: number) =>
    new Intl.NumberFormat(locale, { minimumFractionDigits: 5, maximumFractionDigits: 5 }).format(value)
  const metres = (value: number) => new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }).format(value)
  const wgs84 = `WGS 84: ${degrees(lonLat[1])}; ${degrees(lonLat[0])}`
  const near = zoneAt(lonLat)
  const zone = near && ((province && zoneOfProvince(province)) || near)
  if (!zone) return `${wgs84}\nVN-2000: –`
  const [easting, northing] = toVn2000(lonLat, zone)
  return `${wgs84}\nVN-2000 (${zone.meridian}): X ${metres(northing)} m; Y ${metres(easting)} m`
}
