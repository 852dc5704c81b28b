import type { LonLat } from '../model/vn2000.ts'
import { type Bounds, localPlane, toPlane } from './localPlane.ts'

/** Lower limits of the five classes in cases per km² over a year; the same at every zoom and for every filter. */
const BREAKS_PER_YEAR = [0.1, 0.3, 1, 3, 10] as const

/**
 * Lower limits of the classes for a period: proportional to its length, never finer than those of a week, rounded to two
 * digits. The heat map and its legend, and the contours of an analysis have the same.
 * @param days length of the period
 * @param perCase what a case weighs
 */
export const densityBreaks = (days: number, perCase = 1): number[] =>
  BREAKS_PER_YEAR.map((limit) => Number(((limit * perCase * Math.max(days, 7)) / 365).toPrecision(2)))

/** A metric grid over a box of longitudes and latitudes; row 0 is the northernmost. */
export interface DensityGrid {
  readonly columns: number
  readonly rows: number
  /** Cell size in metres, both ways. */
  readonly cellMetres: number
  /** West, south, east, north in degrees: the outer edges of the cells. */
  readonly bounds: Bounds
  /** Cases (or weight) per km², `rows × columns`. */
  readonly values: Float32Array
  readonly bandwidthMetres: number
  /** Points that went in. */
  readonly used: number
}

export interface DensityPoints {
  /** Degrees, WGS 84. */
  readonly longitude: ArrayLike<number>
  readonly latitude: ArrayLike<number>
  readonly weight: ArrayLike<number>
}

/** Value of the quartic kernel at a distance, per m² (methods 2; Silverman 1986, eq. 4.5). Its integral is 1. */
export const quarticKernel = (distanceMetres: number, bandwidthMetres: number): number => {
  const ratio = distanceMetres / bandwidthMetres
  return ratio >= 1 ? 0 : (3 / (Math.PI * bandwidthMetres ** 2)) * (1 - ratio * ratio) ** 2
}

/** Exact density at one place, per km², by summing over all points. Coordinates in metres on a plane. */
export const densityAt = (
  [x, y]: readonly [number, number],
  points: readonly (readonly [number, number])[],
  bandwidthMetres: number,
): number =>
  points.reduce((sum, point) => sum + quarticKernel(Math.hypot(point[0] - x, point[1] - y), bandwidthMetres), 0) * 1e6

/**
 * Quartic kernel density on a metric grid. Points are shared among the four nearest cell middles (bilinear), then every
 * filled cell spreads the kernel: the work depends on filled cells, not on points. With cells of a fifth of the
 * bandwidth the value differs from the exact sum by under 3 % of the peak.
 * @param bounds west, south, east, north in degrees
 */
export const densityGrid = (
  points: DensityPoints,
  bounds: Bounds,
  bandwidthMetres: number,
  cellMetres: number,
): DensityGrid => {
  const { columns, rows, bounds: outer, columnAt, rowAt } = densityFrame(bounds, cellMetres)
  const mass = new Float32Array(columns * rows)
  let used = 0
  for (let i = 0; i < points.weight.length; i++) {
    const x = columnAt(points.longitude[i] ?? 0) - 0.5
    const y = rowAt(points.latitude[i] ?? 0) - 0.5
    const column = Math.floor(x)
    const row = Math.floor(y)
    if (column < -1 || row < -1 || column >= columns || row >= rows) continue
    used++
    const weight = points.weight[i] ?? 0
    const dx = x - column
    const dy = y - row
    addMass(mass, columns, rows, column, row, weight * (1 - dx) * (1 - dy))
    addMass(mass, columns, rows, column + 1, row, weight * dx * (1 - dy))
    addMass(mass, columns, rows, column, row + 1, weight * (1 - dx) * dy)
    addMass(mass, columns, rows, column + 1, row + 1, weight * dx * dy)
  }
  const values = spread(mass, columns, rows, stamp(bandwidthMetres, cellMetres))
  return { columns, rows, cellMetres, bounds: outer, values, bandwidthMetres, used }
}

/** Cells over a box, counted from its north-western corner, and how far along them a degree lies. */
export const densityFrame = (bounds: Bounds, cellMetres: number) => {
  const [west, , east, north] = bounds
  const plane = localPlane(bounds)
  const [width, height] = toPlane(plane, east, north)
  const columns = Math.max(1, Math.ceil(width / cellMetres))
  const rows = Math.max(1, Math.ceil(height / cellMetres))
  const outer: Bounds = [
    west,
    north - (rows * cellMetres) / plane.metresPerLatitude,
    west + (columns * cellMetres) / plane.metresPerLongitude,
    north,
  ]
  return {
    columns,
    rows,
    bounds: outer,
    columnAt: (longitude: number) => ((longitude - west) * plane.metresPerLongitude) / cellMetres,
    rowAt: (latitude: number) => ((north - latitude) * plane.metresPerLatitude) / cellMetres,
  }
}

/** Middle of a cell in degrees. */
export const middleOfDensityCell = (
  { columns, rows, bounds: [west, south, east, north] }: Pick<DensityGrid, 'columns' | 'rows' | 'bounds'>,
  cell: number,
): LonLat => [
  west + ((east - west) * ((cell % columns) + 0.5)) / columns,
  north - ((north - south) * (Math.floor(cell / columns) + 0.5)) / rows,
]

const addMass = (mass: Float32Array, columns: number, rows: number, column: number, row: number, weight: number) => {
  if (column < 0 || row < 0 || column >= columns || row >= rows) return
  const index = row * columns + column
  mass[index] = (mass[index] ?? 0) + weight
}

interface Stamp {
  readonly reach: number
  /** Kernel values per km² of a (2·reach + 1)² square. */
  readonly kernel: Float32Array
  /** How far to the left and right of the middle each row of the square is above zero; -1 = nowhere. */
  readonly halfWidth: Int32Array
}

const stamp = (bandwidthMetres: number, cellMetres: number): Stamp => {
  const reach = Math.ceil(bandwidthMetres / cellMetres)
  const width = 2 * reach + 1
  const kernel = new Float32Array(width * width)
  const halfWidth = new Int32Array(width).fill(-1)
  let sum = 0
  for (let y = -reach; y <= reach; y++) {
    for (let x = -reach; x <= reach; x++) {
      const value = quarticKernel(Math.hypot(x, y) * cellMetres, bandwidthMetres) * 1e6
      kernel[(y + reach) * width + x + reach] = value
      if (value > 0) halfWidth[y + reach] = Math.abs(x)
      sum += value
    }
  }
  // The sum over cells of a kernel cut into cells is not exactly 1: scale so that no case is lost or made.
  const whole = 1e6 / (cellMetres * cellMetres)
  for (let i = 0; i < kernel.length; i++) kernel[i] = ((kernel[i] ?? 0) * whole) / sum
  return { reach, kernel, halfWidth }
}

const spread = (
  mass: Float32Array,
  columns: number,
  rows: number,
  { reach, kernel, halfWidth }: Stamp,
): Float32Array => {
  const values = new Float32Array(columns * rows)
  const width = 2 * reach + 1
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const weight = mass[row * columns + column] as number
      if (weight === 0) continue
      const lastY = Math.min(rows - 1, row + reach)
      for (let y = Math.max(0, row - reach); y <= lastY; y++) {
        const line = y - row + reach
        const half = halfWidth[line] as number
        const left = Math.max(0, column - half)
        const count = Math.min(columns - 1, column + half) - left
        const to = y * columns + left
        const from = line * width + reach + left - column
        for (let x = 0; x <= count; x++) values[to + x]! += weight * (kernel[from + x] as number)
      }
    }
  }
  return values
}
