import { describe, expect, it } from 'vitest'
import { readSystem } from './readSystem.ts'

const read = (system: string, meridian = '', zone = '') => {
  const found = readSystem({ system, meridian, zone })
  if ('problem' in found) return 'refused'
  const stated = found.system
  if (stated === null) return null
  if (stated.is === 'ZONE') return stated.zone.epsg
  return stated.is === 'WGS84_UTM' ? `WGS84 ${stated.zone}` : stated.is
}

describe('a coordinate system', () => {
  it.each([
    ['VN2000 105°45′ múi 3', 9210],
    ["VN-2000, KTT 105°45', múi chiếu 3 độ", 9210],
    ['KTT 104-45', 9208],
    ['VN2000 KTT 104d45', 9208],
    ['VN 2000 104 45', 9208],
    ['VN2000-10445', 9208],
    ['Kinh tuyến trục 104°30', 9207],
    ['kinh tuyến 104 độ 45', 9208],
    ['VN-2000 / TM-3 104-45', 9208],
    ['TM3 107.75', 5899],
    ['VN-2000, 103', 9205],
    ['9208', 9208],
    ['EPSG:9208', 9208],
    ['epsg 6959', 5899],
    ['UTM 48N VN-2000', 3405],
    ['VN-2000 UTM zone 49', 3406],
    ['VN2000 múi 48', 3405],
    ['VN-2000 kinh tuyến 105° múi 6°', 3405],
    ['VN2000 105°00′ múi 3', 5897],
    ['VN2000 105°00′', 5897],
    ['VN2000 111°00′', 3406],
    ['3405', 3405],
    ['WGS84', 'WGS84'],
    ['WGS-84', 'WGS84'],
    ['4326', 'WGS84'],
    ['GPS', 'WGS84'],
    ['VN-2000', 'VN2000'],
    ['VN2000 múi 3', 'VN2000'],
    ['EPSG:4756', 'VN2000'],
    ['WGS 84 / UTM zone 48N', 'WGS84 48'],
    ['UTM 49 WGS84', 'WGS84 49'],
    ['EPSG:32648', 'WGS84 48'],
    ['', null],
  ])('"%s" is %s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  it.each([
    ['UTM 48', 'either datum: 200 m apart'],
    ['HN-72', 'another datum'],
    ['Indian 1960', 'another datum'],
    ['VN-2000, KTT 105°10′', 'no such meridian'],
    ['VN-2000, 104°45′ múi 6', 'no such zone'],
    ['WGS84 KTT 104°45′', 'two systems'],
    ['VN-2000 WGS84', 'two systems'],
    ['tọa độ giả định', 'nothing known'],
  ])('"%s" is refused: %s', (text) => {
    expect(read(text)).toBe('refused')
  })

  it('may be told in several cells', () => {
    expect(read('VN-2000', '105°45′', '3')).toBe(9210)
    expect(read('', '104°45′', '')).toBe(9208)
    expect(read('', '105', '6')).toBe(3405)
    expect(read('VN-2000', '', '48')).toBe(3405)
    expect(read('WGS 84', '', 'UTM 48N')).toBe('WGS84 48')
    expect(read('VN-2000', '105°00′', '3°')).toBe(5897)
  })
})
