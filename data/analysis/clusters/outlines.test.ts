import { describe, expect, it } from 'vitest'
import { Random } from '../../sample/random.ts'
import { convexHull } from './convexHull.ts'
import { deviationEllipse } from './deviationEllipse.ts'

describe('the convex hull', () => {
  it('has the corners only, counter-clockwise from the west', () => {
    expect(convexHull([0, 2, 1, 2, 0, 1], [0, 0, 0, 2, 2, 1])).toEqual([0, 1, 3, 4])
    expect(convexHull([5, 5, 5], [1, 1, 1])).toEqual([0])
    expect(convexHull([0, 1, 2], [0, 1, 2])).toEqual([0, 2])
    expect(convexHull([], [])).toEqual([])
  })

  it('has every point on its left, and a point on both ends of each side', () => {
    const random = new Random(21)
    for (let round = 0; round < 40; round++) {
      const x = Array.from({ length: random.integer(3, 40) }, () => random.integer(0, 12))
      const y = x.map(() => random.integer(0, 12))
      const hull = convexHull(x, y)
      if (hull.length < 3) continue
      for (const [k, from] of hull.entries()) {
        const to = hull[(k + 1) % hull.length] as number
        const isLeft = x.map(
          (_, i) =>
            ((x[to] as number) - (x[from] as number)) * ((y[i] as number) - (y[from] as number)) -
            ((y[to] as number) - (y[from] as number)) * ((x[i] as number) - (x[from] as number)),
        )
        expect(isLeft.filter((area) => area < 0)).toEqual([])
        expect(isLeft.filter((area) => area === 0).length).toBeGreaterThanOrEqual(2)
      }
    }
  })
})

describe('the deviation ellipse', () => {
  it('has the axes and the direction by hand', () => {
    // Along a line at 45°: Σ along² = 2·(1 + 4)·2 = 20 at five points; √(2·20/3) and nothing across.
    const ellipse = deviationEllipse([-2, -1, 0, 1, 2], [-2, -1, 0, 1, 2])
    expect(ellipse?.longSemiAxisMetres).toBeCloseTo(Math.sqrt(40 / 3), 12)
    expect(ellipse?.shortSemiAxisMetres).toBeCloseTo(0, 7)
    expect(ellipse?.angleDegrees).toBeCloseTo(45, 10)
    expect(deviationEllipse([0, 0, 0], [0, 1, 2])?.angleDegrees).toBeCloseTo(90, 10)
    expect(deviationEllipse([0, 1], [0, 1])).toBeNull()
  })

  it('is the widest and the narrowest spread over all directions', () => {
    const random = new Random(22)
    const x = Array.from({ length: 50 }, () => random.normal() * 300 + 1000)
    const y = x.map((value) => 0.4 * value + random.normal() * 100)
    const ellipse = deviationEllipse(x, y)
    if (!ellipse) throw new Error('none')
    const spread = (degrees: number) => {
      const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)]
      const along = x.map((value, i) => (value - ellipse.x) * cos + ((y[i] as number) - ellipse.y) * sin)
      return Math.sqrt((2 * along.reduce((sum, value) => sum + value * value, 0)) / 48)
    }
    const all = Array.from({ length: 1800 }, (_, k) => spread(k / 10 - 90))
    expect(ellipse.longSemiAxisMetres / Math.max(...all)).toBeCloseTo(1, 5)
    expect(ellipse.shortSemiAxisMetres / Math.min(...all)).toBeCloseTo(1, 5)
    expect(spread(ellipse.angleDegrees)).toBeCloseTo(ellipse.longSemiAxisMetres, 8)
  })

  it('holds about 63 % of a normal cloud', () => {
    const random = new Random(23)
    const x = Array.from({ length: 20_000 }, () => random.normal() * 300)
    const y = x.map(() => random.normal() * 100)
    const ellipse = deviationEllipse(x, y)
    if (!ellipse) throw new Error('none')
    const inside = x.filter(
      (value, i) =>
        (value / ellipse.longSemiAxisMetres) ** 2 + ((y[i] as number) / ellipse.shortSemiAxisMetres) ** 2 <= 1,
    )
    expect(inside.length / 20_000).toBeCloseTo(1 - Math.exp(-1), 1)
  })
})
