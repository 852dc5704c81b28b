import { describe, expect, it } from 'vitest'
import type { ReviewedRecord } from '../../data/model/reviews.ts'
import { differingRows, usualChoices, usualKept } from './mergeDefaults.ts'

const record = (id: number, cells: Record<string, string>, changes: Partial<ReviewedRecord> = {}): ReviewedRecord => ({
  id,
  version: 1,
  source: 'x',
  sourceNumber: `${id}`,
  isSample: false,
  communeCode: null,
  provinceCode: null,
  cells,
  shape: null,
  goods: 0,
  ...changes,
})

describe('what a merge proposes', () => {
  it('keeps the record that says more, and the older one of two that say as much', () => {
    expect(usualKept(record(7, { kind: 'A' }), record(3, { kind: 'A', summary: 'x' }))).toBe(3)
    expect(usualKept(record(7, { kind: 'A', value: '0' }), record(3, { kind: 'A' }))).toBe(3)
    expect(usualKept(record(7, { kind: 'A' }, { goods: 2 }), record(3, { kind: 'A' }))).toBe(7)
  })

  it('takes from the other only what the kept one does not say, and never a sum', () => {
    const kept = record(1, { force: 'CA', value: '5', fine: '0', summary: '' })
    const other = record(2, { force: 'BP', value: '9', fine: '3', summary: '' })
    expect(usualChoices(kept, other)).toEqual({ fine: 'OTHER' })
  })

  it('compares time as one and place with its point', () => {
    const point = (lon: number) => ({ type: 'Point' as const, coordinates: [lon, 10] })
    const one = record(1, { date: '01/01/2026', timeFrom: '10:00' }, { shape: point(105) })
    expect(differingRows(one, { ...one, shape: point(105) })).toEqual([])
    const other = record(2, { date: '01/01/2026', timeFrom: '11:00' }, { shape: point(105.1) })
    expect(differingRows(one, other).map(({ key }) => key)).toEqual(['time', 'place'])
  })
})
