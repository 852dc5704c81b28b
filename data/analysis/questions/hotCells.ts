import type { Polygon } from 'geojson'
import { leftOutOf, type Refused } from '../analysisAnswer.ts'
import { cellsInside } from '../cellsInside.ts'
import { hotSpots } from '../hotSpots.ts'
import { countCells, gridNeighbours, metricGrid, middleOfCell, middleOnPlane, outlineOfCell } from '../metricGrid.ts'
import { amongKept, distanceBand } from '../neighbours.ts'
import type { AnalysisInput } from './analysisInput.ts'
import type { AnalysisQuestion } from './analysisQuestion.ts'
import type { AnalysisFindings, Cell } from './analysisResult.ts'
import { classOfBin } from './classOfBin.ts'
import { periodOf } from './periodOf.ts'
import { placedPeriod } from './placedPeriod.ts'
import { pointText } from './pointText.ts'

/** Local Gi* on the cells of a metric grid over a province: cells on its land, and those that hold cases. */
export const hotCells = (question: AnalysisQuestion, input: AnalysisInput): AnalysisFindings | Refused => {
  const { parameters } = question
  const placed = placedPeriod(input, periodOf(question))
  const grid = metricGrid(
    placed.bounds,
    parameters.shape === 'SQUARE' ? 'SQUARE' : 'HEXAGON',
    Number(parameters.cellMetres),
  )
  if (grid.kind === 'refused') return grid
  const { counts, outside } = countCells(grid, placed)
  const inside = cellsInside(
    grid,
    input.areas.flatMap(({ polygons }) => [...polygons]),
  )
  const isKept = (cell: number) => inside[cell] === 1 || (counts[cell] as number) > 0
  const kept = Array.from({ length: grid.cells }, (_, cell) => cell).filter(isKept)
  const neighbours =
    parameters.neighbours === 'TOUCH'
      ? amongKept(gridNeighbours(grid), isKept)
      : bandOf(
          kept.map((cell) => middleOnPlane(grid, cell)),
          Number(parameters.bandKilometres) * 1000,
          parameters.neighbours === 'BAND_DECAY',
        )
  const found = hotSpots(
    kept.map((cell) => counts[cell] as number),
    neighbours,
    parameters.correction === 'NONE' ? 'NONE' : 'FALSE_DISCOVERY',
    leftOutOf({ ...placed.leftOut, OUTSIDE: (placed.leftOut.OUTSIDE ?? 0) + outside }),
  )
  if (found.kind === 'refused') return found
  const marked = [...kept.keys()].filter((at) => found.bins[at] !== 0)
  const order = marked.sort((a, b) => (found.z[b] as number) - (found.z[a] as number) || a - b)
  const hot = order.filter((at) => (found.bins[at] as number) > 0)
  return {
    kind: 'answered',
    cases: placed.rows.length - outside,
    compared: found.n,
    leftOut: found.leftOut,
    numbers: {
      hot: hot.length,
      cold: order.length - hot.length,
      casesInHot: hot.reduce((sum, at) => sum + (counts[kept[at] as number] as number), 0),
      hotSquareKilometres: (hot.length * grid.cellSquareMetres) / 1e6,
    },
    names: {},
    table: {
      columns: ['place', 'class', 'cases', 'z', 'p'],
      rows: order.map((at): Cell[] => [
        pointText(middleOfCell(grid, kept[at] as number)),
        classOfBin(found.bins[at] as number),
        counts[kept[at] as number] as number,
        found.z[at] as number,
        found.p[at] as number,
      ]),
    },
    shapes: order.map((at, row) => ({
      row,
      class: classOfBin(found.bins[at] as number),
      geometry: { type: 'Polygon', coordinates: [outlineOfCell(grid, kept[at] as number)] } as unknown as Polygon,
    })),
    series: {},
  }
}

const bandOf = (middles: readonly (readonly [number, number])[], metres: number, decays: boolean) =>
  distanceBand(
    middles.map(([x]) => x),
    middles.map(([, y]) => y),
    metres,
    decays ? 'LINEAR' : 'NONE',
  )
