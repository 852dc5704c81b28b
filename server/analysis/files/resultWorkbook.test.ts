import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../../data/analysis/questions/analyse.ts'
import { parseQuestion } from '../../../data/analysis/questions/analysisQuestion.ts'
import { randomWorld } from '../../../data/analysis/questions/randomWorld.ts'
import { isoDay } from '../../../data/model/localDay.ts'
import type { ResultToWrite } from './resultFacts.ts'
import { resultWorkbook } from './resultWorkbook.ts'

const world = randomWorld({ cases: 900, seed: 3 })
const written = (method: string, changes: Partial<ResultToWrite> = {}): ResultToWrite => {
  const { question } = parseQuestion(`from=2026-01-01&to=2026-11-24&places=91&kinds=SMUG&method=${method}`)
  if (!question) throw new Error(method)
  const result = analyse(question, world)
  if (result.outcome.kind === 'refused') throw new Error(result.outcome.reason)
  return {
    result: { ...result, outcome: result.outcome },
    saved: { name: 'Quý này', authorName: 'Lan' },
    sensitivity: 'INTERNAL',
    sampleCases: 0,
    names: {
      communes: new Map(world.areas.map(({ code }) => [code, { name: `Số ${code}`, kind: 'xã' }])),
      provinces: new Map([['91', { name: 'An Giang' }]]),
    },
    exporter: { name: 'Minh', userName: 'minh' },
    at: '2026-11-25T03:04:00Z',
    language: 'vi',
    ...changes,
  }
}
const sheetsOf = async (source: ResultToWrite) => {
  const { sheets } = await readXlsx(await resultWorkbook(source))
  return sheets.map(({ name, rows }) => ({ name, rows }))
}

describe('the workbook of a result', () => {
  it('says what it rests on', async () => {
    const source = written('CHANGE')
    const [facts] = await sheetsOf(source)
    const said = Object.fromEntries(facts!.rows.map(([label, value]) => [label, value]))
    expect(said).toMatchObject({
      'Tên kết quả': 'Quý này',
      'Bộ lọc': '‘Buôn lậu, gian lận thương mại’, tại An Giang',
      'Thời gian': 'từ 01/01/2026 đến 24/11/2026',
      'Phép phân tích': 'Tăng, giảm',
      'So với': 'Kỳ liền trước',
      'Số vụ đã tính (n)': String(source.result.outcome.cases),
      'Ngày tính': '25/11/2026',
      'Người lưu': 'Lan',
      'Người xuất': 'Minh (minh)',
      'Thời điểm xuất': '25/11/2026 10:04 (UTC+7)',
      'Mức hạn chế cao nhất': 'Nội bộ',
    })
    expect(said['Chuỗi lọc']).toContain('method=CHANGE')
    expect(said['Không tính']).toMatch(/^\d.* vụ /)
    // The ranking has z and p, which do not follow from each other.
    expect(said['Cách kết luận']).toContain('kết luận khi cả |z| ≥ 1,96 và p ≤ 0,05')
  })

  it('has a sheet of how a forecast would have done before: the numbers that the page shows', async () => {
    const source = written('FORECAST')
    const [, , tests] = await sheetsOf(source)
    const { testFrom, testTo, testCases, testHits, testPlainHits, testPai, testPei } = source.result.outcome.series
    expect(tests!.name).toBe('Thử trên các kỳ trước')
    expect(tests!.rows).toHaveLength(testFrom!.length + 1)
    const [head, newest] = tests!.rows
    expect(head).toEqual(['Từ ngày', 'Đến ngày', 'Số vụ', 'Trúng', 'Đếm 12 tháng trúng', 'PAI', 'PEI*'])
    expect(newest!.slice(2)).toEqual(
      [testCases, testHits, testPlainHits, testPai, testPei].map((one) => expect.closeTo(one![0]!, 9)),
    )
    expect((newest!.slice(0, 2) as Date[]).map((day) => day.toISOString().slice(0, 10))).toEqual(
      [testFrom, testTo].map((one) => isoDay(one![0]!)),
    )
    expect(await sheetsOf(written('CHANGE'))).toHaveLength(2)
  })

  it('says which days it rests on where they are others than those of the period', async () => {
    const daysOf = async (method: string) => {
      const [facts] = await sheetsOf(written(method))
      return facts!.rows.find(([label]) => label === 'Những ngày đã tính')?.[1]
    }
    // Whole months only.
    expect(await daysOf('EMERGING')).toBe('từ 01/01/2026 đến 31/10/2026')
    expect(await daysOf('CHANGE')).toBeUndefined()
  })

  it('says that sample cases are counted over all days, which are more than were used', async () => {
    const [facts] = await sheetsOf(written('CHANGE', { sampleCases: 24_171 }))
    expect(facts!.rows.flat().map(String).join('\n')).toContain('24.171 vụ theo bộ lọc, của mọi ngày, là dữ liệu mẫu')
  })

  it('ranks every row with its numbers as numbers, and communes with code and name', async () => {
    const source = written('HOT_COMMUNES')
    const [, table] = await sheetsOf(source)
    const { columns, rows } = source.result.outcome.table
    expect(table!.rows).toHaveLength(rows.length + 1)
    expect(table!.rows[0]).toEqual(['Hạng', 'Mã xã', 'Xã', 'Kết luận', 'Số vụ', 'Vụ/10.000 dân', 'z', 'p'])
    const [first] = rows
    expect(table!.rows[1]?.slice(0, 3)).toEqual([1, first?.[0], `Xã Số ${first?.[0]}`])
    for (const [at, column] of columns.entries()) {
      if (column === 'cases' || column === 'z' || column === 'p') expect(table!.rows[1]?.[at + 2]).toBe(first?.[at])
    }
  })

  it('holds nothing that a spreadsheet would run', async () => {
    const emerging = written('EMERGING', {
      saved: { name: '=cmd|calc', authorName: '@Lan' },
      exporter: { name: '+1', userName: 'x' },
    })
    const sheets = await sheetsOf(emerging)
    const texts = sheets.flatMap(({ rows }) => rows.flat()).filter((cell) => typeof cell === 'string')
    expect(texts).toContain("'=cmd|calc")
    expect(texts.filter((text) => /^[=+\-@]/.test(text))).toEqual([])
  })

  it('warns on top when restricted cases are behind it', async () => {
    const [facts] = await sheetsOf(written('CHANGE', { sensitivity: 'RESTRICTED', language: 'en' }))
    expect(facts!.rows[0]?.[0]).toMatch(/^RESTRICTED/)
  })
})
