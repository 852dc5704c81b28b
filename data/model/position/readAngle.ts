/** An angle read from a cell. */
export interface Angle {
  /** Decimal degrees; negative to the south and west. */
  readonly degrees: number
  /** Which of the two it says to be, where it does. */
  readonly axis: 'LON' | 'LAT' | null
  /** The last written digit in degrees: 1e-5 for `10.60500`, 1/3600 for `10°36′18″`. */
  readonly step: number
}

const MARKS: readonly (readonly [RegExp, string])[] = [
  [/[′’‘ʹ´`′]/gu, "'"],
  [/[″”“„ʺ]|''/gu, '"'],
  [/[º˚⁰]/gu, '°'],
  [/[−–—]/gu, '-'],
  [/\s+/gu, ' '],
  [/(\d)\s*(?:độ|do)(?=[\s\d]|$)\s*/giu, '$1°'],
  [/(\d)\s*(?:phút|phut|ph)(?=[\s\d]|$)\s*/giu, "$1'"],
  [/(\d)\s*(?:giây|giay)(?=[\s\p{L}]|$)\s*/giu, '$1"'],
]
/** `10d36m18s`, where the letters are no directions. */
const LETTERS = /^(.*?\d)\s*d\s*(\d+(?:[.,]\d+)?)\s*m(?:\s*(\d+(?:[.,]\d+)?)\s*s?)?(.*)$/iu
const LABEL =
  /^(?:(kinh độ|kinh do|kđ|longitude|long|lon|lng|kinh tuyến)|(vĩ độ|vi do|vđ|latitude|lat|vĩ tuyến))\s*[:=]?\s*/iu
const WORDS = '(đông|dong|east|e|đ|d)|(bắc|bac|north|n|b)|(tây|tay|west|w)|(nam|south|s)'
const BEFORE = new RegExp(`^(?:${WORDS})\\s*[:.=]?\\s*(?=[\\d+-])`, 'iu')
const AFTER = new RegExp(`(?<=[\\d°'"\\s])(?:${WORDS})\\.?$`, 'iu')

const NUMBER = String.raw`(\d+(?:[.,]\d+)?)`
const FORMS = [
  new RegExp(`^${NUMBER}\\s*°?$`, 'u'),
  new RegExp(`^(\\d+)\\s*[°: -]\\s*${NUMBER}\\s*'?$`, 'u'),
  new RegExp(`^(\\d+)\\s*[°: -]\\s*(\\d+)\\s*[': -]\\s*${NUMBER}\\s*"?$`, 'u'),
]

/**
 * Reads an angle in the usual writings: `10.605`, `10,605°`, `10°36′18″B`, `10 36 18 N`, `10-36-18`, `10:36:18`,
 * `10d36m18s`, `10 độ 36 phút 18 giây`, `N10.6`, `Kinh độ: 104°56′42″ Đông`. Comma and dot are both decimal marks here.
 * Null when the text is none, or minutes or seconds are 60 or more.
 */
export const readAngle = (text: string): Angle | null => {
  let rest = MARKS.reduce((done, [from, to]) => done.replace(from, to), text.normalize('NFC')).trim()
  const label = LABEL.exec(rest)
  rest = rest.slice(label?.[0].length ?? 0)
  const before = BEFORE.exec(rest)
  rest = rest.slice(before?.[0].length ?? 0)
  rest = rest.replace(LETTERS, (_, degrees: string, minutes: string, seconds: string | undefined, end: string) =>
    seconds === undefined ? `${degrees}°${minutes}'${end}` : `${degrees}°${minutes}'${seconds}"${end}`,
  )
  const after = before ? null : AFTER.exec(rest)
  if (after) rest = rest.slice(0, after.index)
  const sign = /^[+-]/.exec(rest)?.[0]
  const value = readDigits(rest.slice(sign ? 1 : 0).trim())
  if (!value) return null
  const [, east, north, west, south] = before ?? after ?? []
  const isNegative = (sign === '-') !== (west !== undefined || south !== undefined)
  const axis = label?.[1] || east || west ? 'LON' : label?.[2] || north || south ? 'LAT' : null
  return { degrees: isNegative ? -value.degrees : value.degrees, axis, step: value.step }
}

const readDigits = (text: string): { degrees: number; step: number } | null => {
  for (const form of FORMS) {
    const parts = form.exec(text)?.slice(1)
    if (!parts) continue
    const [degrees = 0, minutes = 0, seconds = 0] = parts.map((part) => Number(part.replace(',', '.')))
    if (minutes >= 60 || seconds >= 60) return null
    const decimals = /[.,](\d+)$/.exec(parts.at(-1) ?? '')?.[1]?.length ?? 0
    return { degrees: degrees + minutes / 60 + seconds / 3600, step: 10 ** -decimals / 60 ** (parts.length - 1) }
  }
  return null
}
