import type { Position } from 'geojson'
import { describe, expect, it } from 'vitest'
import { pointInside } from './pointInside.ts'

const square = (west: number, south: number, size: number): Position[] => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
]

describe('the place of a sign in an area', () => {
  it('is the middle of a plain area', () => {
    const [x, y] = pointInside({ type: 'Polygon', coordinates: [square(105, 10, 0.2)] })
    expect(x).toBeCloseTo(105.1, 9)
    expect(y).toBeCloseTo(10.1, 9)
  })

  it('lies in the largest polygon, wherever it stands in the list', () => {
    const [x, y] = pointInside({
      type: 'MultiPolygon',
      coordinates: [[square(105, 10, 0.1)], [square(106, 11, 1)], [square(108, 10, 0.2)]],
    })
    expect([x, y].map((degrees) => Number(degrees.toFixed(6)))).toEqual([106.5, 11.5])
  })

  it('counts an area without its holes', () => {
    const [x] = pointInside({
      type: 'MultiPolygon',
      coordinates: [[square(0, 0, 10), square(0.1, 0.1, 9.8)], [square(20, 0, 3)]],
    })
    expect(x).toBeCloseTo(21.5, 9)
  })

  it('lies inside a horseshoe, whose middle is in its gap', () => {
    const shoe: Position[] = [
      [0, 0],
      [10, 0],
      [10, 10],
      [9, 10],
      [9, 1],
      [1, 1],
      [1, 10],
      [0, 10],
      [0, 0],
    ]
    const [x, y] = pointInside({ type: 'Polygon', coordinates: [shoe] })
    const isInBow = y > 0 && y < 1 && x > 0 && x < 10
    const isInArm = y > 0 && y < 10 && ((x > 0 && x < 1) || (x > 9 && x < 10))
    expect(isInBow || isInArm).toBe(true)
  })

  it('lies between the edge and the hole of a ring', () => {
    const [x, y] = pointInside({ type: 'Polygon', coordinates: [square(0, 0, 10), square(2, 2, 6)] })
    expect(x > 0 && x < 10 && y > 0 && y < 10).toBe(true)
    expect(x > 2 && x < 8 && y > 2 && y < 8).toBe(false)
  })
})
