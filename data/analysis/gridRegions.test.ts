import { describe, expect, it } from 'vitest'
import { isInsideRings } from '../model/insideRings.ts'
import { Random } from '../sample/random.ts'
import { gridRegions, outlineOfRegion } from './gridRegions.ts'

const frame = (columns: number, rows: number) => ({ columns, rows, bounds: [0, 0, columns, rows] as const })

describe('regions of a grid', () => {
  it('join cells at edges and corners, and nothing else', () => {
    const marked = Uint8Array.from('110000101010001', Number)
    // 11000 / 01010 / 10001
    expect(gridRegions(frame(5, 3), marked)).toEqual([
      [0, 1, 6, 10],
      [8, 14],
    ])
  })

  it('have outlines that hold the middles of their cells and of no other', () => {
    const random = new Random(4)
    for (let trial = 0; trial < 30; trial++) {
      const grid = frame(random.integer(1, 12), random.integer(1, 12))
      const marked = Uint8Array.from({ length: grid.columns * grid.rows }, () => (random.next() < 0.5 ? 1 : 0))
      const regions = gridRegions(grid, marked)
      expect(regions.flat().sort((a, b) => a - b)).toEqual([...marked.keys()].filter((cell) => marked[cell] === 1))
      for (const region of regions) {
        const rings = outlineOfRegion(grid, region).flat()
        const held = [...marked.keys()].filter((cell) =>
          isInsideRings(rings, (cell % grid.columns) + 0.5, grid.rows - Math.floor(cell / grid.columns) - 0.5),
        )
        expect(held).toEqual(region)
      }
    }
  })
})
