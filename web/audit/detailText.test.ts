import { expect, it } from 'vitest'
import type { PlaceNames } from '../../data/model/filterText/placeLabel.ts'
import { changeLines, detailLines, subjectText } from './detailText.ts'

const names: PlaceNames = {
  provinces: new Map([['91', { name: 'An Giang' }]]),
  communes: new Map([
    ['30604', { name: 'Vĩnh An', kind: 'xã' }],
    ['30316', { name: 'Châu Đốc', kind: 'phường' }],
  ]),
}

it('says what changed, field by field, and leaves out what stayed', () => {
  const before = { provinceCode: '91', rest: 'COUNTS', coarse: 'GRID_500' }
  expect(changeLines({ before, after: { ...before, rest: 'NOTHING' } }, 'vi', names)).toEqual([
    { field: 'rest', label: 'Xã, phường khác thấy', before: 'Số vụ theo xã', after: 'Không chia sẻ' },
  ])
})

it('says all of a role that was given, with names for codes', () => {
  const after = { force: null, validFrom: '2026-01-02', communeCodes: ['30604'], role: 'AUDITOR', provinceCode: '91' }
  expect(changeLines({ after }, 'vi', names).map(({ label, before, after: now }) => [label, before, now])).toEqual([
    ['Vai trò', '–', 'Người kiểm soát nhật ký'],
    ['Tỉnh', '–', 'An Giang'],
    ['Xã, phường', '–', 'Xã Vĩnh An'],
    ['Lực lượng', '–', '–'],
    ['Từ ngày', '–', '02/01/2026'],
  ])
})

it('says filters in words, and shows what it does not know as it is', () => {
  const detail = { filter: 'from=2026-01-01&to=2026-01-31&places=91', since: null, later: { a: 1 }, isKnown: false }
  expect(detailLines(detail, 'vi', names).map(({ label, text }) => [label, text])).toEqual([
    ['Tên đăng nhập có thật', 'không'],
    ['Điều kiện lọc', 'Vụ việc tại An Giang; 01/01–31/01/2026'],
    ['Tải từ ngày', '–'],
    ['later', '{"a":1}'],
  ])
  expect(subjectText('province:91', 'en', names)).toBe('Province An Giang')
  expect(subjectText('case:12', 'vi', names)).toBe('Vụ việc 12')
})

it('says what was exported', () => {
  const detail = { thing: 'drug_spots', format: 'gpkg', rows: 1204, level: 'RESTRICTED' }
  expect(detailLines(detail, 'vi', names).map(({ label, text }) => [label, text])).toEqual([
    ['Loại dữ liệu', 'Điểm, tụ điểm ma túy'],
    ['Định dạng', 'GeoPackage'],
    ['Số dòng', '1.204'],
    ['Mức hạn chế cao nhất', 'Hạn chế'],
  ])
})

it('says how a tip went on', () => {
  const detail = { before: { state: 'RECEIVED', result: null }, after: { state: 'VERIFIED', result: 'PARTLY' } }
  expect(changeLines(detail, 'vi', names).map(({ label, before, after }) => [label, before, after])).toEqual([
    ['Trạng thái', 'Mới tiếp nhận', 'Đã xác minh'],
    ['Kết quả xác minh', '–', 'Đúng một phần'],
  ])
})

it('says what was decided on the review desk, which is no way of signing in', () => {
  const detail = {
    act: 'REVIEW',
    way: 'COMMUNE',
    count: 1204,
    review: 'UNIT_UNKNOWN',
    records: [649, 1274],
    decision: 'CORRECTED',
    decisionId: 1004,
    before: { commune: '' },
    after: { commune: '30604' },
  }
  expect(detailLines(detail, 'vi', names).map(({ label, text }) => [label, text])).toEqual([
    ['Cách sửa', 'chọn xã'],
    ['Việc làm', 'xem lại'],
    ['Lý do xem lại', 'Không nhận ra đơn vị đã ghi'],
    ['Quyết định', 'Đã sửa'],
    ['Số hồ sơ', '1.204'],
    ['Các hồ sơ', '649, 1274'],
    ['Quyết định số', '1004'],
  ])
  expect(changeLines(detail, 'vi', names)).toEqual([
    { field: 'commune', label: 'Xã, phường', before: '–', after: 'Xã Vĩnh An' },
  ])
  const many = { ...detail, before: { commune: '30316, 30604' } }
  expect(changeLines(many, 'vi', names)[0]).toMatchObject({ before: 'Phường Châu Đốc, Xã Vĩnh An' })
})

it.each(['DISTINCT', 'NOT_DISTINCT', 'CORRECT', 'SEAL', 'SCORE'])('says %s in words', (act) => {
  for (const language of ['vi', 'en'] as const) {
    expect(detailLines({ act }, language, names)[0]?.text).toMatch(/^[^A-Z]+$/)
  }
})

it('says a correction in the words of the form', () => {
  const before = { class: 'A_NEW', shape: 'Polygon 4 9.38' }
  const after = { class: 'A_SERIOUS', shape: 'Polygon 5 12.1' }
  const detail = { act: 'CHANGE', thing: 'polluted_sites', version: 2, before, after }
  expect(changeLines(detail, 'vi', names).map(({ label, before: was, after: now }) => [label, was, now])).toEqual([
    ['Mức ô nhiễm', 'Chưa đánh giá', 'Nghiêm trọng'],
    ['Vị trí', 'vùng 4 đỉnh, 9,38 km²', 'vùng 5 đỉnh, 12,1 km²'],
  ])
})
