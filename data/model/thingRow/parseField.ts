import { parseCode, parseCodes } from '../caseRow/parseCode.ts'
import { parseDay } from '../caseRow/parseDay.ts'
import { parseDecimal } from '../caseRow/parseDecimal.ts'
import { parseCount, parseMoney } from '../caseRow/parseNumber.ts'
import { type Parsed, refused } from '../caseRow/refusal.ts'
import { foldKey } from '../foldText.ts'
import { isoDay, LOCAL_OFFSET_MINUTES } from '../localDay.ts'
import type { FieldForm } from './thingKind.ts'

/** A value as it is written to the database: instants as ISO texts in UTC, days as `YYYY-MM-DD`. */
export type FieldValue = string | number | boolean | readonly string[] | null

const YES = new Set(['co', 'x', 'yes', 'true', '1', 'dung', 'hoatdong', 'danghoatdong'])
const NO = new Set(['khong', 'no', 'false', '0', 'sai', 'ngung', 'ngunghoatdong', 'dachamdut', 'tamngung', 'giaithe'])

/** Far enough for due days; nothing else lies ahead of today. */
const NO_LAST_DAY = Number.POSITIVE_INFINITY

/**
 * Reads a filled cell as its field's form says.
 * @param scale đồng of one unit of a column of money
 * @param today last day for an instant (day number)
 */
export const parseField = (
  form: FieldForm,
  text: string,
  { scale = 1, today }: { readonly scale?: number; readonly today: number },
): Parsed<FieldValue> => {
  switch (form.is) {
    case 'text':
      return text.length > form.longest
        ? refused('TEXT_TOO_LONG', `Dài quá ${form.longest} ký tự (${text.length}). Hãy viết gọn lại.`)
        : { value: text }
    case 'code':
      return parseCode(form.list, form.otherTexts?.[foldKey(text)] ?? text, null)
    case 'codes':
      return parseCodes(form.list, text, null)
    case 'sequence':
      return parseSequence(form.list, text)
    case 'count':
      return parseBounded(text, form)
    case 'money':
      return parseMoney(text, scale)
    case 'number':
      return parseLeast(text, form.least)
    case 'day':
      return mapped(parseDay(text, NO_LAST_DAY), ({ day }) => isoDay(day))
    case 'instant':
      return mapped(parseDay(text, today), ({ day, minute }) =>
        new Date((day * 1440 + (minute ?? 0) - LOCAL_OFFSET_MINUTES) * 60_000).toISOString(),
      )
    case 'flag':
      return parseFlag(text)
  }
}

const mapped = <From, To>(parsed: Parsed<From>, write: (value: From) => To): Parsed<To> =>
  'value' in parsed ? { value: write(parsed.value) } : parsed

/** Values one after another, each as often as it is named: the legs of a corridor. */
const parseSequence = (list: Parameters<typeof parseCode>[0], text: string): Parsed<readonly string[]> => {
  const codes: string[] = []
  for (const piece of text.split(/[;|\n]/).filter((part) => part.trim() !== '')) {
    const parsed = parseCode(list, piece, null)
    if ('problem' in parsed) return parsed
    codes.push(parsed.value)
  }
  return { value: codes }
}

const parseBounded = (text: string, { least = 0, most }: { least?: number; most?: number }): Parsed<number> => {
  const parsed = parseCount(text)
  if ('problem' in parsed) return parsed
  if (parsed.value < least || (most !== undefined && parsed.value > most)) {
    return refused('NUMBER_TOO_LARGE', `Số phải từ ${least} đến ${most?.toLocaleString('vi-VN') ?? '…'}.`)
  }
  return parsed
}

const parseLeast = (text: string, least = Number.NEGATIVE_INFINITY): Parsed<number> => {
  const parsed = parseDecimal(text)
  return 'value' in parsed && parsed.value < least
    ? refused('NUMBER_TOO_SMALL', `Số phải từ ${least} trở lên.`)
    : parsed
}

const parseFlag = (text: string): Parsed<boolean> => {
  const key = foldKey(text)
  if (YES.has(key)) return { value: true }
  if (NO.has(key)) return { value: false }
  return refused('FLAG_UNREADABLE', 'Hãy ghi “có” hoặc “không”.')
}
