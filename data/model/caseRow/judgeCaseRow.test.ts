import { describe, expect, it } from 'vitest'
import { dayNumber } from '../localDay.ts'
import type { CaseInput } from '../caseInput.ts'
import { CASE_COLUMNS } from './columns.ts'
import { judgeCaseRow } from './judgeCaseRow.ts'
import type { UnitResolution } from './judgePlace.ts'
import { recogniseColumns } from './recogniseColumns.ts'

const TODAY = dayNumber('2026-11-25')
const FOUND: UnitResolution = {
  statesCommune: true,
  statedUnitCode: '30604',
  communeCode: '30604',
  provinceCode: '91',
  problem: null,
  candidates: [],
  shares: [],
  formerProvinces: ['kiengiang'],
  statesSmallerPlace: false,
}
const SPLIT: UnitResolution = {
  ...FOUND,
  communeCode: null,
  problem: 'UNIT_SPLIT',
  candidates: ['30604', '30607'],
  shares: [null, null],
}
const PLAIN = { 'Loại vụ': 'SMUG_BORDER', 'Lực lượng': 'BP', Ngày: '02/03/2026' }

const judge = (cells: Record<string, string>, unit: UnitResolution = FOUND) => {
  const all: Record<string, string> = { ...PLAIN, ...cells }
  const columns = recogniseColumns(Object.keys(all))
  if ('problems' in columns) throw new Error(columns.problems.join())
  return judgeCaseRow(all, { columns: columns.columns, source: 'test', today: TODAY, resolveUnit: () => unit })
}
const recordOf = (cells: Record<string, string>, unit?: UnitResolution): CaseInput => {
  const judgement = judge(cells, unit)
  if ('refusals' in judgement) throw new Error(JSON.stringify(judgement.refusals))
  return judgement.record
}
const refusalsOf = (cells: Record<string, string>) => {
  const judgement = judge(cells)
  return 'refusals' in judgement ? judgement.refusals.map(({ column, code }) => `${column}: ${code}`) : []
}
/** Local time, minutes since 1970-01-01 UTC. */
const at = (text: string) => Date.parse(`${text}+07:00`) / 60_000

describe('a row', () => {
  it('becomes a record with every field', () => {
    expect(
      recordOf({
        'Số hồ sơ': '12/BB-VPHC',
        'Loại vụ': 'Mua bán trái phép chất ma túy',
        'Lực lượng': 'cong an',
        Giờ: '20h15',
        'Trạng thái': 'Kết thúc',
        'Tính chất': 'Vụ án',
        Chiều: 'Nội địa',
        'Khu vực': 'biên giới',
        Kênh: 'Nơi ở',
        'Lực lượng phối hợp': 'Bộ đội Biên phòng; Công an',
        'Kết quả xử lý': 'Khởi tố, Tịch thu',
        'Mặt hàng': 'Ma túy',
        'Số đối tượng': '2',
        'Số tổ chức': '1',
        'Trị giá (triệu đồng)': '12,5',
        'Tiền phạt': '1.500.000',
        'Tóm tắt': 'Bắt quả tang (mẫu)',
        'Kinh độ': '105,157111',
        'Vĩ độ': '10.41038',
        'Độ chính xác': 'Địa chỉ',
        'Nguồn tọa độ': 'Thiết bị đo',
        Xã: 'xã Vĩnh An',
        Tỉnh: 'An Giang',
        'Độ mật': 'Không',
      }),
    ).toEqual({
      source: 'test',
      sourceNumber: '12/BB-VPHC',
      kind: 'DRUG_251',
      force: 'CA',
      status: 'CLOSED',
      nature: 'CRIMINAL',
      direction: 'INLAND',
      zone: 'BORDER',
      channel: 'HOME',
      // The leading force is no joint force of itself.
      jointForces: ['BP'],
      outcomes: ['PROSEC', 'CONFISC'],
      commodities: ['DRUG'],
      subjects: 2,
      organisations: 1,
      value: 12_500_000,
      fine: 1_500_000,
      summary: 'Bắt quả tang (mẫu)',
      fromMinute: at('2026-03-02T20:15'),
      toMinute: at('2026-03-02T20:15'),
      position: [105.157111, 10.41038],
      precision: 'ADDRESS',
      positionSource: 'Thiết bị đo',
      statedUnit: 'xã Vĩnh An, An Giang',
      statedUnitCode: '30604',
      statedCommuneCode: '30604',
      provinceCode: '91',
      unitProblem: null,
    })
  })

  it('needs no more than kind, force and day', () => {
    expect(recordOf({})).toMatchObject({
      status: 'NEW',
      precision: 'UNKNOWN',
      position: null,
      value: 0,
      sourceNumber: '',
    })
  })

  it('takes dashes for empty cells', () => {
    expect(recordOf({ 'Trị giá': '-', 'Mặt hàng': '—', Giờ: '–' })).toMatchObject({ value: 0, commodities: [] })
  })

  it.each([
    [{}, '2026-03-02T00:00', '2026-03-03T00:00'],
    [{ 'Đến ngày': '04/03/2026' }, '2026-03-02T00:00', '2026-03-05T00:00'],
    [{ Giờ: '20:15' }, '2026-03-02T20:15', '2026-03-02T20:15'],
    [{ Giờ: '00:00' }, '2026-03-02T00:00', '2026-03-02T00:00'],
    [{ Ngày: '02/03/2026 20:15' }, '2026-03-02T20:15', '2026-03-02T20:15'],
    [{ Ngày: '02/03/2026 00:00' }, '2026-03-02T00:00', '2026-03-03T00:00'],
    [{ Giờ: '20:15', 'Đến giờ': '22:00' }, '2026-03-02T20:15', '2026-03-02T22:00'],
    [{ 'Đến giờ': '06:00' }, '2026-03-02T00:00', '2026-03-02T06:00'],
    [{ Giờ: '22:00', 'Đến ngày': '03/03/2026', 'Đến giờ': '02:00' }, '2026-03-02T22:00', '2026-03-03T02:00'],
    [{ Giờ: '22:00', 'Đến ngày': '03/03/2026' }, '2026-03-02T22:00', '2026-03-04T00:00'],
  ])('with %j happened from %s to %s', (cells, from, to) => {
    expect(recordOf(cells)).toMatchObject({ fromMinute: at(from), toMinute: at(to) })
  })

  it.each([
    [{ Giờ: '22:00', 'Đến giờ': '02:00' }, 'Đến giờ: RANGE_REVERSED'],
    [{ 'Đến ngày': '01/03/2026' }, 'Đến ngày: RANGE_REVERSED'],
    [{ Ngày: '02/03/2026 20:15', Giờ: '21:15' }, 'Giờ: TIME_TWICE'],
    [{ Ngày: '' }, 'Ngày: REQUIRED'],
    [{ 'Loại vụ': '' }, 'Loại vụ: REQUIRED'],
    [{ 'Lực lượng': '-' }, 'Lực lượng: REQUIRED'],
    [{ Ngày: '31/02/2026' }, 'Ngày: DATE_IMPOSSIBLE'],
    [{ Ngày: '26/11/2026' }, 'Ngày: DATE_FUTURE'],
    [{ 'Đến ngày': '26/11/2026' }, 'Đến ngày: DATE_FUTURE'],
    [{ 'Loại vụ': 'trộm chó' }, 'Loại vụ: CODE_UNKNOWN'],
    [{ 'Loại vụ': 'DRUG_256A', Ngày: '30/06/2025' }, 'Loại vụ: CODE_NOT_VALID'],
    [{ 'Trị giá': '-5.000.000' }, 'Trị giá: NUMBER_NEGATIVE'],
    [{ 'Số đối tượng': '1,5' }, 'Số đối tượng: NUMBER_FRACTION'],
    [{ 'Kinh độ': '105,1', 'Vĩ độ': '' }, 'Vĩ độ: COORDINATE_MISSING'],
    [{ 'Kinh độ': '', 'Vĩ độ': '10,4' }, 'Kinh độ: COORDINATE_MISSING'],
    [{ 'Kinh độ': '100,5', 'Vĩ độ': '13,7' }, 'Kinh độ: OUTSIDE_VIETNAM'],
    [{ 'Kinh độ': '105', 'Vĩ độ': '51' }, 'Vĩ độ: OUTSIDE_VIETNAM'],
    [{ 'Kinh độ': '104,92', 'Vĩ độ': '11,56' }, 'Kinh độ: OUTSIDE_VIETNAM'],
    [{ 'Kinh độ': '0', 'Vĩ độ': '0' }, 'Kinh độ: OUTSIDE_VIETNAM'],
    [{ 'Kinh độ': '580123,45', 'Vĩ độ': '1150987' }, 'Kinh độ: COORDINATES_METRES'],
    [{ 'Kinh độ': '105°69′', 'Vĩ độ': '10,4' }, 'Kinh độ: COORDINATE_UNREADABLE'],
    [{ 'Độ chính xác': 'HAMLET' }, 'Độ chính xác: PRECISION_NEEDS_POINT'],
    [{ 'Độ chính xác': 'COMMUNE', 'Kinh độ': '105,1', 'Vĩ độ': '10,4' }, 'Độ chính xác: PRECISION_EXCLUDES_POINT'],
    [{ 'Độ chính xác': 'COMMUNE' }, 'Độ chính xác: PRECISION_NEEDS_UNIT'],
    [{ 'Tóm tắt': 'x'.repeat(4001) }, 'Tóm tắt: TEXT_TOO_LONG'],
    [{ 'Độ mật': 'Hạn chế' }, 'Độ mật: SECRECY_UNKNOWN'],
    [{ 'Độ mật': 'mat' }, 'Độ mật: SECRET'],
    [{ 'Độ mật': 'Độ MẬT (A)' }, 'Độ mật: SECRET'],
  ])('with %j is refused: %s', (cells, refusal) => {
    expect(refusalsOf(cells)).toEqual([refusal])
  })

  it.each(['MẬT', 'mật', 'TỐI MẬT', 'Tuyệt mật', '(MẬT)', 'TOI MAT', 'MẬT'.normalize('NFC')])(
    'with a cell that says %s is refused, whatever the column, and nothing else of it is told',
    (mark) => {
      expect(refusalsOf({ 'Ghi chú': mark, Ngày: 'sai' })).toEqual(['Ghi chú: SECRET'])
    },
  )

  it('with the syllable inside other text is no secret', () => {
    expect(refusalsOf({ 'Tóm tắt': 'Vận chuyển mật ong', 'Ghi chú': 'không mật' })).toEqual([])
  })

  it('tells every reason at once, with the header as the file writes it', () => {
    expect(refusalsOf({ 'TRI GIA': '-1', 'Kinh độ': '1', 'Vĩ độ': '1', Giờ: '99' })).toEqual([
      'Giờ: TIME_UNREADABLE',
      'Kinh độ: OUTSIDE_VIETNAM',
      'TRI GIA: NUMBER_NEGATIVE',
    ])
  })

  it('shows at most 60 characters of a refused cell, on one line', () => {
    const judgement = judge({ 'Loại vụ': `a\n\u001b[31m${'b'.repeat(100)}` })
    const [refusal] = 'refusals' in judgement ? judgement.refusals : []
    expect(refusal?.value).toHaveLength(60)
    expect(refusal?.value).toMatch(/^a \[31mb+…$/)
  })
})

describe('the precision of a row', () => {
  const POINT = { 'Kinh độ': '105,1', 'Vĩ độ': '10,4' }
  it.each([
    [POINT, 'GPS'],
    [{ ...POINT, Xã: 'Vĩnh An' }, 'GPS'],
    [{ ...POINT, 'Độ chính xác': 'Ấp, thôn, bản' }, 'HAMLET'],
    [{ Xã: 'Vĩnh An' }, 'COMMUNE'],
    [{ Xã: 'Vĩnh An', 'Độ chính xác': 'UNKNOWN' }, 'UNKNOWN'],
    [{}, 'UNKNOWN'],
  ])('with %j is %s', (cells, precision) => {
    expect(recordOf(cells).precision).toBe(precision)
  })

  it('is unknown when no more than a province is stated', () => {
    const province = { ...FOUND, statesCommune: false, communeCode: null, statedUnitCode: null }
    expect(recordOf({ Tỉnh: 'An Giang' }, province)).toMatchObject({ precision: 'UNKNOWN', provinceCode: '91' })
  })

  it('lets an exact point decide what a split unit leaves open, and no other', () => {
    expect(recordOf({ Xã: 'Cũ', ...POINT }, SPLIT).unitProblem).toBeNull()
    expect(recordOf({ Xã: 'Cũ', ...POINT, 'Độ chính xác': 'HAMLET' }, SPLIT).unitProblem).toBe('UNIT_SPLIT')
    expect(recordOf({ Xã: 'Cũ' }, SPLIT).unitProblem).toBe('UNIT_SPLIT')
    const unknown = { ...FOUND, communeCode: null, problem: 'UNIT_UNKNOWN' as const }
    expect(recordOf({ Xã: '?', ...POINT }, unknown).unitProblem).toBe('UNIT_UNKNOWN')
  })
})

describe('the catalogue of columns', () => {
  it('has a cell of every form that is read', () => {
    const cells = Object.fromEntries(CASE_COLUMNS.map((column) => [column.en, '']))
    const filled = { ...cells, kind: 'SMUG_BORDER', force: 'BP', date: '2026-03-02' }
    const columns = recogniseColumns(Object.keys(filled))
    expect(columns).toMatchObject({ ignored: [] })
  })
})
