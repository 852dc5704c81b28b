import type { Polygon } from 'geojson'
import { leftOutOf, type Refused } from '../analysisAnswer.ts'
import { exactHotSpots } from '../exactHotSpots.ts'
import { hotSpots } from '../hotSpots.ts'
import { distanceBand } from '../neighbours.ts'
import type { AnalysisInput } from './analysisInput.ts'
import type { AnalysisQuestion } from './analysisQuestion.ts'
import type { AnalysisFindings, Cell } from './analysisResult.ts'
import { cellsOfArea } from './cellsOfArea.ts'
import { classOfBin } from './classOfBin.ts'
import { communeAt } from './communeAt.ts'
import { periodOf } from './periodOf.ts'
import { placedPeriod } from './placedPeriod.ts'
import { pointText } from './pointText.ts'
import { tooSparse } from './tooSparse.ts'

/** Local Gi* on cells over a province: those on its land, and those that hold cases. */
export const hotCells = (question: AnalysisQuestion, input: AnalysisInput): AnalysisFindings | Refused => {
  const { parameters } = question
  const placed = placedPeriod(input, periodOf(question))
  const cells = cellsOfArea(question, input, placed)
  if (cells.kind === 'refused') return cells
  const { counts, outside } = cells
  const neighbours =
    parameters.neighbours === 'TOUCH'
      ? cells.touching()
      : distanceBand(
          cells.onPlane.map(([x]) => x),
          cells.onPlane.map(([, y]) => y),
          Number(parameters.bandKilometres) * 1000,
          parameters.neighbours === 'BAND_DECAY' ? 'LINEAR' : 'NONE',
        )
  const sparse = tooSparse('HOT_CELLS', placed.rows.length - outside, neighbours)
  if (sparse) return sparse
  const scored = hotSpots(
    counts,
    neighbours,
    parameters.correction === 'NONE' ? 'NONE' : 'FALSE_DISCOVERY',
    leftOutOf({ ...placed.leftOut, OUTSIDE: (placed.leftOut.OUTSIDE ?? 0) + outside }),
  )
  if (scored.kind === 'refused') return scored
  const found = exactHotSpots(scored, { counts, exposures: null }, neighbours)
  const marked = [...counts.keys()].filter((at) => found.bins[at] !== 0)
  const order = marked.sort((a, b) => (found.z[b] as number) - (found.z[a] as number) || a - b)
  const hot = order.filter((at) => (found.bins[at] as number) > 0)
  const isNamed = order.some((at) => cells.name(at) !== null)
  return {
    kind: 'answered',
    cases: placed.rows.length - outside,
    compared: found.n - (found.leftOut.NO_NEIGHBOUR ?? 0),
    leftOut: found.leftOut,
    numbers: {
      hot: hot.length,
      cold: order.length - hot.length,
      casesInHot: hot.reduce((sum, at) => sum + (counts[at] as number), 0),
      hotSquareKilometres: hot.reduce((sum, at) => sum + cells.squareMetres(at), 0) / 1e6,
    },
    names: {},
    table: {
      columns: ['place', 'commune', 'class', 'cases', 'z', 'p', ...(isNamed ? (['h3'] as const) : [])],
      rows: order.map((at): Cell[] => [
        pointText(cells.middle(at)),
        communeAt(input.areas, cells.middle(at)),
        classOfBin(found.bins[at] as number),
        counts[at] as number,
        found.z[at] as number,
        found.p[at] as number,
        ...(isNamed ? [cells.name(at)] : []),
      ]),
    },
    shapes: order.map((at, row) => ({
      row,
      class: classOfBin(found.bins[at] as number),
      geometry: { type: 'Polygon', coordinates: [cells.outline(at)] } as unknown as Polygon,
    })),
    series: {},
  }
}
