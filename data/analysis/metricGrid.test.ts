import { describe, expect, it } from 'vitest'
import { Random } from '../sample/random.ts'
import type { Bounds } from './localPlane.ts'
import { toPlane } from './localPlane.ts'
import {
  cellAt,
  type CellShape,
  countCells,
  gridNeighbours,
  metricGrid,
  middleOfCell,
  middleOnPlane,
  outlineOfCell,
} from './metricGrid.ts'

const BOUNDS: Bounds = [104.9, 10.3, 105.2, 10.52]
const gridOf = (shape: CellShape, cellMetres: number) => {
  const grid = metricGrid(BOUNDS, shape, cellMetres)
  if (grid.kind === 'refused') throw new Error(grid.reason)
  return grid
}
const random = new Random(4)
const somewhere = () => [BOUNDS[0] + random.next() * 0.3, BOUNDS[1] + random.next() * 0.22] as const

describe.each(['SQUARE', 'HEXAGON'] as const)('a metric grid (%s)', (shape) => {
  const grid = gridOf(shape, 1700)

  it('has every place of the box in the cell whose middle is nearest', () => {
    for (let round = 0; round < 2000; round++) {
      const place = somewhere()
      const [x, y] = toPlane(grid.plane, ...place)
      const far = Array.from({ length: grid.cells }, (_, cell) => {
        const [middleX, middleY] = middleOnPlane(grid, cell)
        return Math.hypot(middleX - x, middleY - y)
      })
      expect(cellAt(grid, ...place)).toBe(far.indexOf(Math.min(...far)))
    }
    for (const [x, y] of [
      [0, 1],
      [0, 3],
      [2, 1],
      [2, 3],
    ] as const) {
      expect(cellAt(grid, BOUNDS[x], BOUNDS[y])).toBeGreaterThanOrEqual(0)
    }
    expect(cellAt(grid, BOUNDS[2] + 1e-6, BOUNDS[1])).toBe(-1)
    expect(cellAt(grid, Number.NaN, Number.NaN)).toBe(-1)
  })

  it('has cells of the stated area, closed, counter-clockwise, around their middle', () => {
    const ring = outlineOfCell(grid, 17).map(([longitude, latitude]) => toPlane(grid.plane, longitude, latitude))
    const area = ring.slice(1).reduce((sum, [x, y], i) => {
      const [fromX, fromY] = ring[i] as readonly [number, number]
      return sum + (fromX * y - x * fromY) / 2
    }, 0)
    expect(area).toBeCloseTo(grid.cellSquareMetres, 2)
    expect(ring.at(-1)).toEqual(ring[0])
    expect(ring).toHaveLength(shape === 'SQUARE' ? 5 : 7)
    expect(cellAt(grid, ...middleOfCell(grid, 17))).toBe(17)
  })

  it('has as neighbours the cells whose outlines meet', () => {
    const neighbours = gridNeighbours(grid)
    const reach = grid.cellMetres * (shape === 'SQUARE' ? Math.SQRT2 : 1) * 1.001
    for (let cell = 0; cell < grid.cells; cell++) {
      const [x, y] = middleOnPlane(grid, cell)
      const near = Array.from({ length: grid.cells }, (_, other) => other).filter((other) => {
        const [otherX, otherY] = middleOnPlane(grid, other)
        return other !== cell && Math.hypot(otherX - x, otherY - y) <= reach
      })
      expect([...neighbours.indices.subarray(neighbours.offsets[cell], neighbours.offsets[cell + 1])]).toEqual(near)
    }
  })

  it('counts every case once, or says that it lies outside', () => {
    const places = Array.from({ length: 500 }, somewhere)
    const longitude = [...places.map(([value]) => value), 100, Number.NaN]
    const latitude = [...places.map(([, value]) => value), 10.4, Number.NaN]
    const { counts, cellOf, outside } = countCells(grid, { longitude, latitude })
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(500)
    expect(outside).toBe(2)
    expect([cellOf[500], cellOf[501]]).toEqual([-1, -1])
    const cell = cellOf[0] as number
    expect(counts[cell]).toBe(cellOf.filter((value) => value === cell).length)
  })
})

it('refuses cells too small, too large, too many, and a box without area', () => {
  expect(metricGrid(BOUNDS, 'SQUARE', 249)).toMatchObject({ kind: 'refused', reason: 'BAD_PARAMETER', needed: 250 })
  expect(metricGrid(BOUNDS, 'HEXAGON', 5001)).toMatchObject({ kind: 'refused', needed: 5000 })
  expect(metricGrid(BOUNDS, 'HEXAGON', Number.NaN)).toMatchObject({ kind: 'refused' })
  expect(metricGrid([100, 8, 110, 24], 'SQUARE', 250)).toMatchObject({ kind: 'refused', reason: 'TOO_MANY_CELLS' })
  expect(metricGrid([105, 10, 105, 11], 'SQUARE', 500)).toMatchObject({ kind: 'refused', reason: 'BAD_PARAMETER' })
})
