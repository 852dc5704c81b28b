import { yearsEarlier } from '../../model/localDay.ts'
import { type Refused, refused } from '../analysisAnswer.ts'
import { cellsAtLand } from '../cellsInside.ts'
import { FORECAST_CELL_METRES, type ForecastQuestion } from '../forecast/forecast.ts'
import type { CasesInCells } from '../forecast/forecastScores.ts'
import { countCells, type MetricGrid, metricGrid } from '../metricGrid.ts'
import type { AnalysisInput } from './analysisInput.ts'
import type { AnalysisQuestion } from './analysisQuestion.ts'
import { type PlacedPeriod, placedPeriod } from './placedPeriod.ts'

/** What forecasts of a question are made and tested on. */
export interface ForecastGround {
  readonly kind: 'ground'
  readonly grid: MetricGrid
  /** Cells of the area's land, and those that touch it. */
  readonly isEligible: (cell: number) => boolean
  /** Cases from `first` to the day before the period. */
  readonly cases: CasesInCells
  readonly placed: PlacedPeriod
  /** How many of them lie in no eligible cell. */
  readonly outside: number
  /** Day numbers: the first day that is learnt from. */
  readonly first: number
  readonly task: Omit<ForecastQuestion, 'model'>
}

/**
 * Grid, land and cases of a question about a period, far enough back for its tests.
 * @param from first day foretold, a day number
 */
export const forecastGround = (
  { parameters }: Pick<AnalysisQuestion, 'parameters'>,
  input: AnalysisInput,
  from: number,
): ForecastGround | Refused => {
  const days = Number(parameters.days)
  const first = yearsEarlier(from - Number(parameters.tests) * days, 1)
  if (input.since !== null && first < input.since) return refused('FORECAST', 'NOT_LOADED', input.since, first)
  const placed = placedPeriod(input, { from: first, to: from - 1 })
  const grid = metricGrid(placed.bounds, 'SQUARE', Number(parameters.cellMetres), FORECAST_CELL_METRES)
  if (grid.kind === 'refused') return grid
  const land = cellsAtLand(
    grid,
    input.areas.flatMap(({ polygons }) => [...polygons]),
  )
  const isEligible = (cell: number) => land[cell] === 1
  const { cellOf } = countCells(grid, placed)
  return {
    kind: 'ground',
    grid,
    isEligible,
    cases: { cellOf, dayOf: Int32Array.from(placed.rows, (row) => input.cases.day[row] as number) },
    placed,
    outside: cellOf.filter((cell) => cell < 0 || !isEligible(cell)).length,
    first,
    task: {
      from,
      to: from + days - 1,
      squareMetres: Number(parameters.squareKilometres) * 1e6,
      seed: Number(parameters.seed),
    },
  }
}
