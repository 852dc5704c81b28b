import { foldText } from '../foldText.ts'
import { type Parsed, refused } from './refusal.ts'

const PLAIN = /^[+-]?\d+(?:[.,]\d+)?(?:e[+-]?\d{1,3})?$/
const GROUPED = /^[+-]?\d{1,3}(?:([. ,])\d{3})(?:\1\d{3})*(?:[.,]\d+)?$/

/**
 * Reads any number with one decimal mark: `7,4`, `7.4`, `-0,05`, `1.234.567,8`, `1 234,5`. One mark before three digits is
 * a decimal mark here (a result of 1,234 mg/l), unlike in counts and sums of money; with two marks the last one is.
 */
export const parseDecimal = (text: string): Parsed<number> => {
  const plain = foldText(text).replace(/[−–]/g, '-').replace(/\s+/g, ' ').trim()
  if (PLAIN.test(plain)) return finite(plain.replace(',', '.'))
  const [, group] = GROUPED.exec(plain) ?? []
  if (group === undefined) return unreadable
  const parts = plain.split(group)
  const rest = parts.join('')
  // Grouping by comma ends in a decimal dot and the other way round; the same mark twice only groups.
  return rest.includes('.') && rest.includes(',') ? unreadable : finite(rest.replace(',', '.'))
}

const finite = (text: string): Parsed<number> => {
  const value = Number(text)
  return Number.isFinite(value) ? { value } : unreadable
}

const unreadable = refused('NUMBER_UNREADABLE', 'Không đọc được số. Hãy ghi ví dụ 7,4 hoặc 1234,5.')
