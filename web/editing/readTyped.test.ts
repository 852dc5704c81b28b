import { expect, it } from 'vitest'
import { isInMetres, readTyped, readVertices, writtenPosition } from './readTyped.ts'

const AN_GIANG = { provinceCode: '91', system: '' }
const NOWHERE = { provinceCode: null, system: '' }

it('reads degrees in the ways of papers, and what it writes itself', () => {
  for (const text of ['10,6027; 104,929', '10.6027, 104.9290', '104.929 10.6027', '10°36′9,72″B 104°55′44,4″Đ']) {
    expect(readTyped(text, AN_GIANG), text).toEqual({ position: [104.929, 10.6027], note: null })
  }
  expect(readTyped(writtenPosition([104.929, 10.6027]), NOWHERE)).toEqual({ position: [104.929, 10.6027], note: null })
  expect(readTyped('  ', NOWHERE)).toBeNull()
})

/** The test points of domain.md, section 8: WGS 84, EPSG, easting (Y), northing (X). */
const TEST_POINTS = [
  [104.945, 10.605, 9208, 521140.997, 1172774.588],
  [105.081, 10.012, 9207, 563496.842, 1107238.922],
  [105.081, 10.012, 9208, 536089.998, 1107201.144],
  [103.97, 22.485, 9208, 419543.004, 2487573.45],
  [103.17, 22.62, 9205, 517279.221, 2502320.189],
  [103.17, 22.62, 9208, 337371.054, 2503174.111],
] as const

it('reads metres of VN-2000 in the zone that was chosen, in either order, to a centimetre', () => {
  for (const [lon, lat, epsg, y, x] of TEST_POINTS) {
    for (const text of [`X ${x}; Y ${y}`, `${y}; ${x}`]) {
      const typed = readTyped(text, { provinceCode: '91', system: `EPSG ${epsg}` })
      const [foundLon = 0, foundLat = 0] = typed && 'position' in typed ? typed.position : []
      expect(Math.abs(foundLon - lon), text).toBeLessThanOrEqual(1e-7)
      expect(Math.abs(foundLat - lat), text).toBeLessThanOrEqual(1e-7)
    }
  }
})

it('reads metres in the zone of the province where none was chosen, and says so', () => {
  expect(readTyped('X 1172774,588; Y 521140,997', AN_GIANG)).toEqual({
    position: [104.945, 10.605],
    note: 'VN-2000, 104°45′ (suy từ tỉnh)',
  })
  expect(readTyped('X 1172774,588; Y 521140,997', NOWHERE)).toEqual({ problem: 'COORDINATES_METRES' })
  // A chosen zone is one of metres: degrees stay WGS 84.
  expect(readTyped('10,605; 104,945', { provinceCode: '91', system: 'EPSG 9207' })).toEqual({
    position: [104.945, 10.605],
    note: null,
  })
  expect([isInMetres('1172774,588 521140,997'), isInMetres('10,605; 104,945'), isInMetres('chợ')]).toEqual([
    true,
    false,
    false,
  ])
})

it('says why it cannot read something, and in which line', () => {
  expect(readTyped('gần chợ', AN_GIANG)).toEqual({ problem: 'COORDINATE_UNREADABLE' })
  expect(readTyped('48.85, 2.35', AN_GIANG)).toEqual({ problem: 'OUTSIDE_VIETNAM' })
  expect(readTyped('X 2503174,111; Y 337371,054', { provinceCode: '91', system: 'EPSG 5896' })).toEqual({
    problem: 'OUTSIDE_VIETNAM',
  })
  expect(readVertices('10,6; 104,9\n\n10,5; 104,9\nở đây', AN_GIANG)).toEqual({
    line: 4,
    problem: 'COORDINATE_UNREADABLE',
  })
  expect(readVertices('10,6; 104,9\n\n10,5; 104,9', AN_GIANG)).toEqual({
    positions: [
      [104.9, 10.6],
      [104.9, 10.5],
    ],
  })
})
