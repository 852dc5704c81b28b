import { describe, expect, it } from 'vitest'
import type { LonLat } from '../../model/vn2000.ts'
import type { AreaPolygons } from '../cellsInside.ts'
import { areaMiddles } from './areaMiddles.ts'
import { analyse } from './analyse.ts'
import { answered, ask, worldOf } from './askedWorlds.ts'

const box = (west: number, south: number, east: number, north: number): LonLat[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
]
/** A commune like an L, the north-eastern quarter of its square missing. */
const bent: LonLat[] = [
  [105, 10],
  [105.1, 10],
  [105.1, 10.05],
  [105.05, 10.05],
  [105.05, 10.1],
  [105, 10.1],
  [105, 10],
]
/** Of a square of 0.1° a quarter is missing: (0.01 · 0.05 − 0.0025 · 0.075) / 0.0075 = 1 / 24 from its corner. */
const BENT_MIDDLE: LonLat = [105 + 1 / 24, 10 + 1 / 24]

describe('the middles of areas', () => {
  it('are the centres of gravity of communes, of their largest parts and of all together', () => {
    const holed: AreaPolygons = [[box(105.2, 10, 105.3, 10.1), box(105.22, 10.01, 105.26, 10.05).toReversed()]]
    const parted: AreaPolygons = [[bent], [box(105.15, 10.02, 105.16, 10.03)]]
    const found = areaMiddles([
      { point: [105.02, 10.02], polygons: holed },
      { point: [105.02, 10.02], polygons: parted },
      { point: [105, 10], polygons: [] },
    ])
    const weighted = (...parts: readonly (readonly [area: number, middle: LonLat])[]) =>
      ([0, 1] as const).map(
        (at) =>
          parts.reduce((sum, [area, middle]) => sum + area * middle[at], 0) /
          parts.reduce((sum, [area]) => sum + area, 0),
      )
    const [square, hole] = [[0.01, [105.25, 10.05]] as const, [-0.0016, [105.24, 10.03]] as const]
    const [main, small] = [[0.0075, BENT_MIDDLE] as const, [0.0001, [105.155, 10.025]] as const]
    const expected = [weighted(square, hole), weighted(main, small), BENT_MIDDLE, weighted(square, hole, main, small)]
    expect(found).toHaveLength(expected.length)
    for (const [at, middle] of found.entries()) {
      expect(middle[0]).toBeCloseTo(expected[at]?.[0] as number, 9)
      expect(middle[1]).toBeCloseTo(expected[at]?.[1] as number, 9)
    }
  })

  it('make no hot spot, however many cases tools put there', () => {
    const pile = Array.from({ length: 400 }, () => [...BENT_MIDDLE, '2026-05-05'] as const)
    const world = worldOf([...pile, [105.01, 10.01, '2026-05-05']])
    const areas = world.areas.map((area, at) =>
      at === 0 ? { ...area, point: [105.025, 10.025] as const, polygons: [[bent]] } : area,
    )
    const piled = { ...world, areas, centroids: areas.map(({ point }) => point) }
    expect(analyse(ask('HOT_CELLS', { cellMetres: 5000 }), piled).outcome).toMatchObject({
      reason: 'TOO_SPARSE',
      found: 1,
    })
    expect(answered(ask('REPEAT_PLACES'), piled).numbers).toMatchObject({ repeatPlaces: 0 })
  })
})
