import { foldText } from '../foldText.ts'
import { type Vn2000Zone, VN2000_ZONES, zoneByEpsg, zoneByMeridian } from '../vn2000.ts'

/** A coordinate system as a paper states it, in one or several cells. */
export type StatedSystem =
  | { readonly is: 'WGS84' }
  /** No zone said. `isDatumStated`: VN-2000 is named, not only a meridian or a width. */
  | { readonly is: 'VN2000'; readonly isDatumStated: boolean }
  | { readonly is: 'ZONE'; readonly zone: Vn2000Zone; readonly isDatumStated: boolean }
  | { readonly is: 'WGS84_UTM'; readonly zone: 48 | 49 }

/** Cells that may state the system; each may be empty. */
export interface SystemTexts {
  /** "Hệ tọa độ", "EPSG", or the header of the coordinates. */
  readonly system: string
  /** "Kinh tuyến trục". */
  readonly meridian: string
  /** "Múi chiếu": 3 or 6 degrees, or zone 48 or 49. */
  readonly zone: string
}

export type ReadSystem =
  | { readonly system: StatedSystem | null }
  | { readonly problem: string; readonly at: keyof SystemTexts }

const EPSG = /(?<!\d)(3405|3406|4326|4756|589[6-9]|695[6-9]|920[5-9]|921[0-8]|3264[89])(?!\d)/
const VN2000 = /vn[\s_-]*2000|viet\s*nam[\s_-]*2000|v[\s_-]*n[\s_-]*2k/
const WGS84 = /wgs[\s_-]*(19)?84|gps|longlat/
const OTHER = /hn[\s_-]*72|ha noi[\s_-]*72|indian|india[\s_-]*1960|gauss.*krasov|pulkovo|web mercator|3857/
const UTM_ZONE = /(?:utm|zone|mui(?: chieu)?|vung)\D{0,12}?(4[89])(?:\s*n)?(?!\d)|(?:^|\|)\s*(4[89])\s*n?\s*(?:\||$)/
const MERIDIAN =
  /(?<![\d.,])(10[2-9]|11[01])(?:\s*(?:°|do|d|:|'|-|\s)\s*(\d{1,2})(?!\d)|[.,](\d+)|(\d{2})(?!\d))?(?!\d)/
const WIDTH = /(?:mui(?: chieu)?|tm|zone|do rong)\W{0,3}([36])(?!\d)|(?<![\d.,])([36])\s*(?:°|do(?: |$))|^\s*([36])\s*$/
const SCALE = /0[.,]9999|0[.,]9996/
const NAMES = 'ví dụ “VN-2000, 104°45′, múi 3”, “UTM 48N VN-2000”, EPSG 9208, hoặc “WGS 84”'

/** Reads what the cells state together. `system` is null when none says anything. */
export const readSystem = (texts: SystemTexts): ReadSystem => {
  const system = plain(texts.system)
  const meridianText = plain(texts.meridian)
  const zoneText = plain(texts.zone)
  const all = [system, meridianText, zoneText].filter((text) => text !== '').join(' | ')
  if (all === '') return { system: null }
  const at = system !== '' ? 'system' : meridianText !== '' ? 'meridian' : 'zone'
  if (OTHER.test(all)) {
    return { at, problem: 'Chỉ nhận WGS 84 và VN-2000. Hãy chuyển tọa độ sang một trong hai hệ đó.' }
  }
  const epsg = Number(EPSG.exec(all)?.[1])
  if (epsg === 4326) return { system: { is: 'WGS84' } }
  if (epsg === 4756) return { system: { is: 'VN2000', isDatumStated: true } }
  if (epsg === 32648 || epsg === 32649) return { system: { is: 'WGS84_UTM', zone: epsg === 32648 ? 48 : 49 } }
  const byNumber = epsg ? zoneByEpsg(epsg) : undefined
  if (byNumber) return { system: { is: 'ZONE', zone: byNumber, isDatumStated: true } }
  const isVn2000 = VN2000.test(all)
  const isWgs84 = WGS84.test(all)
  if (isVn2000 && isWgs84) return { at, problem: `Ghi cả VN-2000 và WGS 84. Hãy ghi một hệ, ${NAMES}.` }
  const meridian = meridianOf(meridianText) ?? meridianOf(system) ?? meridianOf(zoneText)
  const width = widthOf(zoneText) ?? widthOf(system) ?? widthOf(meridianText) ?? widthOfScale(all)
  if (meridian === null) return withoutMeridian({ all, at, isVn2000, isWgs84, isSaid: width !== null })
  if (isWgs84) {
    return { at, problem: `WGS 84 không dùng kinh tuyến trục của tỉnh. Hãy ghi một hệ, ${NAMES}.` }
  }
  const zone = zoneByMeridian(meridian, width ?? (meridian === 111 ? 6 : 3))
  if (!zone) {
    const meridians = VN2000_ZONES.filter((known) => known.width === (width ?? 3)).map((known) => known.meridian)
    const where = meridianText !== '' ? 'meridian' : at
    return {
      at: where,
      problem: `Không có múi chiếu này. Kinh tuyến trục múi ${width ?? 3}° là: ${meridians.join(', ')}.`,
    }
  }
  return { system: { is: 'ZONE', zone, isDatumStated: isVn2000 } }
}

const withoutMeridian = ({
  all,
  at,
  isVn2000,
  isWgs84,
  isSaid,
}: {
  all: string
  at: keyof SystemTexts
  isVn2000: boolean
  isWgs84: boolean
  isSaid: boolean
}): ReadSystem => {
  const found = UTM_ZONE.exec(all)
  const number = Number(found?.[1] ?? found?.[2])
  if (number === 48 || number === 49) {
    if (isWgs84) return { system: { is: 'WGS84_UTM', zone: number } }
    const zone = zoneByEpsg(number === 48 ? 3405 : 3406)
    if (isVn2000 && zone) return { system: { is: 'ZONE', zone, isDatumStated: true } }
    return {
      at,
      problem: `Hãy ghi “VN-2000 UTM ${number}” hoặc “WGS 84 UTM ${number}”: hai hệ lệch nhau khoảng 200 m.`,
    }
  }
  if (isVn2000) return { system: { is: 'VN2000', isDatumStated: true } }
  if (isWgs84) return { system: { is: 'WGS84' } }
  // "Múi 3" alone leaves the meridian to the province.
  if (isSaid) return { system: { is: 'VN2000', isDatumStated: false } }
  return { at, problem: `Không nhận ra hệ tọa độ. Hãy ghi ${NAMES}.` }
}

const plain = (text: string): string => foldText(text.replace(/[′’‘ʹ´`]/gu, "'").replace(/[º˚]/gu, '°'))

const meridianOf = (text: string): number | null => {
  const found = MERIDIAN.exec(text)
  if (!found) return null
  const [, degrees = '', minutes, decimals, joined] = found
  return Number(degrees) + Number(minutes ?? joined ?? 0) / 60 + Number(`0.${decimals ?? 0}`)
}

const widthOf = (text: string): 3 | 6 | null => {
  const found = WIDTH.exec(text)
  const digit = found?.[1] ?? found?.[2] ?? found?.[3]
  return digit === '3' ? 3 : digit === '6' ? 6 : null
}

const widthOfScale = (text: string): 3 | 6 | null => {
  const scale = SCALE.exec(text)?.[0]
  return scale ? (scale.endsWith('9999') ? 3 : 6) : null
}
