import { describe, expect, it } from 'vitest'
import type { DensityGrid } from './density.ts'
import { densityPeaks } from './densityPeaks.ts'

/** Cells of 100 m with a bandwidth of 300 m; one number a cell, rows from the north. */
const gridOf = (lines: readonly string[]): DensityGrid => ({
  columns: lines[0]?.length ?? 0,
  rows: lines.length,
  cellMetres: 100,
  bounds: [105, 10, 105 + (lines[0]?.length ?? 0) * 0.1, 10 + lines.length * 0.1],
  values: Float32Array.from(lines.join(''), Number),
  bandwidthMetres: 300,
  used: 1,
})

describe('peaks of a density', () => {
  it('are the highest cells of their surroundings, in order, at the middles of the cells', () => {
    const peaks = densityPeaks(gridOf(['0000000', '0500090', '0000000']), 0.1)
    expect(peaks.map(({ value }) => value)).toEqual([9, 5])
    expect(peaks[0]?.place[0]).toBeCloseTo(105.55)
    expect(peaks[0]?.place[1]).toBeCloseTo(10.15)
  })

  it('nearer than a bandwidth to a higher one are shoulders of it', () => {
    expect(densityPeaks(gridOf(['9080070']), 0.1).map(({ value }) => value)).toEqual([9, 7])
  })

  it('that are level count once', () => {
    expect(densityPeaks(gridOf(['0440', '0440']), 0.1)).toHaveLength(1)
  })

  it('are left out below a share of the highest, and there is none where nothing is', () => {
    expect(densityPeaks(gridOf(['9000003']), 0.5)).toHaveLength(1)
    expect(densityPeaks(gridOf(['000']), 0.1)).toEqual([])
  })
})
