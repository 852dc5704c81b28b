import { describe, expect, it } from 'vitest'
import { columnRecogniser } from '../../data/model/caseRow/recogniseColumns.ts'
import { dayNumber } from '../../data/model/localDay.ts'
import { CASE_IMPORT, importKindOf } from './importKinds.ts'
import { judgeRow } from './judgeRow.ts'

const judged = (cells: Readonly<Record<string, string>>, kind = CASE_IMPORT) => {
  const recognised = columnRecogniser(kind.columns)(Object.keys(cells))
  if ('problems' in recognised) throw new Error(recognised.problems.join(' '))
  return judgeRow(
    kind,
    { rowNumber: 2, cells, surplusCells: 0 },
    {
      columns: recognised.columns,
      source: 'test',
      today: dayNumber('2026-11-25'),
      resolveUnit: () => {
        throw new Error('No unit is stated.')
      },
    },
  )
}
const refusalsOf = (judgement: ReturnType<typeof judged>) =>
  'refusals' in judgement ? judgement.refusals.map(({ column, value, code }) => `${column} ${value} ${code}`) : []
const CASE = { Ngày: '05/03/2026', 'Loại vụ': 'SMUG_BORDER', 'Lực lượng': 'BP' }

describe('a row with cells in which a spreadsheet failed', () => {
  it.each(['#N/A', '#VALUE!', '#REF!', '#DIV/0!', '#NAME?', '#NUM!', '#NULL!'])('is refused for %s', (error) => {
    expect(refusalsOf(judged({ ...CASE, 'Nội dung': error }))).toEqual([`Nội dung ${error} CELL_ERROR`])
    expect(refusalsOf(judged({ ...CASE, 'Trị giá': error }))).toEqual([`Trị giá ${error} CELL_ERROR`])
  })

  it('names other wrong cells beside them', () => {
    expect(refusalsOf(judged({ ...CASE, 'Lực lượng': 'lạ', 'Nội dung': '#REF!' }))).toEqual([
      'Nội dung #REF! CELL_ERROR',
      'Lực lượng lạ CODE_UNKNOWN',
    ])
  })

  it('is taken where the column is not read, or the text only speaks of an error', () => {
    expect(judged({ ...CASE, 'Cột khác': '#N/A' })).toHaveProperty('record')
    expect(judged({ ...CASE, 'Nội dung': 'Ghi #N/A trong sổ' })).toHaveProperty('record.summary', 'Ghi #N/A trong sổ')
  })

  it('is refused of other things too', () => {
    const place = { 'Tên cơ sở': '#N/A', 'Loại hình': 'BAR', 'Kinh độ': '105.1', 'Vĩ độ': '10.4' }
    expect(refusalsOf(judged(place, importKindOf('establishments')))).toEqual(['Tên cơ sở #N/A CELL_ERROR'])
  })
})
