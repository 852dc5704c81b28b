import { describe, expect, it } from 'vitest'
import { dayNumber } from '../localDay.ts'
import { columnRecogniser } from '../caseRow/recogniseColumns.ts'
import { CORRIDOR_KIND } from './corridorKind.ts'
import { DRUG_SPOT_KIND } from './drugSpotKind.ts'
import { ESTABLISHMENT_KIND } from './establishmentKind.ts'
import { judgeThingRow } from './judgeThingRow.ts'
import { POLLUTED_SITE_KIND } from './pollutedSiteKind.ts'
import { READING_KIND } from './readingKind.ts'
import { thingColumns } from './thingColumns.ts'
import type { ThingKind } from './thingKind.ts'
import { THING_KINDS } from './thingKinds.ts'

const NO_UNIT = {
  statesCommune: false,
  statedUnitCode: null,
  communeCode: null,
  provinceCode: '91',
  problem: null,
  candidates: [],
  shares: [],
  formerProvinces: [],
  statesSmallerPlace: false,
} as const

const judge = (
  kind: ThingKind,
  cells: Readonly<Record<string, string>>,
  shape: Parameters<typeof judgeThingRow>[2] = null,
) => {
  const recognised = columnRecogniser(thingColumns(kind))(Object.keys(cells))
  if ('problems' in recognised) throw new Error(recognised.problems.join(' '))
  return judgeThingRow(kind, cells, shape, {
    columns: recognised.columns,
    source: 'test',
    today: dayNumber('2026-11-25'),
    resolveUnit: () => NO_UNIT,
  })
}
const refusalsOf = (judgement: ReturnType<typeof judge>) =>
  'refusals' in judgement ? judgement.refusals.map(({ column, code }) => `${column} ${code}`) : []
const recordOf = (judgement: ReturnType<typeof judge>) => {
  if ('refusals' in judgement) throw new Error(JSON.stringify(judgement.refusals))
  return judgement.record
}

describe('a row of a thing', () => {
  it('has no header that two columns of its kind share', () => {
    for (const kind of THING_KINDS) {
      const columns = thingColumns(kind)
      expect(new Set(columns.map(({ key }) => key)).size, kind.thing).toBe(columns.length)
      for (const { key, vi, en } of columns) {
        for (const header of [vi, en]) {
          const recognised = columnRecogniser(columns)([header])
          const found = 'found' in recognised ? recognised.found : recognised.columns
          expect(Object.keys(found), `${kind.thing} ${header}`).toEqual(
            header === 'Địa chỉ' || header === 'address' ? ['address', 'unit'] : [key],
          )
        }
      }
    }
  })

  it('takes codes, labels, numbers and days, and what is usual where the file says nothing', () => {
    const { values, shape, precision } = recordOf(
      judge(POLLUTED_SITE_KIND, {
        Mã: 'O-1',
        'Tên khu vực': 'Bãi rác (mẫu)',
        'Lĩnh vực': 'công nghiệp',
        'Ngày phát hiện': '5/3/2026',
        'Hạn xử lý': '2026-12-31',
        K: '41',
        'Kinh độ': '105,1',
        'Vĩ độ': '10,4',
      }),
    )
    expect(values).toMatchObject({
      name: 'Bãi rác (mẫu)',
      sector: 'INDUSTRY',
      class: 'A_NEW',
      handling: 'FOUND',
      found_on: '2026-03-05',
      due_on: '2026-12-31',
      score: 41,
      sensitivity: null,
    })
    expect(shape).toEqual({ type: 'Point', coordinates: [105.1, 10.4] })
    expect(precision).toBeNull()
  })

  it('is refused with every cell that is wrong', () => {
    const judgement = judge(DRUG_SPOT_KIND, {
      Mã: 'D',
      Tên: '',
      'Trạng thái': 'lạ',
      'Ngày phát hiện': '06/03/2026',
      'Ngày triệt xóa': '05/03/2026',
      'Kinh độ': '105.1',
      'Vĩ độ': '10.4',
    })
    expect(refusalsOf(judgement).sort()).toEqual([
      'Ngày triệt xóa RANGE_REVERSED',
      'Trạng thái CODE_UNKNOWN',
      'Tên REQUIRED',
    ])
  })

  it('without a place is refused where the kind needs one, and taken where it does not', () => {
    const spot = { Tên: 'x', 'Ngày phát hiện': '05/03/2026', Tỉnh: 'An Giang' }
    expect(refusalsOf(judge(DRUG_SPOT_KIND, spot))).toEqual(['Kinh độ SHAPE_MISSING'])
    const place = recordOf(judge(ESTABLISHMENT_KIND, { 'Tên cơ sở': 'x', 'Loại hình': 'BAR', Tỉnh: 'An Giang' }))
    expect(place).toMatchObject({
      shape: null,
      precision: 'UNKNOWN',
      provinceCode: '91',
      values: { activity: 'ACTIVE' },
    })
  })

  it('takes the shape of its file, in the form its kind keeps', () => {
    const cells = { 'Tên tuyến': 'T', 'Phạm vi tuyến': 'Biên giới', 'Loại đường': 'Đường bộ; Đường mòn; Đường bộ' }
    const line = [
      [105.1, 10.4],
      [105.2, 10.4],
    ]
    const legs = { type: 'MultiLineString', coordinates: [line, line, line] } as const
    expect(recordOf(judge(CORRIDOR_KIND, cells, legs as never)).values.leg_modes).toEqual(['ROAD', 'TRAIL', 'ROAD'])
    const one = { type: 'LineString', coordinates: line } as const
    expect(refusalsOf(judge(CORRIDOR_KIND, cells, one as never))).toEqual(['Loại đường LEGS_DIFFER'])
    // What cannot be read is said once, not counted as no mode at all.
    const unread = refusalsOf(judge(CORRIDOR_KIND, { ...cells, 'Loại đường': 'xe ôm' }, one as never))
    expect(unread).toEqual([expect.not.stringContaining('LEGS_DIFFER')])
    const point = { type: 'Point', coordinates: [105.1, 10.4] } as const
    expect(refusalsOf(judge(CORRIDOR_KIND, cells, point as never))).toEqual(['Hình (WKT) SHAPE_WRONG'])
    const abroad = { type: 'LineString', coordinates: [[2.3, 48.8], line[0]] } as const
    expect(refusalsOf(judge(CORRIDOR_KIND, { ...cells, 'Loại đường': 'ROAD' }, abroad as never))).toEqual([
      'Hình (WKT) OUTSIDE_VIETNAM',
    ])
  })

  it('refuses words that are no shape beside the shape of its file, but for what a Shapefile left of a longer text', () => {
    const cells = { 'Tên tuyến': 'T', 'Phạm vi tuyến': 'Biên giới', 'Loại đường': 'Đường bộ' }
    const line = {
      type: 'LineString',
      coordinates: [
        [105.1, 10.4],
        [105.2, 10.4],
      ],
    } as const
    const withWkt = (wkt: string) => judge(CORRIDOR_KIND, { ...cells, 'Hình (WKT)': wkt }, line as never)
    expect(refusalsOf(withWkt('LINESTRING(105,1 10,4; 105,3 10,4)'))).toEqual(['Hình (WKT) SHAPE_UNREADABLE'])
    const cut = `LINESTRING(${'105.1 10.4, 105.2 10.4, '.repeat(20)}`.slice(0, 254).trim()
    expect(recordOf(withWkt(cut)).shape).toMatchObject({ coordinates: [line.coordinates] })
  })

  it('says an instant of UTC+7, and any decimal mark', () => {
    const { values } = recordOf(
      judge(READING_KIND, {
        Trạm: 'T',
        'Thông số': 'COD',
        'Giá trị': '75,5',
        'Đơn vị đo': 'mg/l',
        'Thời gian đo': '05/03/2026 08:30',
        Tỉnh: 'An Giang',
      }),
    )
    expect(values).toMatchObject({ value: 75.5, measured_at: '2026-03-05T01:30:00.000Z', way: 'SAMPLE' })
  })

  it('with a mark of state secrecy anywhere is refused unread', () => {
    const judgement = judge(ESTABLISHMENT_KIND, { 'Tên cơ sở': '', 'Loại hình': 'BAR', 'Cột khác': 'TỐI MẬT' })
    expect(refusalsOf(judgement)).toEqual(['Cột khác SECRET'])
  })
})
