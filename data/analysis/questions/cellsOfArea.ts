import type { LonLat } from '../../model/vn2000.ts'
import { type Refused, refused } from '../analysisAnswer.ts'
import { cellsInside } from '../cellsInside.ts'
import { toPlane } from '../localPlane.ts'
import { countCells, gridNeighbours, metricGrid, middleOfCell, middleOnPlane, outlineOfCell } from '../metricGrid.ts'
import { amongKept, type Neighbours, neighboursFromPairs } from '../neighbours.ts'
import type { AnalysisInput } from './analysisInput.ts'
import type { AnalysisQuestion } from './analysisQuestion.ts'
import type { PlacedPeriod } from './placedPeriod.ts'

/** The cells that are compared: those on the land of the area, and those that hold cases. */
export interface CellsOfArea {
  readonly kind: 'cells'
  readonly counts: readonly number[]
  /** Cases in none of them. */
  readonly outside: number
  readonly touching: () => Neighbours
  /** Middles in metres on the plane of the area. */
  readonly onPlane: readonly (readonly [x: number, y: number])[]
  readonly middle: (at: number) => LonLat
  readonly outline: (at: number) => readonly LonLat[]
  readonly squareMetres: (at: number) => number
  /** Name of a cell in a global index; null where it has none. */
  readonly name: (at: number) => string | null
}

/** Cells of a metric grid, or of the global index. */
export const cellsOfArea = (
  question: AnalysisQuestion,
  input: AnalysisInput,
  placed: PlacedPeriod,
): CellsOfArea | Refused =>
  question.parameters.shape === 'H3' ? globalCells(question, input, placed) : metricCells(question, input, placed)

const metricCells = (
  { parameters }: AnalysisQuestion,
  { areas }: AnalysisInput,
  placed: PlacedPeriod,
): CellsOfArea | Refused => {
  const shape = parameters.shape === 'SQUARE' ? 'SQUARE' : 'HEXAGON'
  const grid = metricGrid(placed.bounds, shape, Number(parameters.cellMetres))
  if (grid.kind === 'refused') return grid
  const { counts, outside } = countCells(grid, placed)
  const inside = cellsInside(
    grid,
    areas.flatMap(({ polygons }) => [...polygons]),
  )
  const isKept = (cell: number) => inside[cell] === 1 || (counts[cell] as number) > 0
  const kept = Array.from({ length: grid.cells }, (_, cell) => cell).filter(isKept)
  const cell = (at: number) => kept[at] as number
  return {
    kind: 'cells',
    counts: kept.map((number) => counts[number] as number),
    outside,
    touching: () => amongKept(gridNeighbours(grid), isKept),
    onPlane: kept.map((number) => middleOnPlane(grid, number)),
    middle: (at) => middleOfCell(grid, cell(at)),
    outline: (at) => outlineOfCell(grid, cell(at)),
    squareMetres: () => grid.cellSquareMetres,
    name: () => null,
  }
}

const globalCells = (
  { method, parameters }: AnalysisQuestion,
  { areas, globalGrid }: AnalysisInput,
  placed: PlacedPeriod,
): CellsOfArea | Refused => {
  if (!globalGrid) return refused(method, 'BAD_PARAMETER', Number.NaN, Number.NaN)
  const resolution = Number(parameters.resolution)
  const counts = new Map<string, number>()
  for (const { polygons } of areas) {
    for (const polygon of polygons) {
      for (const cell of globalGrid.cellsInside(polygon, resolution)) counts.set(cell, 0)
    }
  }
  for (const [at, longitude] of placed.longitude.entries()) {
    const cell = globalGrid.cellAt([longitude, placed.latitude[at] as number], resolution)
    counts.set(cell, (counts.get(cell) ?? 0) + 1)
  }
  // By name, so that the order of the communes does not matter.
  const names = [...counts.keys()].sort()
  const numbers = new Map(names.map((name, at) => [name, at]))
  const name = (at: number) => names[at] as string
  return {
    kind: 'cells',
    counts: names.map((found) => counts.get(found) as number),
    outside: 0,
    touching: () =>
      neighboursFromPairs(
        names.length,
        names.flatMap((found, at) =>
          globalGrid.around(found).flatMap((other) => {
            const number = numbers.get(other)
            return number === undefined ? [] : [[at, number] as const]
          }),
        ),
      ),
    onPlane: names.map((found) => toPlane(placed.plane, ...globalGrid.middle(found))),
    middle: (at) => globalGrid.middle(name(at)),
    outline: (at) => globalGrid.outline(name(at)),
    squareMetres: (at) => globalGrid.squareMetres(name(at)),
    name,
  }
}
