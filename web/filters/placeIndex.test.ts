import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Commune, Province } from '../../data/model/things.ts'
import { createPlaceIndex, findPlaces } from './placeIndex.ts'

const rows = (name: string): string[][] =>
  readFileSync(new URL(`../../data/reference/${name}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','))

const communes: Commune[] = rows('communes.csv').map(([code = '', name = '', kind = '', provinceCode = '']) => ({
  code,
  name,
  kind,
  provinceCode,
  areaKm2: 0,
  population: null,
  point: [0, 0],
  boundary: 'OFFICIAL',
}))
const provinces: Province[] = rows('provinces.csv').map(([code = '', name = '', kind = '']) => ({ code, name, kind }))
const provincesWithCases = ['91', '15', '12']
const formerNames = [
  { name: 'Tân Phú', communeCodes: ['30604'] },
  { name: 'Trung Chải', communeCodes: ['03006', '99999'] },
]
const index = createPlaceIndex({ communes, provinces, provincesWithCases, formerNames })
const found = (text: string, limit = 12) =>
  findPlaces(index, text, limit).map(({ kind, name, provinceName }) =>
    provinceName ? `${kind} ${name}, ${provinceName}` : name,
  )

const own = new Set(provincesWithCases)
const provinceOf = new Map(communes.map((commune) => [commune.code, commune.provinceCode]))
const named = (name: string) => communes.filter((commune) => commune.name === name)

describe('places found by text', () => {
  it.each(['vinh an', 'Vĩnh An', 'VINH AN', 'xã vĩnh an', 'xa vinh an', 'x. vinh an', '  vinh   an '])(
    'finds Vĩnh An of An Giang first when asked for “%s”',
    (text) => {
      expect(found(text)[0]).toBe('xã Vĩnh An, An Giang')
    },
  )

  it.each([
    ['p. rach gia', 'phường Rạch Giá, An Giang'],
    ['phuong rach gia', 'phường Rạch Giá, An Giang'],
    ['dac khu phu quoc', 'đặc khu Phú Quốc, An Giang'],
    ['đk phú quốc', 'đặc khu Phú Quốc, An Giang'],
    ['tinh an giang', 'An Giang'],
    ['tp ho chi minh', 'Hồ Chí Minh'],
    ['TP. Hà Nội', 'Hà Nội'],
    ['dong thap', 'Đồng Tháp'],
  ])('reads “%s” as %s', (text, first) => {
    expect(found(text)[0]).toBe(first)
  })

  it('does not take the beginning of a name for a kind', () => {
    const { name } = communes.find((commune) => commune.code === '03208') ?? { name: '' }
    expect(name).toBe('Xa Dung')
    expect(found('xa dung')[0]).toBe('xã Xa Dung, Điện Biên')
  })

  it('finds the same whether the tone stands on one vowel or the other, or nowhere', () => {
    const plain = found('hoa', 4000)
    expect(plain.length).toBeGreaterThan(100)
    expect([...found('hoà', 4000)].sort()).toEqual([...plain].sort())
    expect([...found('hòa', 4000)].sort()).toEqual([...plain].sort())
  })

  it('puts names with the typed marks before others when marks were typed', () => {
    const places = [
      { ...communes[0], code: '00001', name: 'Minh Quán', kind: 'xã', provinceCode: '91' } as Commune,
      { ...communes[0], code: '00002', name: 'Minh Quân', kind: 'xã', provinceCode: '91' } as Commune,
    ]
    const small = createPlaceIndex({ communes: places, provinces, provincesWithCases })
    const first = (text: string) => findPlaces(small, text, 12)[0]?.name
    expect(first('minh quân')).toBe('Minh Quân')
    expect(first('xã Minh Quán')).toBe('Minh Quán')
  })

  it('lists every commune of a name that several provinces have, those with cases first', () => {
    const same = named('Tân Hội')
    expect(same.length).toBeGreaterThan(1)
    const codes = findPlaces(index, 'tan hoi', 50).map((match) => match.code)
    for (const commune of same) expect(codes).toContain(commune.code)
    const isOwn = codes
      .filter((code) => same.some((commune) => commune.code === code))
      .map((code) => own.has(provinceOf.get(code) ?? ''))
    expect(isOwn).toEqual([...isOwn].sort((a, b) => Number(b) - Number(a)))
  })

  it('puts starts of words before the inside of words', () => {
    const names = findPlaces(index, 'an', 4000).map((match) => ` ${match.name.normalize('NFD').replace(/\p{M}/gu, '')}`)
    const isStart = names.map((name) => / an/i.test(name))
    expect(isStart).toContain(false)
    expect(isStart.lastIndexOf(true)).toBeLessThan(isStart.indexOf(false))
  })

  it('finds a commune by its name and its province together', () => {
    expect(found('vinh an phu tho')[0]).toBe('xã Vĩnh An, Phú Thọ')
    expect(found('vinh an, an giang')[0]).toBe('xã Vĩnh An, An Giang')
  })

  it('finds a code, and codes by their beginning', () => {
    expect(found('30604')).toEqual(['xã Vĩnh An, An Giang'])
    expect(found('91')[0]).toBe('An Giang')
    expect(findPlaces(index, '3060', 50).every((match) => match.code.startsWith('3060'))).toBe(true)
  })

  it('finds what a former unit became, after present units of that name in the same provinces', () => {
    const match = findPlaces(index, 'tan phu', 50).find(({ code }) => code === '30604')
    expect(match?.formerName).toBe('Tân Phú')
    expect(match?.name).toBe('Vĩnh An')
    expect(findPlaces(index, 'trung chai', 50).some(({ code }) => code === '99999')).toBe(false)
  })

  it('shows a place once, by its own name when that fits too', () => {
    const twice = createPlaceIndex({
      communes,
      provinces,
      provincesWithCases,
      formerNames: [{ name: 'Vĩnh An', communeCodes: ['30604', '30604'] }],
    })
    const matches = findPlaces(twice, 'vinh an', 50).filter(({ code }) => code === '30604')
    expect(matches.map(({ formerName }) => formerName)).toEqual([null])
  })

  it('finds nothing for no text, marks alone and nonsense', () => {
    expect(found('')).toEqual([])
    expect(found('   ')).toEqual([])
    expect(found('...')).toEqual([])
    expect(found('qwxz')).toEqual([])
  })

  it('takes a text of 200 characters', () => {
    expect(found('zzvinhan'.repeat(25))).toEqual([])
    expect(found(`${' '.repeat(100)}vinh an${' '.repeat(93)}`)[0]).toBe('xã Vĩnh An, An Giang')
  })

  it('gives no more than asked for', () => {
    expect(found('a')).toHaveLength(12)
    expect(found('a', 3)).toHaveLength(3)
  })
})
