import { describe, expect, it } from 'vitest'
import type { LonLat } from '../model/vn2000.ts'
import { Random } from '../sample/random.ts'
import { contours } from './contours.ts'
import { quarticKernel } from './density.ts'

const isInRing = ([x, y]: LonLat, ring: readonly LonLat[]) =>
  ring.slice(1).reduce((isInside, [toX, toY], i) => {
    const [fromX, fromY] = ring[i] as LonLat
    return fromY > y !== toY > y && x < ((toX - fromX) * (y - fromY)) / (toY - fromY) + fromX ? !isInside : isInside
  }, false)
const areaOf = (ring: readonly LonLat[]) =>
  ring.slice(1).reduce((sum, [x, y], i) => {
    const [fromX, fromY] = ring[i] as LonLat
    return sum + (fromX * y - x * fromY) / 2
  }, 0)

describe('contours', () => {
  it('hold exactly the cell middles that reach the level, holes and saddles included', () => {
    const random = new Random(95)
    let [holes, many] = [0, 0]
    for (let round = 0; round < 150; round++) {
      const columns = random.integer(1, 14)
      const rows = random.integer(1, 14)
      const values = Float32Array.from({ length: columns * rows }, () => random.integer(0, 6))
      const grid = { columns, rows, values, bounds: [100, 10, 100 + columns, 10 + rows] as const }
      for (const { level, polygons } of contours(grid, [0.5, 2.5, 4.5])) {
        for (let cell = 0; cell < values.length; cell++) {
          const middle = [100.5 + (cell % columns), 10 + rows - 0.5 - Math.floor(cell / columns)] as const
          const inside = polygons.filter(
            ([outer, ...rest]) => isInRing(middle, outer ?? []) && !rest.some((hole) => isInRing(middle, hole)),
          )
          expect(inside.length, `${columns}×${rows} at ${level}`).toBe((values[cell] as number) >= level ? 1 : 0)
        }
        for (const [outer, ...rest] of polygons) {
          expect(outer?.at(-1)).toEqual(outer?.[0])
          expect(areaOf(outer ?? [])).toBeGreaterThan(0)
          for (const hole of rest) expect(areaOf(hole)).toBeLessThan(0)
          holes += rest.length
        }
        many += polygons.length > 1 ? 1 : 0
        for (const [x, y] of polygons.flat(2)) {
          expect(x >= 100 && x <= 100 + columns && y >= 10 && y <= 10 + rows).toBe(true)
        }
      }
    }
    expect(Math.min(holes, many)).toBeGreaterThan(100)
  })

  it('lie where the kernel has the level', () => {
    const [side, h] = [121, 50]
    const values = Float32Array.from({ length: side * side }, (_, cell) =>
      quarticKernel(Math.hypot((cell % side) - 60, Math.floor(cell / side) - 60), h),
    )
    const [contour] = contours({ columns: side, rows: side, values, bounds: [0, 0, side, side] }, [
      quarticKernel(20, h),
    ])
    expect(contour?.polygons).toHaveLength(1)
    const ring = contour?.polygons[0]?.[0] ?? []
    for (const [x, y] of ring) expect(Math.hypot(x - 60.5, y - 60.5)).toBeCloseTo(20, 1)
    expect(areaOf(ring) / (Math.PI * 400)).toBeCloseTo(1, 2)
  })

  it('join high corners of a saddle where its mean is high too', () => {
    const grid = { columns: 2, rows: 2, values: Float32Array.from([2, 0, 0, 2]), bounds: [0, 0, 2, 2] as const }
    expect(contours(grid, [0.9, 1.1]).map(({ polygons }) => polygons.length)).toEqual([1, 2])
    const turned = { ...grid, values: Float32Array.from([0, 2, 2, 0]) }
    expect(contours(turned, [0.9, 1.1]).map(({ polygons }) => polygons.length)).toEqual([1, 2])
  })

  it('are empty where nothing reaches the level', () => {
    const grid = { columns: 2, rows: 1, values: Float32Array.from([1, 2]), bounds: [0, 0, 2, 1] as const }
    expect(contours(grid, [3])).toEqual([{ level: 3, polygons: [] }])
  })
})
