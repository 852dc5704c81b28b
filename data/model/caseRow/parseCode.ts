import type { CodedValue } from '../codedValue.ts'
import { dayNumber } from '../localDay.ts'
import { foldKey, foldText } from '../foldText.ts'
import { vietnameseDay } from './parseDay.ts'
import { type Parsed, refused } from './refusal.ts'

type List = readonly CodedValue[]

const indexes = new WeakMap<List, Map<string, CodedValue>>()

/** Codes first: a label never hides one. */
const indexOf = (list: List): Map<string, CodedValue> => {
  const known = indexes.get(list)
  if (known) return known
  const index = new Map<string, CodedValue>()
  for (const keyOf of [(v: CodedValue) => v.code, (v: CodedValue) => v.vi, (v: CodedValue) => v.en]) {
    for (const value of list) {
      const key = foldKey(keyOf(value))
      if (!index.has(key)) index.set(key, value)
    }
  }
  indexes.set(list, index)
  return index
}

/**
 * Reads one code or label (Vietnamese or English, without regard to marks, case and punctuation).
 * @param day local day (day number) on which the value must be valid; null when it is not known
 */
export const parseCode = (list: List, text: string, day: number | null): Parsed<string> => {
  const found = indexOf(list).get(foldKey(text))
  if (!found) return unknown(list, text)
  const from = found.validFrom === undefined ? Number.NEGATIVE_INFINITY : dayNumber(found.validFrom)
  const to = found.validTo === undefined ? Number.POSITIVE_INFINITY : dayNumber(found.validTo)
  if (day !== null && day < from) {
    return refused(
      'CODE_NOT_VALID',
      `“${found.vi}” chỉ áp dụng từ ${vietnameseDay(from)}. Hãy xem lại ngày hoặc chọn giá trị khác.`,
    )
  }
  if (day !== null && day > to) {
    return refused('CODE_NOT_VALID', `“${found.vi}” chỉ áp dụng đến ${vietnameseDay(to)}. Hãy chọn giá trị khác.`)
  }
  return { value: found.code }
}

/** Reads several values separated by `;`, `|`, a line break or a comma. Labels may themselves hold commas. */
export const parseCodes = (list: List, text: string, day: number | null): Parsed<string[]> => {
  const codes = new Set<string>()
  for (const piece of text.split(/[;|\n]/).filter((part) => part.trim() !== '')) {
    const commaParts = piece.split(',').filter((part) => part.trim() !== '')
    for (let start = 0; start < commaParts.length; ) {
      const end = longestMatch(list, commaParts, start)
      const parsed = parseCode(list, commaParts.slice(start, end).join(','), day)
      if ('problem' in parsed) return parsed
      codes.add(parsed.value)
      start = end
    }
  }
  return { value: [...codes] }
}

/** End of the longest run of parts from `start` that is one label; one part when none is. */
const longestMatch = (list: List, parts: readonly string[], start: number): number => {
  const index = indexOf(list)
  for (let end = parts.length; end > start; end--) {
    if (index.has(foldKey(parts.slice(start, end).join(',')))) return end
  }
  return start + 1
}

const SUGGESTIONS = 3

const unknown = (list: List, text: string) => {
  const nearest = nearestValues(list, text).map((value) => `“${value.vi}” (${value.code})`)
  return refused('CODE_UNKNOWN', `Không có giá trị này trong danh mục. Gần nhất: ${nearest.join(', ')}.`)
}

/** The values whose code or labels share most with a text. */
export const nearestValues = (list: List, text: string): CodedValue[] => {
  const wanted = bigrams(foldText(text))
  const likeness = (value: CodedValue) =>
    Math.max(
      ...[value.code.replaceAll('_', ' '), value.vi, value.en].map((label) => dice(wanted, bigrams(foldText(label)))),
    )
  return list
    .map((value) => ({ value, score: likeness(value) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, SUGGESTIONS)
    .map(({ value }) => value)
}

const bigrams = (text: string): Set<string> => {
  const padded = ` ${text.slice(0, 120)} `
  return new Set(Array.from({ length: padded.length - 1 }, (_, index) => padded.slice(index, index + 2)))
}

const dice = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  let shared = 0
  for (const pair of a) if (b.has(pair)) shared++
  return (2 * shared) / (a.size + b.size)
}
