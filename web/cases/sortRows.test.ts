import { describe, expect, it } from 'vitest'
import { FORCES, STATUSES } from '../../data/model/caseCodes.ts'
import { CASE_KINDS } from '../../data/model/caseKinds.ts'
import type { Language } from '../../data/model/codedValue.ts'
import { CASE_COLUMNS } from '../view/view.ts'
import { caseRow } from './caseRows.ts'
import { RANDOM_PLACES, randomColumns } from './randomCases.ts'
import { placeRanks, sortRows } from './sortRows.ts'

/** Names whose order by letters without marks, or by code, is another. */
const NAMES: Readonly<Record<string, string>> = {
  '30000': 'Đông',
  '30001': 'Dương',
  '30002': 'Ân',
  '30003': 'An',
  '91': 'Bắc',
}
const nameOf = (code: string) => NAMES[code] ?? `Xã ${code}`
const columns = randomColumns(3000, 21)
const all = Uint32Array.from({ length: columns.length }, (_, row) => row)
const places = placeRanks(columns.places, nameOf)

describe('places', () => {
  it('are ranked by the Vietnamese alphabet, the unknown one last', () => {
    const order = RANDOM_PLACES.map((code, index) => [code, places[index]!] as const)
      .sort((a, b) => a[1] - b[1])
      .map(([code]) => code)
    expect(order.slice(0, 5)).toEqual(['30003', '30002', '91', '30001', '30000'])
    expect(order.at(-1)).toBe('')
  })
})

describe('rows of the list', () => {
  const label = (list: readonly { code: string; vi: string; en: string }[], code: string, language: Language) =>
    list.find((value) => value.code === code)![language]
  const keyOf = (row: number, by: (typeof CASE_COLUMNS)[number], language: Language): string | number => {
    const texts = caseRow(columns, row)
    if (by === 'kind') return label(CASE_KINDS, texts.kind, language)
    if (by === 'force') return label(FORCES, texts.force, language)
    if (by === 'status') return STATUSES.findIndex(({ code }) => code === texts.status)
    if (by === 'place') return texts.place === '' ? '￿' : nameOf(texts.place)
    return texts[by]
  }
  const compare = (a: string | number, b: string | number, locale: string) =>
    typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), locale)

  it.each(CASE_COLUMNS)('are ordered by %s as it is read, equal ones newest first', (by) => {
    for (const language of ['vi', 'en'] as const) {
      for (const descending of [false, true]) {
        const locale = by === 'place' ? 'vi' : language
        const keys = Array.from(all, (row) => keyOf(row, by, language))
        const expected = Array.from(all).sort(
          (a, b) => (descending ? -1 : 1) * compare(keys[a]!, keys[b]!, locale) || b - a,
        )
        expect(Array.from(sortRows(columns, all, { by, descending }, { language, places }))).toEqual(expected)
      }
    }
  })

  it('are those that were given, each once', () => {
    const some = all.filter((row) => row % 7 === 3)
    const sorted = sortRows(columns, some, { by: 'value', descending: true }, { language: 'vi', places })
    expect(sorted.slice().sort()).toEqual(some)
    expect(sortRows(columns, new Uint32Array(0), { by: 'kind', descending: true }, { language: 'vi', places })).toEqual(
      new Uint32Array(0),
    )
  })
})

describe('the hour of a row', () => {
  it('is known under a day, and not where the range is the whole day', () => {
    const own = randomColumns(5, 1)
    own.minute.set([1080, 0, 0, 0, 600])
    own.duration.set([720, 1439, 1440, 0, 65_535])
    expect(
      Array.from({ length: 5 }, (_, row) => caseRow(own, row)).map(({ minute, duration }) => [minute, duration]),
    ).toEqual([
      [1080, 720],
      [null, 1439],
      [null, 1440],
      [0, 0],
      [null, 65_535],
    ])
  })
})
