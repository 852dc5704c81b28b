import { isInsideRings } from '../model/insideRings.ts'
import type { LonLat } from '../model/vn2000.ts'
import type { DensityGrid } from './density.ts'

/** The area in which a grid reaches a level, as GeoJSON has it: polygons of a closed outer ring and its holes. */
export interface Contour {
  readonly level: number
  readonly polygons: LonLat[][][]
}

/**
 * Contours of a density grid by marching squares: values belong to the middles of cells, run evenly between them and are
 * zero outside the grid, so every contour closes within its bounds. Outer rings run counter-clockwise, holes clockwise. At
 * a saddle the mean of the four values decides whether the high corners join.
 * @param levels above zero
 */
export const contours = (
  grid: Pick<DensityGrid, 'columns' | 'rows' | 'bounds' | 'values'>,
  levels: readonly number[],
): Contour[] => levels.map((level) => ({ level, polygons: polygonsOf(ringsAt(grid, level)) }))

/**
 * Where the line leaves and enters a square, by which corners are high (north-west 8, north-east 4, south-east 2,
 * south-west 1). Sides: 0 north, 1 east, 2 south, 3 west. The high side is on the left.
 */
const STEPS: readonly (readonly (readonly [from: number, to: number])[])[] = [
  [],
  [[2, 3]],
  [[1, 2]],
  [[1, 3]],
  [[0, 1]],
  [],
  [[0, 2]],
  [[0, 3]],
  [[3, 0]],
  [[2, 0]],
  [],
  [[1, 0]],
  [[3, 1]],
  [[2, 1]],
  [[3, 2]],
  [],
]
const SADDLES: Readonly<
  Record<number, { readonly joined: (typeof STEPS)[number]; readonly apart: (typeof STEPS)[number] }>
> = {
  5: {
    joined: [
      [0, 3],
      [2, 1],
    ],
    apart: [
      [2, 3],
      [0, 1],
    ],
  },
  10: {
    joined: [
      [1, 0],
      [3, 2],
    ],
    apart: [
      [3, 0],
      [1, 2],
    ],
  },
}

type Ring = LonLat[]

const ringsAt = (
  { columns, rows, bounds, values }: Pick<DensityGrid, 'columns' | 'rows' | 'bounds' | 'values'>,
  level: number,
): Ring[] => {
  // One row and column of zeros around the grid. Value (column, row) of the wider grid belongs to cell (column − 1, row − 1).
  const width = columns + 2
  const valueAt = (column: number, row: number) =>
    column < 1 || row < 1 || column > columns || row > rows ? 0 : (values[(row - 1) * columns + column - 1] as number)
  const isHigh = (column: number, row: number) => (valueAt(column, row) >= level ? 1 : 0)
  /** Sides are numbered by the value they begin at: 2 × value to the east, 2 × value + 1 to the south. */
  const sideOf = (column: number, row: number, side: number) =>
    side === 0
      ? 2 * (row * width + column)
      : side === 1
        ? 2 * (row * width + column + 1) + 1
        : side === 2
          ? 2 * ((row + 1) * width + column)
          : 2 * (row * width + column) + 1
  const next = new Map<number, number>()
  for (let row = 0; row <= rows; row++) {
    for (let column = 0; column <= columns; column++) {
      const corners =
        8 * isHigh(column, row) +
        4 * isHigh(column + 1, row) +
        2 * isHigh(column + 1, row + 1) +
        isHigh(column, row + 1)
      if (corners === 0 || corners === 15) continue
      const saddle = SADDLES[corners]
      const mean =
        (valueAt(column, row) + valueAt(column + 1, row) + valueAt(column + 1, row + 1) + valueAt(column, row + 1)) / 4
      for (const [from, to] of saddle ? (mean >= level ? saddle.joined : saddle.apart) : (STEPS[corners] ?? [])) {
        next.set(sideOf(column, row, from), sideOf(column, row, to))
      }
    }
  }
  const [west, south, east, north] = bounds
  const pointOn = (side: number): LonLat => {
    const at = side >> 1
    const [column, row] = [at % width, Math.floor(at / width)]
    const isSouthward = side % 2 === 1
    const from = valueAt(column, row)
    const to = isSouthward ? valueAt(column, row + 1) : valueAt(column + 1, row)
    const share = (level - from) / (to - from)
    const x = column - 0.5 + (isSouthward ? 0 : share)
    const y = row - 0.5 + (isSouthward ? share : 0)
    return [
      west + ((east - west) * Math.min(columns, Math.max(0, x))) / columns,
      north - ((north - south) * Math.min(rows, Math.max(0, y))) / rows,
    ]
  }
  const rings: Ring[] = []
  for (const start of next.keys()) {
    if (!next.has(start)) continue
    const ring: Ring = []
    for (let side: number | undefined = start; side !== undefined; ) {
      ring.push(pointOn(side))
      const following: number | undefined = next.get(side)
      next.delete(side)
      side = following
    }
    // The last step led back to the first side, whose point closes the ring.
    rings.push(ring)
  }
  return rings
}

/** Twice the signed area of a closed ring: above zero counter-clockwise. */
const turnOf = (ring: Ring): number =>
  ring.slice(1).reduce((sum, [x, y], i) => {
    const [fromX, fromY] = ring[i] as LonLat
    return sum + (fromX * y - x * fromY)
  }, 0)

const polygonsOf = (rings: readonly Ring[]): LonLat[][][] => {
  const sized = rings.map((ring) => ({ ring, turn: turnOf(ring) }))
  const outer = sized.filter(({ turn }) => turn > 0).map(({ ring, turn }) => ({ turn, rings: [ring] }))
  // A hole belongs to the smallest ring around it. Rings of one level never cross, so one point of the hole decides.
  const byArea = [...outer].sort((a, b) => a.turn - b.turn)
  for (const { ring, turn } of sized) {
    if (turn < 0) byArea.find((polygon) => holds(polygon.rings[0] as Ring, ring))?.rings.push(ring)
  }
  return outer.map((polygon) => polygon.rings)
}

/** Whether a ring lies inside another: by the middle of its first side, off the corners both may touch. */
const holds = (ring: Ring, inner: Ring): boolean => {
  const [[ax, ay], [bx, by]] = inner as [LonLat, LonLat]
  const [x, y] = [(ax + bx) / 2, (ay + by) / 2]
  return isInsideRings([ring], x, y)
}
