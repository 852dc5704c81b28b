import { yearsEarlier } from '../../model/localDay.ts'
import { Random } from '../../sample/random.ts'
import { type Answered, type LeftOut, type Refused, refused } from '../analysisAnswer.ts'
import type { MetricGrid } from '../metricGrid.ts'
import { type CasesInCells, countScores, type ForecastModel, prospectiveScores } from './forecastScores.ts'

/** Sizes of places in metres. */
export const FORECAST_CELL_METRES = { least: 100, most: 300 } as const

export interface ForecastQuestion {
  readonly model: ForecastModel
  /** The period foretold: day numbers, both included. */
  readonly from: number
  readonly to: number
  /** The area that can be looked after: forecasts are only compared at the same one. */
  readonly squareMetres: number
  /** For the order of equal scores. */
  readonly seed: number
}

export interface Forecast extends Answered<'FORECAST', ForecastQuestion & { readonly cellMetres: number }> {
  /** Day number on which it was made; sealed: before the period began. */
  readonly madeOn: number
  readonly isSealed: boolean
  /** The chosen cells, highest score first. */
  readonly cells: Int32Array
  /** Cases expected in each of them. */
  readonly expected: Float64Array
  /** Cells that could have been chosen. */
  readonly eligible: number
  /** Chosen cells without a score: there were too few others to fill the area. */
  readonly withoutScore: number
}

/**
 * Chooses the places of a coming period from the cases before it, as many as the area allows. Of equal scores a seeded
 * draw decides, so that no corner of the map is favoured. Refuses once the period has begun, unless asked for a back test
 * (`PAST`), which is marked as not sealed; also grids of hexagons or of other sizes than 100–300 m, and a period without
 * cases to learn from.
 * @param isEligible whether a cell belongs to the area at all (land of the province)
 * @param today day number
 */
export const forecast = (
  grid: MetricGrid,
  isEligible: (cell: number) => boolean,
  cases: CasesInCells,
  question: ForecastQuestion,
  today: number,
  purpose: 'COMING' | 'PAST' = 'COMING',
  leftOut: LeftOut = {},
): Forecast | Refused => {
  const { model, from, to, squareMetres, seed } = question
  const { least, most } = FORECAST_CELL_METRES
  if (purpose === 'COMING' && today >= from) return refused('FORECAST', 'PERIOD_STARTED', today, from - 1)
  if (!(to >= from)) return refused('FORECAST', 'BAD_PARAMETER', to, from)
  if (grid.shape !== 'SQUARE') return refused('FORECAST', 'BAD_PARAMETER', Number.NaN, Number.NaN)
  if (grid.cellMetres < least) return refused('FORECAST', 'BAD_PARAMETER', grid.cellMetres, least)
  if (grid.cellMetres > most) return refused('FORECAST', 'BAD_PARAMETER', grid.cellMetres, most)
  const eligible = Int32Array.from({ length: grid.cells }, (_, cell) => cell).filter(isEligible)
  const wanted = Math.floor(squareMetres / grid.cellSquareMetres)
  if (!(wanted >= 1)) return refused('FORECAST', 'BAD_PARAMETER', squareMetres, grid.cellSquareMetres)
  if (eligible.length < wanted) return refused('FORECAST', 'TOO_FEW_AREAS', eligible.length, wanted)
  const counts = countScores(grid, cases, from)
  const { scores, used } = model === 'PROSPECTIVE' ? prospectiveScores(grid, cases, from) : counts
  if (used === 0) return refused('FORECAST', 'TOO_FEW_CASES', 0, 1)
  const random = new Random(seed)
  const draw = new Float64Array(grid.cells)
  for (const cell of eligible) draw[cell] = random.next()
  const order = (a: number, b: number) =>
    (scores[b] as number) - (scores[a] as number) || (draw[a] as number) - (draw[b] as number)
  const scored = eligible.filter((cell) => (scores[cell] as number) > 0).sort(order)
  // Cells without a score are many and mostly not needed: they are put in order only where they fill up the area.
  const cells = new Int32Array(wanted)
  cells.set(scored.subarray(0, wanted))
  if (scored.length < wanted) {
    const unscored = eligible.filter((cell) => scores[cell] === 0).sort(order)
    cells.set(unscored.subarray(0, wanted - scored.length), scored.length)
  }
  // A score is no count: it is brought to as many cases as the last twelve months let expect for a period that long.
  const all = eligible.reduce((sum, cell) => sum + (scores[cell] as number), 0)
  const lastYear = eligible.reduce((sum, cell) => sum + (counts.scores[cell] as number), 0)
  const scale = all > 0 ? (lastYear * (to - from + 1)) / (from - yearsEarlier(from, 1)) / all : 0
  return {
    kind: 'answered',
    method: 'FORECAST',
    n: used,
    parameters: { ...question, cellMetres: grid.cellMetres },
    leftOut,
    madeOn: today,
    isSealed: purpose === 'COMING',
    cells,
    expected: Float64Array.from(cells, (cell) => (scores[cell] as number) * scale),
    eligible: eligible.length,
    withoutScore: cells.filter((cell) => scores[cell] === 0).length,
  }
}
