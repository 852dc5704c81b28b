import type { LonLat } from '../model/vn2000.ts'
import { type Refused, refused } from './analysisAnswer.ts'
import { type Bounds, fromPlane, type LocalPlane, localPlane, toPlane } from './localPlane.ts'
import type { Neighbours } from './neighbours.ts'

export type CellShape = 'SQUARE' | 'HEXAGON'

/**
 * Equal cells over a box. Cell number = row × columns + column; rows go north, columns east. Hexagons stand on a corner;
 * those of odd rows lie half a cell further east, and the middle of cell 0 is the corner of the box.
 */
export interface MetricGrid {
  readonly kind: 'grid'
  readonly shape: CellShape
  /** Side of a square; width of a hexagon across its flat sides. Either way the distance to the next middle. */
  readonly cellMetres: number
  readonly columns: number
  readonly rows: number
  readonly cells: number
  /** The box that was asked for: what lies outside is in no cell. */
  readonly bounds: Bounds
  readonly plane: LocalPlane
  readonly cellSquareMetres: number
}

/** Sizes of cells in metres for hot spots. */
export const HOT_SPOT_CELL_METRES = { least: 250, most: 5000 } as const
const MOST_CELLS = 2_000_000
const ROOT_THREE = Math.sqrt(3)

/**
 * A grid over a box. Refuses sizes outside the limits and more than two million cells.
 * @param cellMetres see `MetricGrid`
 */
export const metricGrid = (
  bounds: Bounds,
  shape: CellShape,
  cellMetres: number,
  limits: { readonly least: number; readonly most: number } = HOT_SPOT_CELL_METRES,
): MetricGrid | Refused => {
  const [west, south, east, north] = bounds
  const plane = localPlane(bounds)
  const width = (east - west) * plane.metresPerLongitude
  const height = (north - south) * plane.metresPerLatitude
  if (!(width > 0 && height > 0)) return refused('METRIC_GRID', 'BAD_PARAMETER', Math.min(width, height), 0)
  if (!(cellMetres >= limits.least)) return refused('METRIC_GRID', 'BAD_PARAMETER', cellMetres, limits.least)
  if (cellMetres > limits.most) return refused('METRIC_GRID', 'BAD_PARAMETER', cellMetres, limits.most)
  const isSquare = shape === 'SQUARE'
  const columns = Math.ceil(width / cellMetres) + (isSquare ? 0 : 1)
  const rows = Math.ceil(height / (isSquare ? cellMetres : hexagonRowMetres(cellMetres))) + (isSquare ? 0 : 1)
  const cells = columns * rows
  if (cells > MOST_CELLS) return refused('METRIC_GRID', 'TOO_MANY_CELLS', cells, MOST_CELLS)
  const cellSquareMetres = cellMetres ** 2 * (isSquare ? 1 : ROOT_THREE / 2)
  return { kind: 'grid', shape, cellMetres, columns, rows, cells, bounds, plane, cellSquareMetres }
}

const hexagonRowMetres = (cellMetres: number): number => (cellMetres * ROOT_THREE) / 2

/** The cell of a place in degrees: the one whose middle is nearest; −1 outside the box. */
export const cellAt = (grid: MetricGrid, longitude: number, latitude: number): number => {
  const [west, south, east, north] = grid.bounds
  if (!(longitude >= west && longitude <= east && latitude >= south && latitude <= north)) return -1
  const [x, y] = toPlane(grid.plane, longitude, latitude)
  const { shape, cellMetres, columns, rows } = grid
  if (shape === 'SQUARE') {
    const column = Math.min(columns - 1, Math.floor(x / cellMetres))
    return Math.min(rows - 1, Math.floor(y / cellMetres)) * columns + column
  }
  const lower = Math.min(rows - 1, Math.floor(y / hexagonRowMetres(cellMetres)))
  let nearest = -1
  let least = Infinity
  for (let row = lower; row <= Math.min(rows - 1, lower + 1); row++) {
    const column = Math.min(columns - 1, Math.max(0, Math.round(x / cellMetres - (row % 2) / 2)))
    const [middleX, middleY] = middleOnPlane(grid, row * columns + column)
    const squared = (middleX - x) ** 2 + (middleY - y) ** 2
    if (squared < least) [nearest, least] = [row * columns + column, squared]
  }
  return nearest
}

/** Middle of a cell in metres of the grid's plane. */
export const middleOnPlane = (
  { shape, cellMetres, columns }: MetricGrid,
  cell: number,
): readonly [x: number, y: number] => {
  const row = Math.floor(cell / columns)
  const column = cell - row * columns
  return shape === 'SQUARE'
    ? [(column + 0.5) * cellMetres, (row + 0.5) * cellMetres]
    : [(column + (row % 2) / 2) * cellMetres, row * hexagonRowMetres(cellMetres)]
}

/** Middle of a cell in degrees. */
export const middleOfCell = (grid: MetricGrid, cell: number): LonLat =>
  fromPlane(grid.plane, ...middleOnPlane(grid, cell))

/** Outline of a cell in degrees: a closed ring, counter-clockwise. */
export const outlineOfCell = (grid: MetricGrid, cell: number): LonLat[] => {
  const [x, y] = middleOnPlane(grid, cell)
  const sides = grid.shape === 'SQUARE' ? 4 : 6
  const radius = grid.shape === 'SQUARE' ? grid.cellMetres / Math.SQRT2 : grid.cellMetres / ROOT_THREE
  const first = grid.shape === 'SQUARE' ? -135 : -90
  return Array.from({ length: sides + 1 }, (_, corner) => {
    const angle = ((first + ((corner % sides) * 360) / sides) * Math.PI) / 180
    return fromPlane(grid.plane, x + radius * Math.cos(angle), y + radius * Math.sin(angle))
  })
}

/** Cells around a cell, at an edge or a corner: eight around a square, six around a hexagon, fewer at the rim. */
export const gridNeighbours = ({ shape, columns, rows }: MetricGrid): Neighbours => {
  const cells = columns * rows
  const offsets = new Int32Array(cells + 1)
  const found = new Int32Array(cells * (shape === 'SQUARE' ? 8 : 6))
  let count = 0
  const add = (cell: number, row: number, from: number, to: number) => {
    if (row < 0 || row >= rows) return
    for (let column = Math.max(0, from); column <= Math.min(columns - 1, to); column++) {
      if (row * columns + column !== cell) found[count++] = row * columns + column
    }
  }
  for (let cell = 0; cell < cells; cell++) {
    const row = Math.floor(cell / columns)
    const column = cell - row * columns
    // Rows beside: three squares, or the two hexagons half a step to either side.
    const first = shape === 'HEXAGON' && row % 2 === 1 ? column : column - 1
    const last = shape === 'HEXAGON' && row % 2 === 0 ? column : column + 1
    add(cell, row - 1, first, last)
    add(cell, row, column - 1, column + 1)
    add(cell, row + 1, first, last)
    offsets[cell + 1] = count
  }
  return { length: cells, offsets, indices: found.slice(0, count), weights: null }
}

/**
 * Cases of each cell.
 * @param points degrees; NaN is no point
 * @returns `counts`, one a cell; `cellOf`, one a point, −1 = in no cell; `outside`, how many those are
 */
export const countCells = (
  grid: MetricGrid,
  points: { readonly longitude: ArrayLike<number>; readonly latitude: ArrayLike<number> },
): { readonly counts: Uint32Array; readonly cellOf: Int32Array; readonly outside: number } => {
  const counts = new Uint32Array(grid.cells)
  let outside = 0
  const cellOf = new Int32Array(points.longitude.length)
  for (let i = 0; i < cellOf.length; i++) {
    const cell = cellAt(grid, points.longitude[i] as number, points.latitude[i] as number)
    cellOf[i] = cell
    if (cell < 0) outside++
    else counts[cell]!++
  }
  return { counts, cellOf, outside }
}
