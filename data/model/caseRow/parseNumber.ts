import { foldText } from '../foldText.ts'
import { type Parsed, refused } from './refusal.ts'

/** More than this is a slip of the keyboard (a hundred million million đồng); sums stay exact. */
export const LARGEST_MONEY = 1e14
/** The case table of the browser holds 16 bits (caseColumns.ts), the database checks the same. */
export const LARGEST_COUNT = 65_535

const SCALES: readonly (readonly [RegExp, number])[] = [
  [/^(ty|ti)$/, 1e9],
  [/^(trieu|tr)$/, 1e6],
  [/^(nghin|ngan)$/, 1e3],
]
const CELL = /^(?:vnd|d|₫)?\s*([+-]?)\s*(\d[\d., ]*?)\s*(?:(ty|ti|trieu|tr|nghin|ngan)\.?)?\s*(?:(dong|vnd|d|₫)\.?)?$/

const HOW_COUNT = 'Hãy ghi số nguyên, ví dụ 3 hoặc 1.234.'
const HOW_MONEY = 'Hãy ghi số tiền bằng đồng, ví dụ 1.250.000, hoặc 1,25 triệu.'

/** Reads a whole number that is not negative, in Vietnamese or plain form: `1234`, `1.234`, `1 234`, `1,234`. */
export const parseCount = (text: string): Parsed<number> => {
  const read = readNumber(text, 1)
  if (!read || read.isMoney) return refused('NUMBER_UNREADABLE', `Không đọc được số. ${HOW_COUNT}`)
  if (read.isNegative) return refused('NUMBER_NEGATIVE', `Số không được âm. ${HOW_COUNT}`)
  if (!Number.isInteger(read.value)) return refused('NUMBER_FRACTION', `Phải là số nguyên. ${HOW_COUNT}`)
  if (read.value > LARGEST_COUNT)
    return refused('NUMBER_TOO_LARGE', 'Một vụ có nhiều nhất 65.535 đối tượng hoặc tổ chức. Hãy xem lại số này.')
  return { value: read.value }
}

/**
 * Reads a sum of money in whole đồng: `1.250.000`, `1 250 000 đ`, `1,250,000.00`, `12,5 triệu`, `1,2 tỷ đồng`.
 * @param scale đồng of one unit of the column: 1, or 1e6 under a header such as "Trị giá (triệu đồng)"
 */
export const parseMoney = (text: string, scale: number): Parsed<number> => {
  const read = readNumber(text, scale)
  if (!read) return refused('NUMBER_UNREADABLE', `Không đọc được số tiền. ${HOW_MONEY}`)
  if (read.isNegative) return refused('NUMBER_NEGATIVE', `Số tiền không được âm. ${HOW_MONEY}`)
  if (read.value < 1000 && !Number.isInteger(read.value)) {
    return refused(
      'NUMBER_FRACTION',
      'Số tiền lẻ dưới một đồng. Nếu tính bằng triệu đồng, hãy ghi ví dụ 12,5 triệu hoặc đặt tên cột có “(triệu đồng)”.',
    )
  }
  if (read.value > LARGEST_MONEY) return refused('NUMBER_TOO_LARGE', `Số tiền quá lớn. ${HOW_MONEY}`)
  return { value: Math.round(read.value) }
}

interface ReadNumber {
  readonly value: number
  readonly isNegative: boolean
  /** A currency or a scale word stands beside the digits. */
  readonly isMoney: boolean
}

const readNumber = (text: string, columnScale: number): ReadNumber | null => {
  const folded = foldText(text).replace(/[−–]/g, '-')
  const bracketed = /^\((.+)\)$/.exec(folded)
  const [, sign, digits, scaleWord, currency] = CELL.exec(bracketed?.[1] ?? folded) ?? []
  if (digits === undefined) return null
  const scale = scaleWord ? (SCALES.find(([word]) => word.test(scaleWord))?.[1] ?? 1) : currency ? 1 : columnScale
  const value = readDigits(digits, scale === 1)
  if (value === null) return null
  // 1.234,5 × 1e6 must not end in …0000001.
  const scaled = scale === 1 ? value : Math.round(value * scale * 1000) / 1000
  return {
    value: scaled,
    isNegative: (sign === '-' || bracketed !== null) && value !== 0,
    isMoney: scaleWord !== undefined || currency !== undefined,
  }
}

const GROUPED = /^\d{1,3}(?:\D\d{3})+$/

/**
 * Digits with separators → number; null when the groups make no sense (`1.23.456`). One dot before three digits groups
 * (Vietnamese form: `1.234` = 1234); one comma before three digits is a decimal comma only where fractions are meant
 * (`isWhole` false: millions), because đồng and counts have none.
 */
const readDigits = (text: string, isWhole: boolean): number | null => {
  const spaced = text.trim()
  if (spaced.includes(' ')) {
    const [whole = '', ...fraction] = spaced.split(/[.,]/)
    return fraction.length > 1 || !GROUPED.test(whole)
      ? null
      : Number(`${whole.replace(/ /g, '')}.${fraction[0] || '0'}`)
  }
  const last = Math.max(spaced.lastIndexOf('.'), spaced.lastIndexOf(','))
  if (last === -1) return Number(spaced)
  const separator = spaced[last] as '.' | ','
  const before = spaced.slice(0, last)
  const after = spaced.slice(last + 1)
  const other = separator === '.' ? ',' : '.'
  if (before.includes(other)) {
    const isOneDecimal = !before.includes(separator) && GROUPED.test(before)
    return isOneDecimal && after !== '' ? Number(`${before.replace(/[.,]/g, '')}.${after}`) : null
  }
  if (before.includes(separator)) return GROUPED.test(spaced) ? Number(spaced.replace(/[.,]/g, '')) : null
  const isGroup = /^[1-9]\d{0,2}$/.test(before) && after.length === 3 && (separator === '.' || isWhole)
  if (after === '') return null
  return isGroup ? Number(before + after) : Number(`${before}.${after}`)
}
