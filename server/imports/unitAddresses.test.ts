import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import type { UnitResolution } from '../../data/model/caseRow/judgePlace.ts'
import { foldText } from '../../data/model/foldText.ts'
import { dayNumber } from '../../data/model/localDay.ts'
import { hasRealFile, realFile } from '../../test/realBoundaries.ts'
import { readCommuneFacts, readFormerCommunes, readProvinces } from '../communes/referenceFiles.ts'
import { unitResolver } from './unitIndex.ts'
import { unitRows } from './unitRows.ts'

/** A former unit with what became of it: the oracle, read without the index. */
interface FormerUnit {
  readonly code: string
  readonly name: string
  readonly district: string
  readonly province: string
  readonly successors: readonly string[]
}

const MAPPING = 'commune-mapping-2025.csv'
/** The mapping file beside the checkout, or the product's own copy of its facts: 10.604 rows either way. */
const mappingRows = (): { code: string; name: string; district: string; province: string; successor: string }[] =>
  hasRealFile(MAPPING)
    ? (parse(readFileSync(realFile(MAPPING)), { columns: true, bom: true }) as Record<string, string>[]).map((row) => ({
        code: row.old_code ?? '',
        name: row.old_name ?? '',
        district: row.old_district ?? '',
        province: row.old_province ?? '',
        successor: row.new_code ?? '',
      }))
    : readFormerCommunes().map((row) => ({
        code: row.formerCode,
        name: row.formerName,
        district: row.district ?? '',
        province: row.province,
        successor: row.communeCode,
      }))

const ROWS = mappingRows()
const UNITS: FormerUnit[] = [...new Map(ROWS.map((row) => [row.code, row])).values()].map((row) => ({
  ...row,
  successors: ROWS.filter(({ code }) => code === row.code)
    .map(({ successor }) => successor)
    .sort(),
}))

const index = () => {
  const successors = new Map(UNITS.map((unit) => [unit.code, unit.successors]))
  const former = [...new Map(readFormerCommunes().map((row) => [row.formerCode, row])).values()]
  const rows = unitRows(
    readCommuneFacts(),
    former.map((row) => ({
      code: row.formerCode,
      name: row.formerName,
      district: row.district,
      province: row.province,
      communes: successors.get(row.formerCode) ?? [],
    })),
  )
  return unitResolver(rows, readProvinces())
}

const KIND = /^(Xã|Phường|Thị trấn|Huyện|Quận|Thị xã|Thành phố|Tỉnh) /iu
const SHORT: Readonly<Record<string, string>> = {
  xã: 'X.',
  phường: 'P.',
  'thị trấn': 'TT.',
  huyện: 'H.',
  quận: 'Q.',
  'thị xã': 'TX.',
  'thành phố': 'TP.',
  tỉnh: 'T.',
}
const shortened = (text: string, gap: string) =>
  text.replace(KIND, (_, kind: string) => `${SHORT[kind.toLowerCase()] ?? kind}${gap}`)
const parts = ({ name, district, province }: FormerUnit) => [name, district, province].filter((part) => part !== '')
/** `hòa` for `hoà` and the reverse: the mark on the other vowel. */
const otherTonePlace = (text: string) =>
  text
    .normalize('NFD')
    .replace(/([oOuU])([\u0300\u0301\u0303\u0309\u0323])([aAeEyY])(?![a-zA-Z])/gu, '$1$3$2')
    .normalize('NFC')
/** `Mĩ` for `Mỹ`, `Quí` for `Quý`. */
const withI = (text: string) =>
  text
    .normalize('NFD')
    .replace(
      /(?<=(?:^|[\s])(?:[Qq]u|[BCDGHKLMNPRSTVX]h?|[bcdghklmnprstvx]h?))y(?=[\u0300\u0301\u0303\u0309\u0323]?(?:[\s,]|$))/gu,
      'i',
    )
    .normalize('NFC')
const roman = (text: string) =>
  text.replace(/^Phường (\d+)$/u, (_, digits: string) => {
    const value = Number(digits)
    const ones = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'][value % 10] ?? ''
    return `Phường ${'X'.repeat(Math.floor(value / 10))}${ones}`
  })

/** Ways in which people write the same address. */
const STYLES: Readonly<Record<string, (unit: FormerUnit) => string>> = {
  'as the reference writes it': (unit) => parts(unit).join(', '),
  'in capitals': (unit) => parts(unit).join(', ').toUpperCase(),
  'without marks': (unit) => foldText(parts(unit).join(', ')),
  'in capitals without marks': (unit) => foldText(parts(unit).join(' - ')).toUpperCase(),
  'with short kinds': (unit) =>
    parts(unit)
      .map((part) => shortened(part, ''))
      .join(', '),
  'with short kinds and no commas': (unit) =>
    parts(unit)
      .map((part) => shortened(part, ' '))
      .join(' '),
  'without commas': (unit) => parts(unit).join(' '),
  'with dashes': (unit) => parts(unit).join(' – '),
  'behind a number, a street and a hamlet': (unit) =>
    `Số 12/3 đường Lê Lợi, tổ 4, khóm 2, ${parts(unit).join(', ')}, Việt Nam`,
  'behind a hamlet without commas': (unit) => `ấp 3 ${parts(unit).map(lowered).join(' ')}`,
  'from the largest to the smallest': (unit) => parts(unit).reverse().join(', '),
  'with brackets and lines': (unit) => `${unit.name}\n(${parts(unit).slice(1).join(',\n')})`,
  'with labels': (unit) =>
    parts(unit)
      .map((part) => part.replace(KIND, '$1: '))
      .join('; '),
  'with the tone on the other vowel, in decomposed letters with double spaces': (unit) =>
    otherTonePlace(parts(unit).join(',  ')).replaceAll(' ', '  ').normalize('NFD'),
  'with i for y and Roman numbers': (unit) => withI(parts(unit).map(roman).join(', ')),
}
const lowered = (part: string) => part.replace(KIND, (kind) => kind.toLowerCase())

const isRight = (found: UnitResolution, unit: FormerUnit, isShared: boolean): boolean => {
  if (found.communeCode) return unit.successors.length === 1 && unit.successors[0] === found.communeCode
  if (isShared) return unit.successors.every((code) => found.candidates.includes(code))
  return (
    unit.successors.length > 1 && found.problem === 'UNIT_SPLIT' && found.candidates.join() === unit.successors.join()
  )
}

describe('every former unit of the mapping file', () => {
  const resolve = index()
  const day = dayNumber('2024-05-01')

  it.each(Object.keys(STYLES))('written %s is right in 99 of 100 cases and never silently another', (style) => {
    const write = STYLES[style]!
    const uses = new Map<string, number>()
    for (const unit of UNITS) uses.set(write(unit), (uses.get(write(unit)) ?? 0) + 1)
    let right = 0
    const wrong: string[] = []
    for (const unit of UNITS) {
      const text = write(unit)
      const found = resolve({ unit: text, district: '', province: '' }, day)
      const isShared = (uses.get(text) ?? 0) > 1
      if (isRight(found, unit, isShared)) right += 1
      // A pick that is not right is a wrong one, also one of several successors.
      else if (found.communeCode) wrong.push(`${text} → ${found.communeCode}, not ${unit.successors.join()}`)
    }
    expect(wrong).toEqual([])
    expect(right / UNITS.length).toBeGreaterThanOrEqual(0.99)
  })
})

/** Without any kind a name may be a commune's or a township's: then both are given. */
const BARE_STYLES: Readonly<Record<string, (unit: FormerUnit) => string>> = {
  'with dashes': (unit) => parts(unit).map(bare).join(' - '),
  'with commas behind a hamlet': (unit) => `ấp Bình Thạnh, ${parts(unit).map(bare).join(', ')}`,
  'from the largest to the smallest': (unit) => parts(unit).map(bare).reverse().join(' - '),
  'with commas, without marks': (unit) => foldText(parts(unit).map(bare).join(', ')),
  'without the province': ({ name, district }) => [name, district].filter((part) => part !== '').join(', '),
}
const bare = (text: string) => text.replace(KIND, '')

describe('every former unit without kinds', () => {
  const resolve = index()

  it.each(Object.keys(BARE_STYLES))(
    '%s is right or among the candidates in 99 of 100 cases, never another',
    (style) => {
      const write = BARE_STYLES[style]!
      const wrong: string[] = []
      let right = 0
      for (const unit of UNITS) {
        const found = resolve({ unit: write(unit), district: '', province: '' }, dayNumber('2024-05-01'))
        const isIt = found.communeCode !== null && unit.successors.join() === found.communeCode
        if (isIt || unit.successors.every((code) => found.candidates.includes(code))) right += 1
        else if (found.communeCode) wrong.push(`${write(unit)} → ${found.communeCode}, not ${unit.successors.join()}`)
      }
      expect(wrong).toEqual([])
      expect(right / UNITS.length).toBeGreaterThanOrEqual(0.99)
    },
  )
})

describe('an address', () => {
  const resolve = index()
  const at = (unit: string, day = '2024-05-01') => resolve({ unit, district: '', province: '' }, dayNumber(day))

  // 30367 Vĩnh Hậu, An Giang; 30341 Khánh Bình, of which Long Bình became a part; 30469 Mỹ Đức, Châu Phú.
  it.each([
    ['X Vĩnh Hậu, H An Phú, An Giang', '30367'],
    ['Vĩnh Hậu/An Phú/An Giang', '30367'],
    ['xã Vĩnh Hậu/huyện An Phú/tỉnh An Giang', '30367'],
    ['An Giang - An Phú - Vĩnh Hậu', '30367'],
    ['An Giang, Vĩnh Hậu', '30367'],
    ['xã Vĩnh Hậu cũ, An Phú, An Giang', '30367'],
    ['xã Vĩnh Hậu (nay là xã Vĩnh Hậu), An Giang', '30367'],
    ['thuộc xã Vĩnh Hậu, huyện An Phú', '30367'],
    ['xã Vĩnh Hậu, ấp Vĩnh Ngữ, huyện An Phú', '30367'],
    ['ấp Vĩnh Ngữ xã Vĩnh Hậu, huyện An Phú, tỉnh An Giang', '30367'],
    ['xã Vĩnh Hậu. Huyện An Phú. Tỉnh An Giang', '30367'],
    ['TT.Long Bình-H.An Phú-T.An Giang', '30341'],
    ['chợ Long Bình, TT. Long Bình, An Phú', '30341'],
    ['Mĩ Đức, Châu Phú, An Giang', '30469'],
    ['Trần Hưng Đạo, Mỹ Bình, Long Xuyên, An Giang', '30307'],
    ['tỉnh Lào Cai, TX Sa Pa, phường Sa Pa', '03006'],
    ['phường Dương Đông, Phú Quốc', '31078'],
    // Lào Cai was a city of a province of that name, and is no city under the central government.
    ['Phường Nam Cường, Thành phố Lào Cai', '02671'],
  ])('%s is in commune %s', (text, code) => {
    expect(at(text)).toMatchObject({ communeCode: code, problem: null })
  })

  it('with several communes is none of them, and gives each', () => {
    const found = at('giáp ranh xã Vĩnh Hậu, xã Vĩnh Lộc, huyện An Phú, An Giang')
    expect(found).toMatchObject({ communeCode: null, problem: 'UNIT_UNKNOWN', provinceCode: '91' })
    const each = ['xã Vĩnh Hậu, huyện An Phú', 'xã Vĩnh Lộc, huyện An Phú'].map((text) => at(text).communeCode)
    expect(new Set(found.candidates)).toEqual(new Set(each))
    expect(found.candidates).toHaveLength(2)
  })

  it('that was split gives each part with its share, which is not known', () => {
    const split = UNITS.find(({ successors, district }) => successors.length > 2 && district !== '')!
    const found = at(parts(split).join(', '))
    expect(found).toMatchObject({ communeCode: null, problem: 'UNIT_SPLIT', candidates: split.successors })
    expect(found.shares).toEqual(split.successors.map(() => null))
  })

  it('whose commune is not known says so, though its province is', () => {
    for (const text of ['ấp 3 xã Không Có huyện An Phú tỉnh An Giang', 'ấp 3, xã Không Có, An Phú, An Giang']) {
      expect(at(text)).toMatchObject({
        statesCommune: true,
        communeCode: null,
        problem: 'UNIT_UNKNOWN',
        provinceCode: '91',
      })
    }
  })

  it.each([
    ['ấp 3, xã Vĩnh Hậu, huyện An Phú', true],
    ['Tổ dân phố 2, phường Sa Pa, Lào Cai', true],
    ['Nhà máy nước, xã Vĩnh Hậu, huyện An Phú', true],
    ['xã Vĩnh Hậu, huyện An Phú, tỉnh An Giang', false],
    ['tỉnh An Giang, huyện An Phú, xã Vĩnh Hậu', false],
    ['Vĩnh Hậu - An Phú - An Giang', false],
  ])('%s names a smaller place: %s', (text, names) => {
    expect(at(text).statesSmallerPlace).toBe(names)
  })

  it('tells the former provinces in which it may lie, the named one first', () => {
    expect(at('xã Vĩnh Hậu, huyện An Phú, tỉnh An Giang').formerProvinces).toEqual(['angiang'])
    expect(at('tỉnh Kiên Giang').formerProvinces[0]).toBe('kiengiang')
    expect([...at('tỉnh Kiên Giang').formerProvinces].sort()).toEqual(['angiang', 'kiengiang'])
  })
})
