import type { LonLat } from '../model/vn2000.ts'
import { forEachBeside } from './cellsBeside.ts'
import { type DensityGrid, middleOfDensityCell } from './density.ts'

/** A place denser than all around it. */
export interface DensityPeak {
  /** Middle of its cell, degrees. */
  readonly place: LonLat
  /** Per km², as the grid has it. */
  readonly value: number
}

/**
 * The peaks of a density, highest first: cells that no cell beside them exceeds, at least a bandwidth from any higher peak.
 * @param leastShare peaks lower than this share of the highest are left out
 */
export const densityPeaks = (grid: DensityGrid, leastShare: number): DensityPeak[] => {
  const { columns, values, bandwidthMetres, cellMetres } = grid
  const highest = values.reduce((most, value) => Math.max(most, value), 0)
  const candidates: number[] = []
  for (let cell = 0; cell < values.length; cell++) {
    const value = values[cell] as number
    if (value > 0 && value >= highest * leastShare && isHighestAround(grid, cell)) candidates.push(cell)
  }
  candidates.sort((a, b) => (values[b] as number) - (values[a] as number) || a - b)
  const peaks: number[] = []
  const cellsApart = (a: number, b: number) =>
    Math.hypot((a % columns) - (b % columns), Math.floor(a / columns) - Math.floor(b / columns))
  for (const cell of candidates) {
    if (peaks.every((peak) => cellsApart(peak, cell) * cellMetres >= bandwidthMetres)) peaks.push(cell)
  }
  return peaks.map((cell) => ({ place: middleOfDensityCell(grid, cell), value: values[cell] as number }))
}

const isHighestAround = (grid: DensityGrid, cell: number): boolean => {
  let isHighest = true
  forEachBeside(grid, cell, (other) => {
    if ((grid.values[other] as number) > (grid.values[cell] as number)) isHighest = false
  })
  return isHighest
}
