import { expect, it } from 'vitest'
import type { Commune } from '../../data/model/things.ts'
import { densityBoxes } from './densityBoxes.ts'

const commune = (provinceCode: string, lon: number, lat: number): Commune => ({
  code: '00001',
  name: '',
  kind: 'xã',
  provinceCode,
  areaKm2: 1,
  population: null,
  point: [lon, lat],
  boundary: 'APPROXIMATE',
})

it('gives far provinces a box each and joins neighbours, also through a third', () => {
  const communes = [
    commune('91', 105, 10),
    commune('91', 105.5, 10.5),
    commune('15', 104, 22),
    commune('12', 103, 22),
    commune('99', 103.5, 22),
  ]
  expect(densityBoxes(communes, ['91', '15', '12', '00'])).toHaveLength(3)
  const boxes = densityBoxes(
    [...communes, commune('99', 103.15, 22), commune('99', 103.9, 22)],
    ['91', '15', '12', '99'],
  )
  expect(boxes).toHaveLength(2)
  expect(boxes[0]?.map((edge) => edge.toFixed(2))).toEqual(['104.88', '9.88', '105.62', '10.62'])
  expect(boxes[1]?.map((edge) => edge.toFixed(2))).toEqual(['102.88', '21.88', '104.12', '22.12'])
})

it('reaches as far as the ground of a large commune does', () => {
  // 800 km² twice as long as wide: 40 km long, its point at one end at the worst; 0.36° and the kernel's 2 km.
  const [box] = densityBoxes([{ ...commune('12', 103, 22), areaKm2: 800 }], ['12'])
  expect(103 - (box?.[0] ?? 0)).toBeGreaterThan(0.37)
  expect(103 - (box?.[0] ?? 0)).toBeLessThan(0.4)
})
