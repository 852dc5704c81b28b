import type { LonLat } from '../model/vn2000.ts'
import { forEachBeside } from './cellsBeside.ts'
import { contours } from './contours.ts'
import type { DensityGrid } from './density.ts'

type Frame = Pick<DensityGrid, 'columns' | 'rows' | 'bounds'>

/**
 * Regions of marked cells that touch at an edge or a corner, each as its cells in ascending order, in the order of their
 * first cell.
 * @param isMarked 1 a cell of the grid
 */
export const gridRegions = (frame: Frame, isMarked: Uint8Array): number[][] => {
  const left = isMarked.slice()
  const regions: number[][] = []
  for (let first = 0; first < left.length; first++) {
    if (left[first] !== 1) continue
    left[first] = 0
    const region = [first]
    // The region grows while it is walked.
    for (const cell of region) {
      forEachBeside(frame, cell, (other) => {
        if (left[other] !== 1) return
        left[other] = 0
        region.push(other)
      })
    }
    regions.push(region.sort((a, b) => a - b))
  }
  return regions
}

/** Outline of a region in degrees, half way between its cells and those around them. */
export const outlineOfRegion = ({ columns, rows, bounds }: Frame, region: readonly number[]): LonLat[][][] => {
  const xs = region.map((cell) => cell % columns)
  const ys = region.map((cell) => Math.floor(cell / columns))
  const extent = (values: readonly number[]) => [
    values.reduce((least, value) => Math.min(least, value), Infinity),
    values.reduce((most, value) => Math.max(most, value), -Infinity),
  ]
  const [left = 0, right = 0] = extent(xs)
  const [top = 0, bottom = 0] = extent(ys)
  const width = right - left + 1
  const values = new Float32Array(width * (bottom - top + 1))
  for (const [at, x] of xs.entries()) values[((ys[at] as number) - top) * width + x - left] = 1
  const [west, south, east, north] = bounds
  const [stepX, stepY] = [(east - west) / columns, (north - south) / rows]
  const part = {
    columns: width,
    rows: bottom - top + 1,
    bounds: [
      west + left * stepX,
      north - (bottom + 1) * stepY,
      west + (right + 1) * stepX,
      north - top * stepY,
    ] as const,
    values,
  }
  return contours(part, [0.5])[0]?.polygons ?? []
}
