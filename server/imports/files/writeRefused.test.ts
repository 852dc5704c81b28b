import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { RefusedCell } from '../../../data/model/imports.ts'
import { writeOfficeFile } from '../../../test/files/officeFiles.ts'
import type { SourceRow } from '../rowSource.ts'
import { openRowSource } from './openRowSource.ts'
import { RefusalIndex } from './refusalIndex.ts'
import { reasonsOf, writeRefused } from './writeRefused.ts'

const folder = mkdtempSync(join(tmpdir(), 'diem-nong-refused-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const open = (path: string, fileName = 'a') => openRowSource(path, { fileName })
const rowsOf = async (path: string): Promise<{ headers: readonly string[]; rows: SourceRow[] }> => {
  const { headers, rows } = await open(path)
  const all: SourceRow[] = []
  for await (const row of rows) all.push(row)
  return { headers, rows: all }
}
const cell = (row: number, column: string, message = 'Không đọc được ngày. Hãy ghi ngày/tháng/năm.'): RefusedCell => ({
  row,
  column,
  value: '',
  code: 'DATE_UNREADABLE',
  message,
})
/** Writes the refused rows and gives where they lie. */
const back = async (path: string, refusals: readonly RefusedCell[], fileName = 'Vụ tháng 3.xlsx') => {
  const target = join(folder, 'back')
  const refusalsOf = (row: number) => refusals.filter((refusal) => refusal.row === row)
  const named = await writeRefused({ fileName, rows: await open(path), refusalsOf }, target)
  return { target, ...named }
}
/** A workbook as LibreOffice shows it, without formulas being run by us. */
const asCsv = (xlsx: string): string => {
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--convert-to',
      'csv:Text - txt - csv (StarCalc):59,34,76',
      '--outdir',
      folder,
      xlsx,
    ],
    { stdio: 'ignore', timeout: 100_000 },
  )
  return readFileSync(xlsx.replace(/(\.xlsx)?$/, '.csv'), 'utf8')
}

describe('the refused rows of a spreadsheet', () => {
  it('come back as a workbook that LibreOffice opens, with why and what to do', async () => {
    const file = writeOfficeFile(join(folder, 'sent.xlsx'), [
      {
        name: 'Vụ',
        rows: [
          [{ merged: 'BÁO CÁO', columns: 4 }],
          ['Số hồ sơ', 'Ngày', 'Loại vụ', 'Tóm tắt'],
          ['A', { date: '2026-03-05' }, 'SMUG_BORDER', '=1+1'],
          ['B', 'hôm qua', 'SMUG_BORDER', 'tốt'],
          ['C', { date: '2026-03-07' }, 'LẠ', '', 'thừa'],
        ],
      },
    ])
    const { target, name, type } = await back(file, [
      cell(3, 'Tóm tắt', 'Sai. Hãy sửa.'),
      cell(5, 'Loại vụ', 'Không có loại này. Hãy ghi mã.'),
      cell(5, '', 'Dòng thừa ô. Hãy xem dấu phân cách.'),
    ])
    expect({ name, type }).toEqual({
      name: 'Vụ tháng 3-tu-choi.xlsx',
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    })
    const shown = join(folder, 'shown.xlsx')
    writeFileSync(shown, readFileSync(target))
    expect(asCsv(shown).trimEnd().split('\n').slice(0, 3)).toEqual([
      'Số hồ sơ;Ngày;Loại vụ;Tóm tắt;Lý do;Cách sửa;',
      "A;05/03/2026;SMUG_BORDER;'=1+1;Tóm tắt: Sai.;Tóm tắt: Hãy sửa.;",
      'C;07/03/2026;LẠ;;"Loại vụ: Không có loại này.',
    ])
  }, 120_000)

  it('import as they are: the same headers and cells, without the reasons, also when refused again', async () => {
    const csv = join(folder, 'sent.csv')
    writeFileSync(csv, 'Ngày;Số;;Ghi chú\nsai;1;x;"a ""b"";\nc"\n05/03/2026;2;y;tốt\nsai nữa;3;;=1;thừa\n')
    const refusals = [cell(2, 'Ngày'), cell(4, 'Ngày')]
    const first = await back(csv, refusals, 'Vụ.csv')
    expect(first).toMatchObject({ name: 'Vụ-tu-choi.csv', type: 'text/csv; charset=utf-8' })
    const text = readFileSync(first.target, 'utf8')
    expect(text.split('\r\n')[0]).toBe('\uFEFF"Ngày";"Số";"";"Ghi chú";"Lý do";"Cách sửa"')
    expect(text).toContain(`"'=1"`)
    const again = join(folder, 'again.csv')
    writeFileSync(again, text)
    const { headers, rows } = await rowsOf(again)
    expect(headers).toEqual(['Ngày', 'Số', '(cột 3)', 'Ghi chú'])
    expect(rows.map(({ cells, surplus }) => [...Object.values(cells), surplus])).toEqual([
      ['sai', '1', 'x', 'a "b";\nc', undefined],
      // The judge of rows takes the apostrophe away.
      ['sai nữa', '3', '', "'=1", ['thừa']],
    ])
    const second = await back(again, [cell(2, 'Ngày')], 'Vụ.csv')
    expect(readFileSync(second.target, 'utf8').split('\r\n')[0]).toBe(text.split('\r\n')[0])
  })

  it('of a map keep their places in columns that an import knows', async () => {
    const map = join(folder, 'map.geojson')
    const features = [
      { type: 'Feature', properties: { ten: 'A' }, geometry: { type: 'Point', coordinates: [105.123456789, 10.5] } },
      {
        type: 'Feature',
        properties: { ten: 'B' },
        geometry: {
          type: 'LineString',
          coordinates: [
            [105, 10],
            [106, 11],
          ],
        },
      },
      { type: 'Feature', properties: { ten: 'C' }, geometry: null },
    ]
    writeFileSync(map, JSON.stringify({ type: 'FeatureCollection', features }))
    const { target, name } = await back(map, [cell(2, 'ten'), cell(3, 'ten'), cell(4, 'ten')], 'Bản đồ.geojson')
    expect(name).toBe('Bản đồ-tu-choi.xlsx')
    const { headers, rows } = await rowsOf(target)
    expect(headers).toEqual(['ten', 'Kinh độ', 'Vĩ độ', 'Hình (WKT)'])
    expect(rows.map(({ cells }) => Object.values(cells))).toEqual([
      ['A', '105.1234567890', '10.5000000000', ''],
      ['B', '', '', 'LINESTRING(105 10, 106 11)'],
      ['C', '', '', ''],
    ])
  })

  it('are found by row in any order of the refusals', async () => {
    const path = join(folder, 'refusals')
    const cells = [cell(9, 'a'), cell(2, 'b'), cell(9, 'c'), cell(70_000, 'ễ')]
    writeFileSync(path, cells.map((refusal) => `${JSON.stringify(refusal)}\n`).join(''))
    const index = await RefusalIndex.open(path)
    expect([2, 9, 70_000].map((row) => index.of(row).map(({ column }) => column))).toEqual([['b'], ['a', 'c'], ['ễ']])
    expect([0, 3, 100_000].flatMap((row) => index.of(row))).toEqual([])
    index.close()
  })

  it('of a hundred thousand rows are written without being held', async () => {
    const csv = join(folder, 'many.csv')
    const path = join(folder, 'many-refusals')
    const long = 'x'.repeat(300)
    writeFileSync(csv, `Ngày;Ghi chú\n${Array.from({ length: 100_000 }, (_, at) => `sai ${at};${long}`).join('\n')}\n`)
    const lines = Array.from({ length: 100_000 }, (_, at) => JSON.stringify(cell(at + 2, 'Ngày')))
    writeFileSync(path, `${lines.join('\n')}\n`)
    lines.length = 0
    const index = await RefusalIndex.open(path)
    const target = join(folder, 'many-back')
    global.gc?.()
    const before = process.memoryUsage().rss
    let most = 0
    const refusalsOf = (row: number) => {
      if (row % 1000 === 0) most = Math.max(most, process.memoryUsage().rss - before)
      return index.of(row)
    }
    await writeRefused({ fileName: 'a.csv', rows: await open(csv), refusalsOf }, target)
    index.close()
    expect(readFileSync(target, 'utf8').split('\r\n')).toHaveLength(100_002)
    expect(most).toBeLessThan(150_000_000)
  })

  it('say first why and then what to do, for each cell', () => {
    expect(
      reasonsOf([
        cell(1, 'Ngày', 'Không có ngày này. Hãy ghi lại. Ví dụ 05/03/2026.'),
        cell(1, '', 'Chỉ có lý do'),
        cell(1, 'Tiền', 'Số tiền lẻ. Nếu tính bằng triệu, hãy ghi triệu.'),
      ]),
    ).toEqual([
      'Ngày: Không có ngày này.\nChỉ có lý do\nTiền: Số tiền lẻ.',
      'Ngày: Hãy ghi lại. Ví dụ 05/03/2026.\nTiền: Nếu tính bằng triệu, hãy ghi triệu.',
    ])
  })
})
