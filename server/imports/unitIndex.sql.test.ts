import { beforeAll, describe, expect, it } from 'vitest'
import type { ResolveUnit, UnitResolution } from '../../data/model/caseRow/judgePlace.ts'
import { foldText } from '../../data/model/foldText.ts'
import { dayNumber } from '../../data/model/localDay.ts'
import { describeOnEachEngine } from '../../test/harness/database.ts'
import {
  type FormerCommuneRow,
  readCommuneFacts,
  readFormerCommunes,
  readProvinces,
} from '../communes/referenceFiles.ts'
import { loadUnitIndex } from './unitIndex.ts'

const BEFORE = dayNumber('2024-05-01')
const AFTER = dayNumber('2026-05-01')

interface FormerUnit extends FormerCommuneRow {
  readonly successors: readonly string[]
}

/** The reference file grouped by former unit: the oracle, read without the index. */
const formerUnits = (): FormerUnit[] => {
  const byCode = new Map<string, FormerUnit>()
  for (const row of readFormerCommunes()) {
    const successors = [...(byCode.get(row.formerCode)?.successors ?? []), row.communeCode].sort()
    byCode.set(row.formerCode, { ...row, successors })
  }
  return [...byCode.values()]
}
const FORMER_UNITS = formerUnits()

const SHORT: readonly (readonly [RegExp, string])[] = [
  [/^Xã /, 'X. '],
  [/^Phường /, 'P.'],
  [/^Thị trấn /, 'TT '],
  [/^Huyện /, 'H.'],
  [/^Quận /, 'Q.'],
  [/^Thị xã /i, 'TX '],
  [/^Thành phố /i, 'TP. '],
  [/^Tỉnh /, 'T. '],
]
const shortened = (text: string) => SHORT.reduce((done, [kind, short]) => done.replace(kind, short), text)
const withoutKind = (text: string) => text.replace(/^(Xã|Phường|Thị trấn|Huyện|Quận|Thị xã|Thành phố|Tỉnh) /i, '')
const parts = (unit: FormerUnit) =>
  [unit.formerName, unit.district, unit.province].filter((part): part is string => !!part)

/** Ways in which people write the same address. */
const STYLES: Readonly<Record<string, (unit: FormerUnit) => string>> = {
  'as the reference writes it': (unit) => parts(unit).join(', '),
  'in capitals': (unit) => parts(unit).join(', ').toUpperCase(),
  'without marks': (unit) => foldText(parts(unit).join(', ')),
  'with short kinds': (unit) => parts(unit).map(shortened).join(', '),
  'with dashes': (unit) => parts(unit).join(' - '),
  'without commas': (unit) => parts(unit).join(' '),
  'behind a hamlet': (unit) => `Tổ 4, ${parts(unit).join(', ')}, Việt Nam`,
  'in decomposed letters': (unit) => parts(unit).join(', ').normalize('NFD'),
}

describeOnEachEngine(
  'stated units',
  (database) => {
    let resolve: ResolveUnit
    const at = (unit: string, day: number | null = BEFORE, district = '', province = ''): UnitResolution =>
      resolve({ unit, district, province }, day)

    beforeAll(async () => {
      resolve = await loadUnitIndex(database().sql)
    })

    describe.each(Object.keys(STYLES))('of all former communes, written %s', (style) => {
      it('become the right commune of today, or all candidates when the unit was split', () => {
        const write = STYLES[style]!
        const uses = new Map<string, number>()
        for (const unit of FORMER_UNITS) uses.set(write(unit), (uses.get(write(unit)) ?? 0) + 1)
        const wrong = FORMER_UNITS.filter((unit) => {
          const found = at(write(unit))
          // Without marks two units of a district may be written alike: never a pick, unless it makes no difference.
          if (found.problem === 'UNIT_UNKNOWN') {
            return uses.get(write(unit)) === 1 || unit.successors.some((code) => !found.candidates.includes(code))
          }
          return unit.successors.length === 1
            ? found.communeCode !== unit.communeCode
            : found.problem !== 'UNIT_SPLIT' ||
                found.statedUnitCode !== unit.formerCode ||
                found.candidates.join() !== unit.successors.join()
        })
        expect(wrong.map((unit) => `${write(unit)} → ${JSON.stringify(at(write(unit)))}`)).toEqual([])
      })
    })

    it('without kinds become one of the units of that name, never another', () => {
      const wrong = FORMER_UNITS.filter((unit) => {
        const found = at(parts(unit).map(withoutKind).join(', '))
        const possible = found.communeCode ? [found.communeCode] : found.candidates
        return !unit.successors.every((code) => possible.includes(code))
      })
      expect(wrong.map((unit) => unit.formerCode)).toEqual([])
    })

    it('in columns of their own mean the same', () => {
      const wrong = FORMER_UNITS.filter((unit) => {
        const together = at(parts(unit).join(', '))
        const apart = at(unit.formerName, BEFORE, unit.district ?? '', unit.province)
        return JSON.stringify(together) !== JSON.stringify(apart)
      })
      expect(wrong).toEqual([])
    })

    it('of today are found by kind, name and province, and by code', () => {
      const provinces = new Map(readProvinces().map((province) => [province.code, province]))
      const wrong: string[] = []
      let undecided = 0
      for (const commune of readCommuneFacts()) {
        const province = provinces.get(commune.provinceCode)!
        const texts = [
          `${commune.kind} ${commune.name}, ${province.kind} ${province.name}`,
          foldText(`${commune.kind} ${commune.name}, ${province.kind} ${province.name}`),
          `${commune.name}, ${province.name}`,
          commune.code,
          String(Number(commune.code)).padStart(4, '0'),
        ]
        for (const text of texts) {
          const found = at(text, AFTER)
          // Without marks some provinces have two of a name: Văn Lang and Văn Lăng.
          const isOpen = text === foldText(text) && found.candidates.includes(commune.code)
          if (isOpen) undecided++
          else if (found.communeCode !== commune.code || found.provinceCode !== commune.provinceCode) {
            wrong.push(`${text} → ${JSON.stringify(found)}`)
          }
        }
      }
      expect(wrong).toEqual([])
      expect(undecided).toBeLessThanOrEqual(16)
    })

    it.each([
      // Bát Xát was a township; today's commune took in its neighbours. 02683 in both cases.
      ['Thị trấn Bát Xát, huyện Bát Xát, tỉnh Lào Cai', BEFORE, '02683'],
      ['xã Bát Xát, tỉnh Lào Cai', AFTER, '02683'],
      ['xã Bát Xát, huyện Bát Xát, tỉnh Lào Cai', AFTER, '02683'],
      ['đặc khu Phú Quốc', AFTER, '31078'],
      ['huyện đảo Lý Sơn, tỉnh Quảng Ngãi', BEFORE, '21548'],
      ['huyện Hoàng Sa', BEFORE, '20333'],
      ['phường Sa Pa, Lào Cai', AFTER, '03006'],
    ])('%s on day %i is commune %s', (text, day, code) => {
      expect(at(text, day)).toMatchObject({ communeCode: code, problem: null })
    })

    it('keep the meaning of their time: one code stood for different units', () => {
      const former = readFormerCommunes().find((row) => row.formerCode === '00004')!
      expect(at('00004', BEFORE)).toMatchObject({ statedUnitCode: '00004', communeCode: former.communeCode })
      expect(at('00006', BEFORE)).toMatchObject({ statedUnitCode: '00006', communeCode: '00008' })
      expect(at('00004', AFTER)).toMatchObject({ statedUnitCode: '00004', communeCode: '00004' })
    })

    it('fall back to the other time when the name did not exist in theirs', () => {
      const former = readFormerCommunes().find((row) => row.formerName === 'Xã Bản Vược')!
      expect(at('xã Bản Vược, tỉnh Lào Cai', AFTER)).toMatchObject({
        statedUnitCode: former.formerCode,
        communeCode: former.communeCode,
      })
    })

    it('accept the province of before and of now', () => {
      const before = at('xã Mậu A, huyện Văn Yên, tỉnh Yên Bái')
      const written = [
        'thị trấn Mậu A, huyện Văn Yên, tỉnh Yên Bái',
        'thị trấn Mậu A, huyện Văn Yên, tỉnh Lào Cai',
        'TT. Mậu A, Văn Yên',
      ].map((text) => at(text))
      for (const found of written) {
        expect(found).toMatchObject({ communeCode: before.communeCode, provinceCode: '15', problem: null })
      }
      expect(at('Phường Bến Nghé, Quận 1, TP.HCM').provinceCode).toBe('79')
      expect(at('Phường 01, Quận 3, TPHCM').statedUnitCode).toBe(
        readFormerCommunes().find((row) => row.formerName === 'Phường 1' && row.district === 'Quận 3')!.formerCode,
      )
    })

    it('that several places bear are not decided, and district or province decide them', () => {
      const found = at('xã Tân Lập', BEFORE)
      expect(found).toMatchObject({ communeCode: null, statedUnitCode: null, problem: 'UNIT_UNKNOWN' })
      expect(found.candidates.length).toBeGreaterThan(5)
      const one = readFormerCommunes().find((row) => row.formerName === 'Xã Tân Lập' && row.extent === 'FULL')!
      expect(at('xã Tân Lập', BEFORE, one.district!, one.province).communeCode).toBe(one.communeCode)
      // A ward and a province.
      expect(at('Lào Cai', AFTER)).toMatchObject({ communeCode: null, provinceCode: '15', problem: 'UNIT_UNKNOWN' })
    })

    it('that do not exist, or contradict themselves, are unknown; a sure province is kept', () => {
      expect(at('xã Không Có Thật, huyện An Phú, tỉnh An Giang')).toMatchObject({
        communeCode: null,
        provinceCode: '91',
        problem: 'UNIT_UNKNOWN',
        statesCommune: true,
      })
      // Vĩnh Hậu lies in An Phú, not in Tri Tôn.
      expect(at('xã Vĩnh Hậu, huyện Tri Tôn, tỉnh An Giang').communeCode).toBeNull()
      expect(at('xã Vĩnh Hậu, tỉnh Xyz')).toMatchObject({ communeCode: null, provinceCode: null })
    })

    it('larger than a commune give the province alone', () => {
      expect(at('huyện An Phú, tỉnh An Giang')).toMatchObject({
        statesCommune: false,
        provinceCode: '91',
        problem: null,
      })
      expect(at('', BEFORE, '', 'Kiên Giang')).toMatchObject({
        statesCommune: false,
        provinceCode: '91',
        problem: null,
      })
      expect(at('', AFTER, '', '91')).toMatchObject({ statesCommune: false, provinceCode: '91', problem: null })
    })
  },
  { units: true },
)
