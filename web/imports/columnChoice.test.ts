import { expect, it } from 'vitest'
import { chooseColumn, missingColumns, sampleValues } from './columnChoice.ts'

const MAPPING = { Ngày: 'date', 'Hành vi': 'kind', 'Ghi chú': null }

it('takes a column away from the header that had it', () => {
  expect(chooseColumn(MAPPING, 'Ghi chú', 'kind')).toEqual({ Ngày: 'date', 'Hành vi': null, 'Ghi chú': 'kind' })
})

it('leaves a header out without touching the others', () => {
  expect(chooseColumn(MAPPING, 'Ngày', null)).toEqual({ Ngày: null, 'Hành vi': 'kind', 'Ghi chú': null })
})

it('names required columns that no header is read as', () => {
  const column = (key: string, isRequired: boolean) => ({ key, vi: key, en: key, isRequired })
  const columns = [column('kind', true), column('force', true), column('zone', false)]
  expect(missingColumns(columns, MAPPING).map(({ key }) => key)).toEqual(['force'])
})

it('shows the first different values of a column, empty cells left out', () => {
  const row = (rowNumber: number, ...cells: string[]) => ({ rowNumber, cells, hasShape: false })
  const file = { headers: ['a', 'b'], rows: [row(2, 'x', ''), row(3, 'x', ' 5 '), row(4, 'y', '6'), row(5, 'z', '')] }
  expect(sampleValues(file, 'a', 2)).toEqual(['x', 'y'])
  expect(sampleValues(file, 'b', 3)).toEqual(['5', '6'])
})
