import { isOnForeignLand } from './foreignLand.ts'
import { type Problem, refused } from './refusal.ts'

/** Land and sea of Việt Nam, degrees: a point outside is refused. */
const LON = [102, 118] as const
const LAT = [4.5, 23.5] as const

const DEGREES = /^([+-]?\d{1,3}(?:[.,]\d+)?)\s*°?\s*[ENĐB]?$/iu
const METRES = /^\d{1,3}(?:[., ]?\d{3})+(?:[.,]\d+)?$/

export type Position = readonly [lon: number, lat: number]

/** The point (null when both cells are empty), or the problems, each at the cell where it is to be mended. */
export type ParsedPosition =
  | { readonly value: Position | null }
  | { readonly problems: readonly { readonly at: 'lon' | 'lat'; readonly problem: Problem }[] }

/** Reads WGS 84 longitude and latitude in decimal degrees; comma and dot are both decimal marks here. */
export const parsePosition = (lonText: string, latText: string): ParsedPosition => {
  if (lonText === '' && latText === '') return { value: null }
  if (lonText === '')
    return at('lon', 'COORDINATE_MISSING', 'Có vĩ độ mà thiếu kinh độ. Hãy ghi cả hai hoặc bỏ cả hai.')
  if (latText === '')
    return at('lat', 'COORDINATE_MISSING', 'Có kinh độ mà thiếu vĩ độ. Hãy ghi cả hai hoặc bỏ cả hai.')
  const lon = degrees(lonText)
  const lat = degrees(latText)
  if (lon === null) return unreadable('lon', lonText, '104,9290')
  if (lat === null) return unreadable('lat', latText, '10,6027')
  if (isIn(lon, LON) && isIn(lat, LAT)) {
    return isOnForeignLand(lon, lat)
      ? at(
          'lon',
          'OUTSIDE_VIETNAM',
          'Điểm nằm trên đất nước láng giềng, cách Việt Nam hơn 5 km. Hãy xem lại kinh độ và vĩ độ (độ thập phân, WGS 84).',
        )
      : { value: [lon, lat] }
  }
  if (isIn(lon, LAT) && isIn(lat, LON)) {
    return at(
      'lon',
      'COORDINATES_SWAPPED',
      `Kinh độ và vĩ độ bị đổi chỗ. Hãy ghi kinh độ ${latText} và vĩ độ ${lonText}.`,
    )
  }
  const wrong = isIn(lon, LON) ? 'lat' : 'lon'
  return at(
    wrong,
    'OUTSIDE_VIETNAM',
    'Điểm nằm ngoài Việt Nam. Kinh độ phải từ 102 đến 118, vĩ độ từ 4,5 đến 23,5 (độ thập phân, WGS 84).',
  )
}

const isIn = (value: number, [low, high]: readonly [number, number]) => value >= low && value <= high

const degrees = (text: string): number | null => {
  const digits = DEGREES.exec(text.trim())?.[1]
  return digits === undefined ? null : Number(digits.replace(',', '.'))
}

const at = (column: 'lon' | 'lat', code: Problem['code'], message: string): ParsedPosition => ({
  problems: [{ at: column, ...refused(code, message) }],
})

const unreadable = (column: 'lon' | 'lat', text: string, example: string): ParsedPosition =>
  METRES.test(text.trim())
    ? at(
        column,
        'COORDINATES_METRES',
        'Có vẻ là tọa độ VN-2000 tính bằng mét, chưa nhận ở đây. Hãy đổi sang WGS 84, độ thập phân.',
      )
    : at(column, 'COORDINATE_UNREADABLE', `Không đọc được tọa độ. Hãy ghi độ thập phân, ví dụ ${example}.`)
