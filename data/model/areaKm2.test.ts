import { area } from '@turf/turf'
import { expect, it } from 'vitest'
import { areaKm2 } from './areaKm2.ts'

const SQUARE = [
  [105.19, 10.42],
  [105.21, 10.42],
  [105.21, 10.44],
  [105.19, 10.44],
  [105.19, 10.42],
]
const HOLE = [
  [105.195, 10.425],
  [105.2, 10.425],
  [105.2, 10.43],
  [105.195, 10.425],
]

it('measures areas in the south and in the north, less their holes', () => {
  for (const north of [0, 12]) {
    const rings = [SQUARE, HOLE].map((ring) => ring.map(([lon = 0, lat = 0]) => [lon, lat + north]))
    const expected = area({ type: 'Polygon', coordinates: rings }) / 1e6
    expect(Math.abs(areaKm2([rings]) / expected - 1)).toBeLessThan(0.005)
  }
  expect(areaKm2([[SQUARE]])).toBeCloseTo(4.85, 1)
})
