import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import type { DrugList, DrugRecord, DrugRow } from '../../data/model/drugClasses/drugRecord.ts'
import { SOME_FACTS } from '../../test/drugClasses/someFacts.ts'
import { writeForm } from '../forms/writeForm.ts'
import { classForm } from './classForm.ts'

const RECORD: DrugRecord = {
  ...SOME_FACTS,
  id: 1,
  version: 3,
  isSample: false,
  mayEdit: false,
  mayApprove: false,
  provinceCode: '91',
  communeCode: '30604',
  year: 2026,
  stage: 'APPROVED',
  proposedClass: 'D_II',
  selfClass: 'D_II',
  selfReason: null,
  decidedClass: 'D_I',
  decidedReason: 'Giáp biên giới',
  decisionNumber: '12/QĐ-UBND',
  decidedOn: '2026-11-20',
  returnReason: null,
}
const row = (communeCode: string, record: DrugRecord | null): DrugRow => ({
  communeCode,
  population: 9000,
  record,
  lastYearClass: 'D_III',
  mayEnter: false,
})
const list: DrugList = {
  provinceCode: '91',
  year: 2026,
  rows: [
    row('30604', RECORD),
    row('30316', {
      ...RECORD,
      communeCode: '30316',
      stage: 'SELF',
      selfClass: null,
      decidedClass: 'D_WAIT',
      decisionNumber: null,
      users: null,
      isOnKeyRoute: null,
    }),
    row('30520', null),
  ],
  isWhole: true,
}
const NAMES: Readonly<Record<string, string>> = { '30604': '=Vĩnh An', '30316': 'An Châu', '30520': 'Ba Chúc' }
const form = classForm(list, (code) => NAMES[code] ?? code, ['Đơn vị: An Giang'])

describe('form MT-02', () => {
  it('lists every commune by name with its shares, its classes and the decision', () => {
    expect(form.rows.map(([name]) => name)).toEqual(
      ['=Vĩnh An', 'An Châu', 'Ba Chúc'].toSorted((a, b) => a.localeCompare(b, 'vi')),
    )
    expect(form.rows.find(([name]) => name === '=Vĩnh An')).toEqual([
      '=Vĩnh An',
      10_000,
      12,
      0.0012,
      1,
      6,
      0.0006,
      0,
      0,
      'Không',
      'Trọng điểm loại II',
      'Trọng điểm loại II',
      'Trọng điểm loại III',
      'Trọng điểm loại I (12/QĐ-UBND, 20/11/2026)',
      'Tỉnh đã duyệt',
    ])
  })

  it('leaves what was not stated empty, never zero, and sums what was stated', () => {
    const [, residents, users, share] = form.rows.find(([name]) => name === 'An Châu') ?? []
    expect([residents, users, share]).toEqual([10_000, null, null])
    expect(form.rows.find(([name]) => name === 'Ba Chúc')?.slice(1, 9)).toEqual(Array(8).fill(null))
    expect(form.totals?.slice(1, 3)).toEqual([20_000, 12])
    expect(form.totals?.slice(-2)).toEqual(['Đã duyệt: 1', 'Chưa khai: 1'])
  })

  it('is an Excel file in which no text is a formula', async () => {
    const { sheets } = await readXlsx(await writeForm(form))
    const cells = sheets[0]!.rows.flat()
    expect(cells.filter((cell) => typeof cell === 'string' && /^[=+\-@]/.test(cell))).toEqual([])
    expect(cells.some((cell) => typeof cell === 'string' && cell.endsWith('=Vĩnh An'))).toBe(true)
    expect(cells).toContain(0.0012)
  })
})
