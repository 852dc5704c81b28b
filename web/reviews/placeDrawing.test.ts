import { describe, expect, it } from 'vitest'
import { drawPlaces } from './placeDrawing.ts'

const square = {
  type: 'Polygon' as const,
  coordinates: [
    [
      [105, 10],
      [105.1, 10],
      [105.1, 10.1],
      [105, 10.1],
      [105, 10],
    ],
  ],
}

describe('the picture of a place', () => {
  it('has north up, keeps within its frame and is as wide as high on the ground', () => {
    const drawn = drawPlaces([square], 400, 300)!
    const [left, bottom] = drawn.point([105, 10])
    const [right, top] = drawn.point([105.1, 10.1])
    expect(top).toBeCloseTo(14)
    expect(bottom).toBeCloseTo(286)
    // cos 10,05° = 0,98465
    expect((right - left) / (bottom - top)).toBeCloseTo(0.98465, 3)
    expect(drawn.path(square).match(/L/g)).toHaveLength(4)
  })

  it('has a scale of a round number of metres', () => {
    const { scale } = drawPlaces([square], 400, 300)!
    // 272 px are 11.119,5 m high: 100 px would be 4.088 m.
    expect(scale.metres).toBe(2000)
    expect(scale.pixels).toBeCloseTo((2000 / 11_119.5) * 272, 1)
  })

  it('draws a single point in the middle, and nothing without a place', () => {
    const drawn = drawPlaces([{ type: 'Point', coordinates: [105, 10] }], 400, 300)!
    expect(drawn.point([105, 10])).toEqual([200, 150])
    expect(drawPlaces([], 400, 300)).toBeNull()
  })
})
