import { FORCES } from '../../data/model/caseCodes.ts'
import type { CaseColumns } from '../../data/model/caseColumns.ts'
import { CASE_KINDS } from '../../data/model/caseKinds.ts'
import type { CodedValue, Language } from '../../data/model/codedValue.ts'
import type { RowSort } from './messages.ts'

const collators = { vi: new Intl.Collator('vi'), en: new Intl.Collator('en') } as const

/** Place of each text in the alphabet; missing texts come last, equal ones share a place. */
const ranksOf = (texts: readonly (string | undefined)[], language: Language): Uint16Array => {
  const compare = collators[language].compare
  const known = texts.filter((text) => text !== undefined).sort(compare)
  const rankOf = new Map<string, number>()
  for (const [index, text] of known.entries()) if (!rankOf.has(text)) rankOf.set(text, index)
  return Uint16Array.from(texts, (text) => (text === undefined ? known.length : (rankOf.get(text) ?? known.length)))
}

/** Place of every entry of `places` by the Vietnamese alphabet of its name; an unknown place comes last. */
export const placeRanks = (places: readonly string[], nameOf: (code: string) => string | undefined): Uint16Array =>
  ranksOf(
    places.map((code) => (code === '' ? undefined : (nameOf(code) ?? code))),
    'vi',
  )

/** By code (one byte); codes outside the list come last. */
const labelRanks = (list: readonly CodedValue[]) => {
  const ranks = (language: Language) =>
    ranksOf(
      Array.from({ length: 256 }, (_, code) => list[code]?.[language]),
      language,
    )
  return { vi: ranks('vi'), en: ranks('en') }
}
const KIND_RANKS = labelRanks(CASE_KINDS)
const FORCE_RANKS = labelRanks(FORCES)

/** What an order reads besides the columns. */
export interface RowNames {
  readonly language: Language
  /** `placeRanks` of the columns' places. */
  readonly places: Uint16Array
}

/**
 * Rows in the wanted order: kinds, forces and places by the alphabet, statuses by the steps of the procedure (the order
 * of their list), the rest by number; equal ones newest first. Sorted by counting, so that a million rows are no wait.
 * @param rows in order of the table
 */
export const sortRows = (
  columns: CaseColumns,
  rows: Uint32Array,
  { by, descending }: RowSort,
  { language, places }: RowNames,
): Uint32Array => {
  if (by === 'value') return byKeys(rows, valueRanks(columns.value, rows), descending)
  const ranks = { kind: KIND_RANKS[language], force: FORCE_RANKS[language], place: places }
  const column = columns[by]
  const own = by in ranks ? ranks[by as keyof typeof ranks] : null
  return byKeys(
    rows,
    own ? rows.map((row) => own[column[row] ?? 0] ?? 0) : rows.map((row) => column[row] ?? 0),
    descending,
  )
}

/** The values' places among the different values of these rows. */
const valueRanks = (values: Float64Array, rows: Uint32Array): Uint32Array => {
  const sorted = Float64Array.from(rows, (row) => values[row] ?? 0).sort()
  const different = sorted.filter((value, index) => index === 0 || value !== sorted[index - 1])
  return rows.map((row) => {
    const value = values[row] ?? 0
    let low = 0
    let high = different.length - 1
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((different[middle] as number) < value) low = middle + 1
      else high = middle
    }
    return low
  })
}

/** @param keys small whole numbers, one a row */
const byKeys = (rows: Uint32Array, keys: Uint32Array, descending: boolean): Uint32Array => {
  let largest = 0
  for (const key of keys) if (key > largest) largest = key
  const next = new Uint32Array(largest + 1)
  for (const key of keys) next[key]!++
  let before = 0
  for (let step = 0; step <= largest; step++) {
    const key = descending ? largest - step : step
    const count = next[key] as number
    next[key] = before
    before += count
  }
  const sorted = new Uint32Array(rows.length)
  // From the newest row on, so that it comes first among equals.
  for (let index = rows.length - 1; index >= 0; index--) sorted[next[keys[index] as number]!++] = rows[index] as number
  return sorted
}
