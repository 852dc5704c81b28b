import { describe, expect, it } from 'vitest'
import { readUnitText } from './unitText.ts'

/** `kind:name` of commune, district and province; `-` where a part is not said. */
const readings = (text: string) =>
  [...readUnitText(text)].map(({ commune, district, province }) =>
    [commune, district, province].map((unit) => (unit ? `${unit.kind ?? ''}:${unit.name}` : '-')).join(' | '),
  )

describe('the text of a unit', () => {
  it.each([
    ['ấp 3, xã Vĩnh Hậu, huyện An Phú, tỉnh An Giang', 'xã:Vĩnh Hậu | huyện:An Phú | tỉnh:An Giang'],
    ['Số 12 đường Lê Lợi, P.1, TP Mỹ Tho, T. Tiền Giang', 'phường:1 | thành phố:Mỹ Tho | tỉnh:Tiền Giang'],
    ['TT. An Phú; H. An Phú', 'thị trấn:An Phú | huyện:An Phú | -'],
    ['XÃ TÂN LẬP, TX. TÂN CHÂU', 'xã:TÂN LẬP | thị xã:TÂN CHÂU | -'],
    ['xã Vĩnh Hậu, huyện An Phú, tỉnh An Giang, Việt Nam', 'xã:Vĩnh Hậu | huyện:An Phú | tỉnh:An Giang'],
    ['Nhà máy nước, xã Vĩnh Hậu, An Phú, An Giang', 'xã:Vĩnh Hậu | :An Phú | :An Giang'],
    ['đặc khu Phú Quốc', 'đặc khu:Phú Quốc | - | -'],
    ['huyện đảo Lý Sơn, tỉnh Quảng Ngãi', 'huyện:Lý Sơn | - | tỉnh:Quảng Ngãi'],
    ['P5, Q3, TPHCM', 'phường:5 | quận:3 | thành phố:HCM'],
    ['30604', ':30604 | - | -'],
  ])('%s is first read as %s', (text, reading) => {
    expect(readings(text)[0]).toBe(reading)
  })

  it.each([
    ['xã Vĩnh Hậu huyện An Phú tỉnh An Giang', 'xã:Vĩnh Hậu | huyện:An Phú | tỉnh:An Giang'],
    ['xã Vĩnh Hậu - huyện An Phú - tỉnh An Giang', 'xã:Vĩnh Hậu | huyện:An Phú | tỉnh:An Giang'],
    ['Vĩnh Hậu - An Phú - An Giang', ':Vĩnh Hậu | :An Phú | :An Giang'],
    ['xa tinh bien huyen tinh bien tinh an giang', 'xã:tinh bien | huyện:tinh bien | tỉnh:an giang'],
    ['Xã Phước Tỉnh Huyện Long Đất', 'xã:Phước Tỉnh | huyện:Long Đất | -'],
    // A kind without marks may be part of the name.
    ['xa nhe', ':xa nhe | - | -'],
    ['xa nhe', 'xã:nhe | - | -'],
    // Bản may be a hamlet or the beginning of a commune's name.
    ['Bản Vược, Bát Xát, Lào Cai', ':Bản Vược | :Bát Xát | :Lào Cai'],
    ['Bản Vược, Bát Xát, Lào Cai', ':Bát Xát | - | :Lào Cai'],
    ['TP Hải Phòng', '- | - | thành phố:Hải Phòng'],
    ['Phường Đúc', ':Phường Đúc | - | -'],
  ])('%s is also read as %s', (text, reading) => {
    expect(readings(text)).toContain(reading)
  })

  it('never takes a place without a sign of being smaller than a commune for a hamlet', () => {
    expect(readings('Mỹ Đứcc, Hà Tiên')).not.toContain(':Hà Tiên | - | -')
  })

  it('stays small for hostile text', () => {
    expect([...readUnitText('xã tỉnh huyện '.repeat(2000))].length).toBeLessThan(2000)
    expect([...readUnitText(', , ;')].length).toBeLessThan(10)
  })
})
