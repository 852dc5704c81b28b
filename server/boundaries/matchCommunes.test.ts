import { describe, expect, it } from 'vitest'
import { readCommuneFacts, readProvinces } from '../communes/referenceFiles.ts'
import { communeFinder } from './matchCommunes.ts'

const provinces = new Map(readProvinces().map(({ code, name }) => [code, name]))
const communes = readCommuneFacts().map((commune) => ({
  ...commune,
  provinceName: provinces.get(commune.provinceCode) ?? '',
}))
const find = communeFinder(communes)
const codeOf = (properties: Record<string, unknown>) => {
  const match = find(properties)
  return 'commune' in match ? match.commune.code : match.problem
}

describe('finding the commune of a feature', () => {
  it.each([
    [{ code: '30604' }],
    [{ MA_XA: '30604' }],
    [{ 'Mã xã': 30604 }],
    [{ maXa: '30604.0' }],
    [{ MaDVHC: ' 30604 ', MA: '91' }],
    [{ id: '30604' }],
    [{ ten_xa: 'Vĩnh An', ten_tinh: 'An Giang' }],
    [{ Ten: 'Xã Vĩnh An', MaTinh: '91' }],
    [{ name: 'VINH AN', province_name: 'Tỉnh An Giang' }],
  ])('takes %j for Vĩnh An', (properties) => {
    expect(codeOf(properties)).toBe('30604')
  })

  it('gives a code back the zeros that a spreadsheet took', () => {
    expect(codeOf({ ma_xa: 2647 })).toBe('02647')
    expect(codeOf({ ma_xa: 4 })).toMatch(/Không có cột mã xã/)
  })

  it('takes no running number for a code', () => {
    expect(codeOf({ id: 30604 })).toMatch(/Không có cột mã xã/)
  })

  it('finds every commune by its name with marks, kind and province', () => {
    for (const { code, name, kind, provinceName } of communes) {
      expect(codeOf({ ten: `${kind} ${name}`, tinh: provinceName })).toBe(code)
    }
  })

  it('compares names wherever the tone mark stands', () => {
    const moved = communes.find(({ name }) => name.endsWith('Hòa'))
    expect(moved).toBeDefined()
    const spelled = { ten: moved!.name.replace('Hòa', 'Hoà'), ma_tinh: moved!.provinceCode }
    expect(codeOf(spelled)).toBe(moved!.code)
  })

  it('names the units that a name without marks could be', () => {
    expect(codeOf({ ten: 'Cam Giang', tinh: 'Hải Phòng' })).toMatch(/10888.*10903.*Hãy thêm cột mã xã/)
    expect(codeOf({ ten: 'Cẩm Giàng', tinh: 'Hải Phòng' })).toBe('10903')
  })

  it('names what is not known, and what it may be', () => {
    expect(codeOf({ ma: '99999' })).toMatch(/Mã 99999 không có/)
    expect(codeOf({ ma: '06970', ten: 'Ba Chẽ', tinh: 'Quảng Ninh' })).toMatch(/06978/)
    expect(codeOf({ ten: 'Xã Không Có', tinh: 'An Giang' })).toMatch(/Không có xã.*Xã Không Có, An Giang/)
    expect(codeOf({})).toMatch(/Không có cột mã xã/)
  })

  it('keeps the other name of a code that the file calls otherwise', () => {
    expect(find({ code: '30604', name: 'Vĩnh An' })).toMatchObject({ otherName: null })
    expect(find({ code: '30604', name: 'V?nh An' })).toMatchObject({ otherName: null })
    expect(find({ code: '30604', name: 'Phú Hữu' })).toMatchObject({ otherName: 'Phú Hữu' })
    expect(find({ code: '30604', name: 'Vĩnh An', province: 'Lào Cai' })).toMatchObject({
      otherName: 'Vĩnh An, Lào Cai',
    })
  })
})
