import { describe, expect, it } from 'vitest'
import { recogniseColumns } from '../caseRow/recogniseColumns.ts'
import type { CellRefusal } from '../caseRow/refusal.ts'
import { readerOf } from '../caseRow/rowReader.ts'
import { dayNumber } from '../localDay.ts'
import type { LonLat } from '../vn2000.ts'
import { judgePosition } from './judgePosition.ts'
import { metresBetween, type StatedPlace } from './locatePair.ts'

const NOWHERE: StatedPlace = { name: '', provinceCode: null, formerProvinces: [], day: null, isNear: () => null }
/** A unit whose box is some 5 km about a place. */
const around = (place: LonLat, changes: Partial<StatedPlace> = {}): StatedPlace => ({
  ...NOWHERE,
  name: 'xã Thử (mẫu)',
  isNear: (position) => metresBetween(position, place) < 5000,
  ...changes,
})
const judge = (cells: Record<string, string>, stated: StatedPlace = NOWHERE) => {
  const recognised = recogniseColumns(['Loại vụ', 'Lực lượng', 'Ngày', ...Object.keys(cells)])
  if ('problems' in recognised) throw new Error(recognised.problems.join())
  const refusals: CellRefusal[] = []
  const judged = judgePosition(readerOf(cells, recognised.columns, refusals), stated)
  return { judged, refusals }
}
const refusalOf = (cells: Record<string, string>, stated?: StatedPlace) => {
  const { judged, refusals } = judge(cells, stated)
  expect(judged).toBeUndefined()
  expect(refusals).toHaveLength(1)
  return `${refusals[0]?.column}: ${refusals[0]?.code}`
}
const AN_GIANG = { provinceCode: '91', formerProvinces: ['angiang'] }
const KIEN_GIANG = { provinceCode: '91', formerProvinces: ['kiengiang'] }
const LAI_CHAU = { provinceCode: '12', formerProvinces: ['laichau'] }
const BEFORE = dayNumber('2024-05-01')
const AFTER = dayNumber('2026-05-01')

// Computed outside this program in two independent ways: longitude, latitude, meridian, easting (Y), northing (X).
const TEST_POINTS = [
  [104.945, 10.605, '104°45′', 521140.997, 1172774.588],
  [105.081, 10.012, '104°30′', 563496.842, 1107238.922],
  [105.081, 10.012, '104°45′', 536089.998, 1107201.144],
  [103.97, 22.485, '104°45′', 419543.004, 2487573.45],
  [103.17, 22.62, '103°00′', 517279.221, 2502320.189],
  [103.17, 22.62, '104°45′', 337371.054, 2503174.111],
] as const

describe('metres in a stated zone', () => {
  it.each(TEST_POINTS)('come to %f, %f in zone %s within a centimetre', (lon, lat, meridian, y, x) => {
    const point: LonLat = [lon, lat]
    const vietnamese = x.toLocaleString('vi-VN', { minimumFractionDigits: 3 })
    for (const cells of [
      { X: String(x), Y: String(y), 'Kinh tuyến trục': meridian },
      { X: vietnamese, Y: String(y).replace('.', ','), 'Hệ tọa độ': `VN2000 ${meridian} múi 3` },
      { 'Tọa độ': `${x}; ${y}`, KTT: meridian.replace('°', '-').replace('′', '') },
      { [`Tọa độ X (VN-2000, KTT ${meridian})`]: String(x), 'Tọa độ Y (m)': String(y) },
      { 'Kinh độ': String(y), 'Vĩ độ': String(x), 'Kinh tuyến trục': meridian },
    ] as Record<string, string>[]) {
      const { judged, refusals } = judge(cells)
      expect(refusals).toEqual([])
      expect(metresBetween(judged?.position ?? [0, 0], point)).toBeLessThan(0.01)
      expect(judged?.note).toBe(`VN-2000, ${meridian}`)
    }
  })

  it('take X and Y in either order, and say so', () => {
    const { judged } = judge({ X: '521140,997', Y: '1172774,588', KTT: '104°45′' })
    expect(metresBetween(judged?.position ?? [0, 0], [104.945, 10.605])).toBeLessThan(0.01)
    expect(judged?.note).toBe('VN-2000, 104°45′, đổi chỗ X và Y')
  })

  it('are refused, with the zone that fits, when the point falls outside the stated unit', () => {
    const cells = { X: '2502320,189', Y: '517279,221', 'Kinh tuyến trục': '104°45′' }
    const { judged, refusals } = judge(cells, around([103.17, 22.62], { ...LAI_CHAU, day: AFTER }))
    expect(judged).toBeUndefined()
    expect(refusals).toMatchObject([{ column: 'Kinh tuyến trục', value: '104°45′', code: 'ZONE_MISMATCH' }])
    expect(refusals[0]?.message).toContain(
      'Với kinh tuyến trục 104°45′ điểm rơi ngoài xã Thử (mẫu); với kinh tuyến trục 103°00′ thì đúng.',
    )
  })

  it('are taken when no zone fits: then the unit may be wrong, and people look at it', () => {
    const cells = { X: '1172774,588', Y: '521140,997', 'Kinh tuyến trục': '104°45′' }
    const { judged } = judge(cells, around([103.17, 22.62], LAI_CHAU))
    expect(metresBetween(judged?.position ?? [0, 0], [104.945, 10.605])).toBeLessThan(0.01)
  })

  it('of WGS 84 are converted as such: 200 m from VN-2000', () => {
    const cells = { X: '1172500', Y: '493600' }
    const wgs = judge({ ...cells, 'Hệ tọa độ': 'WGS 84 UTM 48N' }).judged
    const vn = judge({ ...cells, 'Hệ tọa độ': 'VN-2000 UTM 48N' }).judged
    expect(wgs?.note).toBe('WGS 84, UTM 48')
    expect(vn?.note).toBe('VN-2000, UTM 48')
    expect(metresBetween(wgs!.position, vn!.position)).toBeGreaterThan(150)
    expect(metresBetween(wgs!.position, vn!.position)).toBeLessThan(250)
  })
})

describe('metres without a zone', () => {
  it('are read in the zone of the former province before 1 July 2025, of today’s afterwards', () => {
    const cells = { X: '1107238,922', Y: '563496,842' }
    const before = judge(cells, { ...NOWHERE, ...KIEN_GIANG, day: BEFORE }).judged
    expect(metresBetween(before!.position, [105.081, 10.012])).toBeLessThan(0.01)
    expect(before?.note).toBe('VN-2000, 104°30′ (suy từ tỉnh)')
    const after = judge({ X: '1107201,144', Y: '536089,998' }, { ...NOWHERE, ...KIEN_GIANG, day: AFTER }).judged
    expect(metresBetween(after!.position, [105.081, 10.012])).toBeLessThan(0.01)
    expect(after?.note).toBe('VN-2000, 104°45′ (suy từ tỉnh)')
  })

  it('take the zone whose point lies near the stated unit, whatever the day', () => {
    const stated = around([105.081, 10.012], { ...KIEN_GIANG, day: AFTER })
    const { judged } = judge({ X: '1107238,922', Y: '563496,842' }, stated)
    expect(metresBetween(judged!.position, [105.081, 10.012])).toBeLessThan(0.01)
    expect(judged?.note).toBe('VN-2000, 104°30′ (suy từ tỉnh)')
    const laiChau = around([103.17, 22.62], { ...LAI_CHAU, day: AFTER })
    expect(judge({ X: '2502320,189', Y: '517279,221' }, laiChau).judged?.note).toBe('VN-2000, 103°00′ (suy từ tỉnh)')
  })

  it('tell when another zone of the province fits as well', () => {
    const stated = { ...NOWHERE, ...KIEN_GIANG, day: BEFORE, name: 'xã', isNear: () => true }
    expect(judge({ X: '1107238,922', Y: '563496,842' }, stated).judged?.note).toBe(
      'VN-2000, 104°30′ (suy từ tỉnh; 104°45′ cũng hợp)',
    )
  })

  it('that fit the unit only in a zone of six degrees are refused: two systems 200 m apart are possible', () => {
    const { refusals } = judge({ X: '1172416,7', Y: '493787,2' }, around([104.945, 10.605], { ...AN_GIANG }))
    expect(refusals).toMatchObject([{ column: 'X', code: 'ZONE_MISMATCH' }])
    expect(refusals[0]?.message).toContain('VN-2000 UTM 48 hoặc WGS 84 UTM 48')
  })

  it('and without a province are refused', () => {
    expect(refusalOf({ X: '1172774,588', Y: '521140,997' })).toBe('X: COORDINATES_METRES')
    expect(refusalOf({ X: '1172774,588', Y: '521140,997', 'Hệ tọa độ': 'WGS 84' })).toBe(
      'Hệ tọa độ: COORDINATES_METRES',
    )
  })
})

describe('degrees', () => {
  it.each([
    [{ 'Kinh độ': '104,945', 'Vĩ độ': '10.605' }, null],
    [{ 'Kinh độ': '104°56′42″Đ', 'Vĩ độ': '10°36′18″B' }, null],
    [{ 'Kinh độ': '10,605', 'Vĩ độ': '104,945' }, 'đổi chỗ kinh độ và vĩ độ'],
    [{ x: '104.945', y: '10.605' }, null],
    [{ X: '10.605', Y: '104.945' }, null],
    [{ 'Tọa độ': '10.605, 104.945' }, null],
    [{ 'Tọa độ GPS': '104.945 10.605', 'Hệ tọa độ': 'WGS84' }, null],
    // A meridian alone is about metres; degrees stay on WGS 84.
    [{ 'Kinh độ': '104,945', 'Vĩ độ': '10.605', 'Kinh tuyến trục': '104°45′' }, null],
  ] as [Record<string, string>, string | null][])('%j are one place, noted %s', (cells, note) => {
    const { judged, refusals } = judge(cells)
    expect(refusals).toEqual([])
    expect(metresBetween(judged?.position ?? [0, 0], [104.945, 10.605])).toBeLessThan(1e-4)
    expect(judged?.note).toBe(note)
  })

  it('on VN-2000 are moved by some 200 m', () => {
    const { judged } = judge({ 'Kinh độ': '104,945', 'Vĩ độ': '10,605', 'Hệ tọa độ': 'VN-2000' })
    expect(judged?.note).toBe('VN-2000, độ')
    expect(metresBetween(judged!.position, [104.945, 10.605])).toBeGreaterThan(150)
    const byHeader = judge({ 'Kinh độ (VN-2000)': '104,945', 'Vĩ độ (VN-2000)': '10,605' })
    expect(byHeader.judged).toEqual(judged)
  })
})

describe('a place written twice', () => {
  const DEGREES = { 'Kinh độ': '104,945', 'Vĩ độ': '10,605' }
  it('is taken when both agree', () => {
    const cells = { ...DEGREES, X: '1172774,6', Y: '521141', KTT: '104°45′', 'Tọa độ': '10.605, 104.945' }
    expect(judge(cells)).toMatchObject({ judged: { position: [104.945, 10.605] }, refusals: [] })
  })

  it('is refused when they do not', () => {
    expect(refusalOf({ ...DEGREES, X: '1172774,6', Y: '525141', KTT: '104°45′' })).toBe('X: POSITIONS_DISAGREE')
    expect(refusalOf({ ...DEGREES, 'Tọa độ': '10.605, 104.955' })).toBe('Tọa độ: POSITIONS_DISAGREE')
  })
})

describe('coordinates that cannot be', () => {
  it.each([
    [{ X: '1172774,588' }, 'Y: COORDINATE_MISSING'],
    [{ X: '1172774,588', Y: 'x' }, 'Y: COORDINATE_UNREADABLE'],
    [{ X: '11727740,588', Y: '521140' }, 'X: OUTSIDE_VIETNAM'],
    [{ 'Tọa độ': 'gần cầu' }, 'Tọa độ: COORDINATE_UNREADABLE'],
    [{ X: '1172774,588', Y: '521140,997', KTT: '104°50′' }, 'KTT: SYSTEM_UNKNOWN'],
    [{ X: '1172774,588', Y: '521140,997', 'Hệ tọa độ': 'UTM 48' }, 'Hệ tọa độ: SYSTEM_UNKNOWN'],
    [{ X: '1300000', Y: '521140,997', KTT: '104°45′' }, 'X: OUTSIDE_VIETNAM'],
  ] as [Record<string, string>, string][])('%j are refused: %s', (cells, refusal) => {
    expect(refusalOf(cells)).toBe(refusal)
  })

  it('are told at the cell, and nothing is written where all cells are empty', () => {
    expect(judge({ X: '', Y: '', KTT: '104°45′' })).toEqual({ judged: null, refusals: [] })
  })
})
