import { describe, expect, it } from 'vitest'
import type { ColumnKey } from './columns.ts'
import { exportStamp } from './exportStamp.ts'
import { takenFromFormula, withoutFormula } from './formulaText.ts'

const stampOf = (cells: Partial<Record<ColumnKey, string>>, scale = 1) =>
  exportStamp(
    (key) => cells[key] ?? '',
    () => scale,
  )
const row = {
  sourceNumber: 'HS-1',
  date: '05/03/2026',
  timeFrom: '20:15',
  value: '1250000',
  lon: '104,5',
  summary: 'a b',
}

describe('the stamp of an exported row', () => {
  it('holds while programs write the same numbers, days and hours in other forms', () => {
    const again = {
      ...row,
      date: '2026-03-05',
      timeFrom: '20:15:00',
      value: '1.250.000',
      lon: '104.50',
      summary: 'a  b',
    }
    expect(stampOf(again)).toBe(stampOf(row))
    expect(stampOf({ ...row, value: '1,25' }, 1e6)).toBe(stampOf({ ...row, value: '1250000' }))
    const coded = { ...row, kind: 'DRUG_251', outcomes: 'FINE; CONFISC', secrecy: 'INTERNAL' }
    const labelled = {
      ...row,
      kind: 'Mua bán trái phép chất ma túy',
      outcomes: 'Tịch thu; Phạt tiền',
      secrecy: 'Nội bộ',
    }
    expect(stampOf(labelled)).toBe(stampOf(coded))
    expect(stampOf({ ...row, exportStamp: 'x', fine: '' })).toBe(stampOf(row))
  })

  it('breaks when any cell says something else, or stands in another column', () => {
    const others = [
      { ...row, date: '06/03/2026' },
      { ...row, value: '1250001' },
      { ...row, lon: '104,6' },
      { ...row, summary: 'a c' },
      { ...row, fine: '0' },
      { ...row, value: '', fine: '1250000' },
      { ...row, sourceNumber: '', recordSource: 'HS-1' },
    ]
    expect(new Set([row, ...others].map((cells) => stampOf(cells))).size).toBe(others.length + 1)
  })
})

describe('a text that a spreadsheet would run', () => {
  it('is kept from running and read back as it was, an apostrophe of its own included', () => {
    for (const text of ['=1+1', '+84', '-x', '@a', "'=x", "''+x", '\tx', '＝1+1', '＠x']) {
      expect(withoutFormula(text)).toMatch(/^'/)
      expect(takenFromFormula(withoutFormula(text))).toBe(text)
    }
    for (const text of ['1+1', "'a", '', "O'Neil", '“-”']) {
      expect(withoutFormula(text)).toBe(text)
      expect(takenFromFormula(text)).toBe(text)
    }
  })
})
