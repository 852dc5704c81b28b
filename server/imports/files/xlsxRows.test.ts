import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseMoney } from '../../../data/model/caseRow/parseNumber.ts'
import { convertOfficeFile, type OfficeCell, writeOfficeFile } from '../../../test/files/officeFiles.ts'
import { plainNumber } from '../../files/plainNumber.ts'
import { chooseSheet } from '../../files/spreadsheet/chooseSheet.ts'
import type { Sheet } from '../../files/spreadsheet/workbook.ts'
import type { RowSource, SourceRow } from '../rowSource.ts'
import { openRowSource } from './openRowSource.ts'
import type { RowOptions } from './rowOptions.ts'

const folder = mkdtempSync(join(tmpdir(), 'diem-nong-xlsx-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const read = async (
  file: string,
  options: Partial<RowOptions> = {},
): Promise<Omit<RowSource, 'rows'> & { rows: SourceRow[] }> => {
  const source = await openRowSource(file, { fileName: 'a.xlsx', ...options })
  const rows: SourceRow[] = []
  for await (const row of source.rows) rows.push(row)
  return { ...source, rows }
}

/** A report as offices write it: titles, a header of two lines with merged cells, numbered columns, a merged commune. */
const REPORT: readonly (readonly OfficeCell[])[] = [
  [
    { merged: 'ỦY BAN NHÂN DÂN TỈNH (mẫu)', columns: 3 },
    null,
    null,
    { merged: 'CỘNG HÒA XÃ HỘI', columns: 3 },
    null,
    null,
  ],
  [],
  [{ merged: 'BÁO CÁO VỤ VIỆC THÁNG 3/2026', columns: 7 }],
  [
    { merged: 'STT', rows: 2 },
    { merged: 'Thời gian', columns: 2 },
    null,
    { merged: 'Loại vụ', rows: 2 },
    { merged: 'Lực\nlượng', rows: 2 },
    { merged: 'Đơn vị', rows: 2 },
    { merged: 'Trị giá (triệu đồng)', rows: 2 },
  ],
  [null, 'Từ ngày', 'Giờ', null, null, null, null],
  ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)'],
  [1, { date: '2026-03-05' }, { time: 'PT20H15M00S' }, 'SMUG_BORDER', 'BP', { merged: 'Xã Vĩnh Hậu', rows: 2 }, 12.5],
  [
    2,
    { date: '2026-03-06T21:30:00', style: 'instant' },
    null,
    { runs: ['Buôn', 'lậu'] },
    'BP',
    null,
    { formula: '1+0.234' },
  ],
  [],
  [3, '07/03/2026', '8h', 'SMUG_BORDER', 'BP', 'Xã Vĩnh Xương', null, 'thừa'],
]

describe('a workbook that LibreOffice wrote', () => {
  let report = ''
  beforeAll(() => {
    report = writeOfficeFile(join(folder, 'report.xlsx'), [
      { name: 'Tháng 3', rows: REPORT },
      { name: 'Ẩn', isHidden: true, rows: [['a', 'b']] },
      {
        name: 'Giá trị',
        rows: [
          ['Số', 'Đúng', 'Sai', 'Mã', 'Lỗi', 'Ngày đầu'],
          [
            1.234,
            { isTrue: true },
            { isTrue: false },
            { zeros: 123, digits: 5 },
            { formula: 'NA()' },
            { date: '1900-03-01' },
          ],
          [1e-7, null, null, null, { formula: '"a"&"b"' }],
        ],
      },
    ])
  }, 120_000)

  it('is read below its titles, with its header of two lines joined', async () => {
    const { headers, headerRow, format, parts, part, hiddenParts } = await read(report)
    expect({ headerRow, format, parts, part, hiddenParts }).toEqual({
      headerRow: 4,
      format: 'XLSX',
      parts: ['Tháng 3', 'Ẩn', 'Giá trị'],
      part: 'Tháng 3',
      hiddenParts: ['Ẩn'],
    })
    expect(headers).toEqual([
      'STT',
      'Thời gian / Từ ngày',
      'Thời gian / Giờ',
      'Loại vụ',
      'Lực lượng',
      'Đơn vị',
      'Trị giá (triệu đồng)',
    ])
  })

  it('gives days, times, runs, results of formulas and merged cells as text, by the rows people see', async () => {
    const { rows } = await read(report)
    expect(rows.map(({ rowNumber, cells, surplus }) => [rowNumber, ...Object.values(cells), surplus])).toEqual([
      [7, '1', '05/03/2026', '20:15', 'SMUG_BORDER', 'BP', 'Xã Vĩnh Hậu', '12.5', undefined],
      [8, '2', '06/03/2026 21:30', '', 'Buôn lậu', 'BP', 'Xã Vĩnh Hậu', '1.2340', undefined],
      [10, '3', '07/03/2026', '8h', 'SMUG_BORDER', 'BP', 'Xã Vĩnh Xương', '', ['thừa']],
    ])
  })

  it('gives the sheet and the header row that were chosen', async () => {
    const { headers, rows } = await read(report, { part: 'Giá trị' })
    expect(headers).toEqual(['Số', 'Đúng', 'Sai', 'Mã', 'Lỗi', 'Ngày đầu'])
    expect(rows.map(({ cells }) => Object.values(cells))).toEqual([
      ['1.2340', 'TRUE', 'FALSE', '00123', '#N/A', '01/03/1900'],
      ['0.0000001', '', '', '', 'ab', ''],
    ])
    expect((await read(report, { part: 'Giá trị', headerRow: 2 })).rows).toHaveLength(1)
    await expect(read(report, { part: 'Tháng 4' })).rejects.toThrow(/không có trang tính “Tháng 4”.*“Tháng 3”/)
    await expect(read(report, { headerRow: 2 })).rejects.toThrow('Dòng 2 trống')
  })

  it('has the same days when it counts from 1904', async () => {
    const file = writeOfficeFile(
      join(folder, '1904.xlsx'),
      [
        {
          name: 'A',
          rows: [
            ['Ngày', 'Giờ'],
            [{ date: '2026-03-05' }, { date: '2026-03-05T07:05:00', style: 'instant' }],
          ],
        },
      ],
      { is1904: true },
    )
    expect((await read(file)).rows[0]?.cells).toEqual({ Ngày: '05/03/2026', Giờ: '05/03/2026 07:05' })
  }, 120_000)

  it.each([
    ['OpenDocument', 'other.ods', '', /OpenDocument \(\.ods\).*Lưu thành/],
    ['an old workbook', 'other.xls', '', /kiểu cũ \(\.xls\)/],
    ['a web page', 'other.html', '', /trang web \(HTML\)/],
  ])(
    'is refused as %s with what to do',
    async (_, name, filter, reason) => {
      const file = convertOfficeFile(report, join(folder, name), filter)
      await expect(read(file)).rejects.toThrow(reason)
    },
    120_000,
  )
})

describe('a workbook whose first sheet is hidden', () => {
  it('gives the first sheet that is shown, or the hidden one by its name', () => {
    const sheets = [
      { name: 'Ẩn', isHidden: true },
      { name: 'A', isHidden: false },
    ] as unknown as Sheet[]
    expect(chooseSheet(sheets, null).name).toBe('A')
    expect(chooseSheet(sheets, 'Ẩn'.normalize('NFD')).name).toBe('Ẩn')
  })
})

describe('numbers of cells', () => {
  it.each([0, 5, 1234, 1.5, 1.234, 12.345, 999.999, 0.125, 104.9290001, 1e21, 1.5e-9, 123_456_789_012.5])(
    '%d is read back as the same number',
    (value) => {
      const text = plainNumber(value)
      expect(Number(text)).toBe(value)
      // Sums of money are whole đồng; in millions they are read as they stand.
      if (value >= 1 && value < 1e7) {
        expect(parseMoney(text, 1e6)).toEqual({ value: Math.round(value * 1e6) })
      }
    },
  )
})
