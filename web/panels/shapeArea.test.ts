import { describe, expect, it } from 'vitest'
import { shapeArea } from './shapeArea.ts'

const square = (west: number, south: number, size: number) => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
]

describe('shapeArea', () => {
  // What PostGIS says of the same squares: st_area(geography).
  it.each([
    ['in the south', square(105, 10, 0.01), 1_212_678.32],
    ['in the north', square(103, 22, 0.01), 1_143_385.21],
  ])('is within 0.7 % of the ellipsoid %s', (_, ring, ellipsoid) => {
    expect(Math.abs(shapeArea({ type: 'Polygon', coordinates: [ring] }) / ellipsoid - 1)).toBeLessThan(0.007)
  })

  it('leaves holes out and adds parts, whichever way they turn', () => {
    const whole = shapeArea({ type: 'Polygon', coordinates: [square(105, 10, 0.01)] })
    const hole = shapeArea({ type: 'Polygon', coordinates: [square(105.002, 10.002, 0.004)] })
    expect(
      shapeArea({ type: 'Polygon', coordinates: [square(105, 10, 0.01), square(105.002, 10.002, 0.004).reverse()] }),
    ).toBeCloseTo(whole - hole, 3)
    expect(
      shapeArea({ type: 'MultiPolygon', coordinates: [[square(105, 10, 0.01)], [square(105.002, 10.002, 0.004)]] }),
    ).toBeCloseTo(whole + hole, 3)
  })
})
