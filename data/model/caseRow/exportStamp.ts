import { SENSITIVITIES } from '../caseCodes.ts'
import { FILE_PRECISIONS } from '../exports/filePrecisions.ts'
import type { CodedValue } from '../codedValue.ts'
import { CASE_COLUMNS, type CaseColumn, type ColumnKey } from './columns.ts'
import { parseCode, parseCodes } from './parseCode.ts'
import { parseDay } from './parseDay.ts'
import { parseCount, parseMoney } from './parseNumber.ts'
import { parseTime } from './parseTime.ts'
import type { Parsed } from './refusal.ts'

/**
 * A short sum over what the cells of a row say, whatever the form in which a program writes numbers, days and codes. An export
 * puts it in a column of its own: a row that still fits its stamp was not touched, so it says nothing new.
 * @param textOf trimmed text of a column; empty where there is none
 * @param scaleOf đồng of one unit of a column of money
 */
export const exportStamp = (textOf: (key: ColumnKey) => string, scaleOf: (key: ColumnKey) => number): string => {
  const said = CASE_COLUMNS.flatMap(({ key, form }) => {
    const text = NOT_SAID.has(key) ? '' : textOf(key)
    if (text === '') return []
    const list = key === 'precision' ? FILE_PRECISIONS : 'list' in form ? form.list : []
    return [`${key}=${canonical(form, text, { list, scale: scaleOf(key) })}`]
  })
  return sum(said.join('\n'))
}

/** What an export adds about the row itself. */
const NOT_SAID: ReadonlySet<ColumnKey> = new Set(['exportStamp', 'recordVersion'])

interface Reading {
  readonly list: readonly CodedValue[]
  readonly scale: number
}

const canonical = (form: CaseColumn['form'], text: string, { list, scale }: Reading): string => {
  switch (form.is) {
    case 'day':
      return valueOf(parseDay(text, Number.POSITIVE_INFINITY), text, ({ day, minute }) => `${day} ${minute ?? ''}`)
    case 'time':
      return valueOf(parseTime(text), text, String)
    case 'count':
      return valueOf(parseCount(text), text, String)
    case 'money':
      return valueOf(parseMoney(text, scale), text, String)
    case 'code':
      return remembered(list, text, () => valueOf(parseCode(list, text, null), text, String))
    case 'codes':
      return remembered(list, text, () =>
        valueOf(parseCodes(list, text, null), text, (codes) => codes.toSorted().join()),
      )
    case 'secrecy':
      return remembered(SENSITIVITIES, text, () => valueOf(parseCode(SENSITIVITIES, text, null), text, String))
    case 'degrees':
      return String(Number(text.replace(',', '.')))
    default:
      // Formats that no spreadsheet opens need no apostrophe before what it would run.
      return text.replace(/\s+/gu, ' ').replace(/^'+(?=[=+\-@])/, '')
  }
}

/** Labels come again with every row; a million of them need not be read each time. */
const remembered = (list: readonly CodedValue[], text: string, read: () => string): string => {
  const known = readings.get(list) ?? new Map<string, string>()
  readings.set(list, known)
  const found = known.get(text)
  if (found !== undefined) return found
  const value = read()
  if (known.size < MOST_REMEMBERED) known.set(text, value)
  return value
}
const readings = new WeakMap<readonly CodedValue[], Map<string, string>>()
const MOST_REMEMBERED = 2000

const valueOf = <Value>(parsed: Parsed<Value>, text: string, write: (value: Value) => string): string =>
  'value' in parsed ? write(parsed.value) : text

/** 64 bits in two halves of FNV-1a with different seeds, 14 letters and digits. Finds slips, not forgers. */
const sum = (text: string): string => {
  let low = 0x811c9dc5
  let high = 0x9dc5811c
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    low = Math.imul(low ^ unit, 0x01000193)
    high = Math.imul(high ^ unit ^ (high >>> 15), 0x85ebca6b)
  }
  return [low, high].map((half) => (half >>> 0).toString(36).padStart(7, '0')).join('')
}
