import { describe, expect, it } from 'vitest'
import type { LonLat } from '../model/vn2000.ts'
import { Random } from '../sample/random.ts'
import { cellsInside, densityCellsInside } from './cellsInside.ts'
import { metricGrid, middleOfCell } from './metricGrid.ts'

/** The even-odd rule for one place, edge by edge. */
const isIn = ([x, y]: LonLat, polygons: readonly (readonly (readonly LonLat[])[])[]) =>
  polygons.flat().reduce(
    (outer, ring) =>
      ring.slice(1).reduce((inside, [toX, toY], i) => {
        const [fromX, fromY] = ring[i] as LonLat
        return fromY > y !== toY > y && x < fromX + ((toX - fromX) * (y - fromY)) / (toY - fromY) ? !inside : inside
      }, outer),
    false,
  )

const random = new Random(121)
/** A star around a middle, each corner nearer or farther; counter-clockwise and closed. */
const star = (x: number, y: number, size: number): LonLat[] => {
  const corners = Array.from({ length: 14 }, (_, k): LonLat => {
    const reach = size * (0.3 + random.next())
    return [x + reach * Math.cos((k * Math.PI) / 7), y + reach * Math.sin((k * Math.PI) / 7)]
  })
  return [...corners, corners[0] as LonLat]
}

describe('cells of an area', () => {
  const areas = Array.from({ length: 12 }, () => [
    [star(105.05, 10.44, 0.03), star(105.05, 10.44, 0.008)],
    [star(105.16, 10.36, 0.02)],
  ])

  it.each(['SQUARE', 'HEXAGON'] as const)('are those whose middle lies in it (%s)', (shape) => {
    const grid = metricGrid([104.98, 10.3, 105.22, 10.5], shape, 700)
    if (grid.kind === 'refused') throw new Error(grid.reason)
    for (const area of areas) {
      const inside = cellsInside(grid, area)
      expect(inside.some(Boolean)).toBe(true)
      for (let cell = 0; cell < grid.cells; cell++)
        expect(inside[cell] === 1).toBe(isIn(middleOfCell(grid, cell), area))
    }
  })

  it('are found in a density too, whose rows go south, also where the area reaches beyond the grid', () => {
    const grid = { columns: 37, rows: 29, bounds: [105.03, 10.35, 105.2, 10.45] as const }
    for (const area of areas) {
      const inside = densityCellsInside(grid, area)
      for (let cell = 0; cell < inside.length; cell++) {
        const middle = [
          105.03 + (0.17 * ((cell % 37) + 0.5)) / 37,
          10.45 - (0.1 * (Math.floor(cell / 37) + 0.5)) / 29,
        ] as const
        expect(inside[cell] === 1).toBe(isIn(middle, area))
      }
    }
    expect(densityCellsInside({ ...grid, rows: 1 }, [[star(105.1, 10.4, 1)]]).every((value) => value === 1)).toBe(true)
    expect(densityCellsInside(grid, []).every((value) => value === 0)).toBe(true)
  })
})
