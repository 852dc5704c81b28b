import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isOnForeignLand } from './foreignLand.ts'

describe('foreign land', () => {
  it.each([
    ['Phnom Penh', 104.92, 11.56],
    ['Viêng Chăn', 102.6, 17.97],
    ['Nam Ninh', 108.33, 22.82],
    ['Hải Khẩu', 110.35, 20.02],
    ['Savannakhet', 104.76, 16.56],
    ['the inland of Borneo', 116.3, 5.5],
  ])('holds %s', (_, lon, lat) => {
    expect(isOnForeignLand(lon, lat)).toBe(true)
  })

  it.each([
    ['the sea off Nha Trang', 110, 12],
    ['Phú Quốc', 103.97, 10.22],
    ['Thổ Chu', 103.48, 9.31],
    ['Hoàng Sa', 111.61, 16.53],
    ['Trường Sa', 111.92, 8.64],
    ['Bạch Long Vĩ', 107.73, 20.13],
    ['the far bank at Lào Cai', 103.97, 22.515],
    ['the far side of the gate Tịnh Biên', 104.94, 10.6],
  ])('does not hold %s', (_, lon, lat) => {
    expect(isOnForeignLand(lon, lat)).toBe(false)
  })

  it('holds the representative point of no commune', () => {
    const [header = '', ...rows] = readFileSync(new URL('../../reference/commune-anchors.csv', import.meta.url), 'utf8')
      .trim()
      .split('\n')
    const names = header.split(',')
    const points = rows.map((row) => row.split(','))
    const abroad = points.filter((cells) =>
      isOnForeignLand(Number(cells[names.indexOf('lon')]), Number(cells[names.indexOf('lat')])),
    )
    expect(points.length).toBeGreaterThan(3000)
    expect(abroad).toEqual([])
  })
})
