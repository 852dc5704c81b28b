import { describe, expect, it } from 'vitest'
import { densityAt, densityBreaks, densityGrid, quarticKernel } from './density.ts'
import { fromPlane, localPlane } from './localPlane.ts'

describe('the quartic kernel', () => {
  it('has the values of the reference at 500 m, per km²', () => {
    const at = (distance: number) => quarticKernel(distance, 500) * 1e6
    expect(at(0)).toBeCloseTo(3.819718634, 8)
    expect(at(100)).toBeCloseTo(3.520252693, 8)
    expect(at(250)).toBeCloseTo(2.148591732, 8)
    expect(at(400)).toBeCloseTo(0.495035535, 8)
    expect(at(500)).toBe(0)
  })

  it('sums over points as spatstat does', () => {
    const points = [
      [0, 0],
      [100, 0],
      [0, 300],
      [400, 400],
    ] as const
    const values = points.map((point) => densityAt(point, points, 500))
    for (const [index, expected] of [8.90452808, 8.715070036, 7.150513283, 4.210857822].entries()) {
      expect(values[index]).toBeCloseTo(expected, 8)
    }
    expect(densityAt([50, 50], points, 500)).toBeCloseTo(9.430121364, 8)
    expect(densityAt([200, 200], points, 500)).toBeCloseTo(8.421715645, 8)
  })
})

describe('the density grid', () => {
  /** A box of 12 km around a middle, worked out from a plane as wide as itself. */
  const half = 6000
  const plane = localPlane([105, 10.446, 105.1, 10.554])
  const [west, south] = fromPlane(plane, 0, 0)
  const [east, north] = fromPlane(plane, 2 * half, 2 * half)
  const bounds = [west, south, east, north] as const
  let seed = 7
  const random = () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return seed / 2_147_483_648
  }
  const metres = Array.from({ length: 400 }, () => [random() * 8000 - 4000, random() * 8000 - 4000] as const)
  const places = metres.map(([x, y]) => fromPlane(plane, x + half, y + half))
  const points = {
    longitude: places.map(([longitude]) => longitude),
    latitude: places.map(([, latitude]) => latitude),
    weight: metres.map(() => 1),
  }
  const grid = densityGrid(points, bounds, 500, 100)

  it('keeps every case: the grid sums to the points inside', () => {
    const sum = grid.values.reduce((total, value) => total + value, 0) * (grid.cellMetres / 1000) ** 2
    expect(sum).toBeCloseTo(400, 0)
    expect(grid.used).toBe(400)
  })

  it('differs from the exact sum by under 3 % of the peak anywhere', () => {
    let peak = 0
    let worst = 0
    for (let row = 0; row < grid.rows; row += 3) {
      for (let column = 0; column < grid.columns; column += 3) {
        const x = -half + (column + 0.5) * grid.cellMetres
        const y = half - (row + 0.5) * grid.cellMetres
        const exact = densityAt([x, y], metres, 500)
        peak = Math.max(peak, exact)
        worst = Math.max(worst, Math.abs(exact - (grid.values[row * grid.columns + column] ?? 0)))
      }
    }
    expect(worst / peak).toBeLessThan(0.03)
  })
})

describe('breaks of the density', () => {
  it('are those of a year for a year, and half of them for half', () => {
    expect(densityBreaks(365)).toEqual([0.1, 0.3, 1, 3, 10])
    expect(densityBreaks(182.5)).toEqual([0.05, 0.15, 0.5, 1.5, 5])
  })

  it('are never finer than those of a week, and have two digits', () => {
    expect(densityBreaks(1)).toEqual(densityBreaks(7))
    // 10 cases × 7 / 365 = 0.19178…
    expect(densityBreaks(7)[4]).toBe(0.19)
  })

  it('grow with what a case weighs', () => {
    expect(densityBreaks(365, 10)).toEqual([1, 3, 10, 30, 100])
  })
})
