import { describe, expect, it } from 'vitest'
import * as caseCodes from '../caseCodes.ts'
import { CASE_KINDS } from '../caseKinds.ts'
import type { CodedValue } from '../codedValue.ts'
import { foldKey, foldText } from '../foldText.ts'
import { dayNumber } from '../localDay.ts'
import { parseCode, parseCodes } from './parseCode.ts'

const LISTS: Readonly<Record<string, readonly CodedValue[]>> = {
  CASE_KINDS,
  FORCES: caseCodes.FORCES,
  STATUSES: caseCodes.STATUSES,
  OUTCOMES: caseCodes.OUTCOMES,
  COMMODITIES: caseCodes.COMMODITIES,
  CHANNELS: caseCodes.CHANNELS,
  ZONES: caseCodes.ZONES,
  NATURES: caseCodes.NATURES,
  DIRECTIONS: caseCodes.DIRECTIONS,
  PRECISIONS: caseCodes.PRECISIONS,
}
const LATE = dayNumber('2026-03-01')

describe.each(Object.entries(LISTS))('values of %s', (_, list) => {
  it('are read from code and labels in any spelling, each as itself', () => {
    for (const value of list) {
      for (const text of [value.code, value.vi, value.en]) {
        for (const written of [text, text.toLowerCase(), text.toUpperCase(), foldText(text), ` ${text}. `]) {
          expect(parseCode(list, written, LATE), written).toEqual({ value: value.code })
        }
      }
    }
  })

  it('have no two codes or labels that fold to the same', () => {
    const owners = new Map<string, string>()
    for (const value of list) {
      for (const key of [value.code, value.vi, value.en].map(foldKey)) {
        expect(owners.get(key) ?? value.code, key).toBe(value.code)
        owners.set(key, value.code)
      }
    }
  })
})

describe('a coded value', () => {
  it('that is unknown is refused with the nearest ones', () => {
    const parsed = parseCode(CASE_KINDS, 'buôn lậu biên giới', LATE)
    expect(parsed).toMatchObject({ problem: { code: 'CODE_UNKNOWN' } })
    expect('problem' in parsed && parsed.problem.message).toContain('“Buôn lậu qua biên giới” (SMUG_BORDER)')
    const typed = parseCode(CASE_KINDS, 'DRUG_25l', LATE)
    expect('problem' in typed && typed.problem.message).toContain('DRUG_251')
  })

  it('is refused before the day from which it is valid', () => {
    expect(parseCode(CASE_KINDS, 'DRUG_256A', dayNumber('2025-07-01'))).toEqual({ value: 'DRUG_256A' })
    const early = parseCode(CASE_KINDS, 'DRUG_256A', dayNumber('2025-06-30'))
    expect(early).toMatchObject({ problem: { code: 'CODE_NOT_VALID' } })
    expect('problem' in early && early.problem.message).toContain('01/07/2025')
  })

  it('is refused after the day to which it is valid', () => {
    const list = [{ code: 'OLD', vi: 'Cũ', en: 'Old', validTo: '2025-06-30' }]
    expect(parseCode(list, 'old', dayNumber('2025-06-30'))).toEqual({ value: 'OLD' })
    expect(parseCode(list, 'old', dayNumber('2025-07-01'))).toMatchObject({ problem: { code: 'CODE_NOT_VALID' } })
    expect(parseCode(list, 'old', null)).toEqual({ value: 'OLD' })
  })
})

describe('several coded values', () => {
  it.each([
    ['', []],
    ['CIG', ['CIG']],
    ['CIG;SUGAR', ['CIG', 'SUGAR']],
    ['CIG | SUGAR', ['CIG', 'SUGAR']],
    ['CIG, SUGAR', ['CIG', 'SUGAR']],
    ['CIG\nSUGAR', ['CIG', 'SUGAR']],
    ['Rượu, bia', ['ALCOHOL']],
    ['Rượu, bia, đường cát', ['ALCOHOL', 'SUGAR']],
    ['thuốc lá điếu, điện tử, điện lạnh, điện thoại, pháo', ['CIG', 'ELECTRONIC', 'FIREWORK']],
    ['CIG; cigarettes; Thuốc lá điếu;', ['CIG']],
  ])('%j are %j', (text, codes) => {
    expect(parseCodes(caseCodes.COMMODITIES, text, LATE)).toEqual({ value: codes })
  })

  it('are refused when one is unknown', () => {
    expect(parseCodes(caseCodes.COMMODITIES, 'CIG; bàn ghế', LATE)).toMatchObject({ problem: { code: 'CODE_UNKNOWN' } })
  })
})
