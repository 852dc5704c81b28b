import { type Answered, type LeftOut, leftOutOf } from './analysisAnswer.ts'
import { densityFrame, densityGrid, type DensityPoints } from './density.ts'
import type { Bounds } from './localPlane.ts'

export interface DensityDifference
  extends Answered<'DENSITY_DIFFERENCE', { readonly bandwidthMetres: number; readonly cellMetres: number }> {
  readonly columns: number
  readonly rows: number
  /** Outer edges of the cells, degrees; row 0 is the northernmost. */
  readonly bounds: Bounds
  /** Density now less density before, cases per km². */
  readonly difference: Float32Array
  /** Cases of either period in the cells whose middles lie within the bandwidth of a cell's middle. */
  readonly now: Uint32Array
  readonly before: Uint32Array
  /** Poisson z score of those counts, 2(√now − √before): below 1.96 within ordinary variation. */
  readonly z: Float32Array
}

/**
 * Where density rose or fell between two equal periods, and whether the counts behind it differ by more than ordinary
 * variation. Cells near one another share cases: their scores are not independent.
 * @param bounds west, south, east, north in degrees
 */
export const densityDifference = (
  now: DensityPoints,
  before: DensityPoints,
  bounds: Bounds,
  bandwidthMetres: number,
  cellMetres: number,
  leftOut: LeftOut = {},
): DensityDifference => {
  const [later, earlier] = [now, before].map((points) => densityGrid(points, bounds, bandwidthMetres, cellMetres)) as [
    ReturnType<typeof densityGrid>,
    ReturnType<typeof densityGrid>,
  ]
  const counts = [now, before].map((points) => countsAround(points, bounds, bandwidthMetres, cellMetres)) as [
    Uint32Array,
    Uint32Array,
  ]
  return {
    kind: 'answered',
    method: 'DENSITY_DIFFERENCE',
    n: later.used + earlier.used,
    parameters: { bandwidthMetres, cellMetres },
    leftOut: leftOutOf({ ...leftOut, OUTSIDE: now.weight.length + before.weight.length - later.used - earlier.used }),
    columns: later.columns,
    rows: later.rows,
    bounds: later.bounds,
    difference: later.values.map((value, cell) => value - (earlier.values[cell] as number)),
    now: counts[0],
    before: counts[1],
    z: Float32Array.from(counts[0], (count, cell) => 2 * (Math.sqrt(count) - Math.sqrt(counts[1][cell] as number))),
  }
}

/** Cases in the disc of cells around each cell, row by row from running sums. */
const countsAround = (points: DensityPoints, bounds: Bounds, bandwidthMetres: number, cellMetres: number) => {
  const { columns, rows, columnAt, rowAt } = densityFrame(bounds, cellMetres)
  // sums[row × (columns + 1) + column]: cases of the row west of the column.
  const sums = new Uint32Array(rows * (columns + 1))
  for (let i = 0; i < points.longitude.length; i++) {
    const column = Math.floor(columnAt(points.longitude[i] as number))
    const row = Math.floor(rowAt(points.latitude[i] as number))
    if (column >= 0 && row >= 0 && column < columns && row < rows) sums[row * (columns + 1) + column + 1]!++
  }
  for (let row = 0; row < rows; row++) {
    for (let column = 1; column <= columns; column++) {
      sums[row * (columns + 1) + column]! += sums[row * (columns + 1) + column - 1] as number
    }
  }
  const reach = Math.floor(bandwidthMetres / cellMetres)
  const around = new Uint32Array(rows * columns)
  for (let dy = -reach; dy <= reach; dy++) {
    const half = Math.floor(Math.sqrt((bandwidthMetres / cellMetres) ** 2 - dy * dy))
    for (let row = Math.max(0, -dy); row < Math.min(rows, rows - dy); row++) {
      const line = (row + dy) * (columns + 1)
      for (let column = 0; column < columns; column++) {
        const to = Math.min(columns, column + half + 1)
        const from = Math.max(0, column - half)
        around[row * columns + column]! += (sums[line + to] as number) - (sums[line + from] as number)
      }
    }
  }
  return around
}
