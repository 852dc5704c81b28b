import { leftOutOf, type LeftOut, type Refused, refused } from '../analysisAnswer.ts'
import { backTests } from '../forecast/backTests.ts'
import { comingTrue } from '../forecast/comingTrue.ts'
import { FORECAST_CELL_METRES, type Forecast, forecast } from '../forecast/forecast.ts'
import { type ForecastScore, scoreForecast } from '../forecast/forecastScore.ts'
import type { ForecastModel } from '../forecast/forecastScores.ts'
import { forecastStanding, type ForecastStanding, plainCountStanding } from '../forecast/forecastStanding.ts'
import type { Bounds } from '../localPlane.ts'
import { countCells, type MetricGrid, metricGrid } from '../metricGrid.ts'
import type { AnalysisInput } from '../questions/analysisInput.ts'
import type { AnalysisQuestion } from '../questions/analysisQuestion.ts'
import { forecastGround } from '../questions/forecastGround.ts'
import { placedPeriod } from '../questions/placedPeriod.ts'

/** Every model is sealed with every forecast: the plain count is the yardstick, and one that is withdrawn may come back. */
export const FORECAST_MODELS: readonly ForecastModel[] = ['COUNT_12_MONTHS', 'PROSPECTIVE']

/** The places that a model chose, and how it did before. */
export interface SealedModel {
  readonly model: ForecastModel
  /** Cells of the grid, the highest score first, and the cases expected in each. */
  readonly cells: readonly number[]
  readonly expected: readonly number[]
  /** Cases it was made from. */
  readonly n: number
  /** By the tests on the periods before. */
  readonly tested: ForecastStanding
}

/** What is sealed: all that a score needs, whatever happens to boundaries and units later. Plain JSON. */
export interface SealedForecast {
  readonly question: AnalysisQuestion
  readonly dataVersion: number
  /** Day numbers, local: when it was made, and the period foretold. */
  readonly madeOn: number
  readonly from: number
  readonly to: number
  readonly squareMetres: number
  readonly seed: number
  /** West, south, east, north in degrees, and the size of the squares. */
  readonly bounds: Bounds
  readonly cellMetres: number
  /** Cells that could have been chosen, as pairs: the first of a run, and how many. */
  readonly eligible: readonly number[]
  readonly leftOut: LeftOut
  readonly models: readonly SealedModel[]
}

/**
 * Makes the forecasts of every model for a period that has not begun. Refuses when it has, and whatever `forecast` refuses.
 * @param from first day of the period, a day number
 */
export const sealForecast = (
  question: AnalysisQuestion,
  input: AnalysisInput,
  from: number,
): SealedForecast | Refused => {
  const provinces = new Set(input.areas.map(({ provinceCode }) => provinceCode)).size
  if (provinces !== 1) return refused('FORECAST', 'NOT_ONE_PROVINCE', provinces, 1)
  const ground = forecastGround(question, input, from)
  if (ground.kind === 'refused') return ground
  const { grid, isEligible, cases, task, placed, outside } = ground
  const made = FORECAST_MODELS.map((model) => forecast(grid, isEligible, cases, { ...task, model }, input.today))
  const failed = made.find((one) => one.kind === 'refused')
  if (failed) return failed
  const tests = FORECAST_MODELS.map((model) =>
    backTests(grid, isEligible, cases, { ...task, model }, Number(question.parameters.tests)),
  )
  const [plain = []] = tests
  return {
    question,
    dataVersion: input.dataVersion,
    madeOn: input.today,
    ...task,
    bounds: grid.bounds,
    cellMetres: grid.cellMetres,
    eligible: runsOf(grid, isEligible),
    leftOut: leftOutOf({ ...placed.leftOut, OUTSIDE: (placed.leftOut.OUTSIDE ?? 0) + outside }),
    models: (made as Forecast[]).map((one, at) => ({
      model: one.parameters.model,
      cells: [...one.cells],
      expected: [...comingTrue(one, tests[at] ?? []).expected],
      n: one.n,
      tested:
        one.parameters.model === 'COUNT_12_MONTHS'
          ? plainCountStanding(plain, 'BACK_TEST')
          : forecastStanding(tests[at] ?? [], plain, 'BACK_TEST'),
    })),
  }
}

/** How right each model of a sealed forecast was, when its period is over. */
export const scoreSealed = (sealed: SealedForecast, input: AnalysisInput): readonly (ForecastScore | Refused)[] => {
  const { from, to, squareMetres, seed, cellMetres, madeOn } = sealed
  const grid = gridOf(sealed)
  if (grid.kind === 'refused') return sealed.models.map(() => grid)
  const land = new Uint8Array(grid.cells)
  for (let run = 0; run < sealed.eligible.length; run += 2) {
    const first = sealed.eligible[run] as number
    land.fill(1, first, first + (sealed.eligible[run + 1] as number))
  }
  const placed = placedPeriod(input, { from, to })
  const { counts, outside } = countCells(grid, placed)
  const leftOut = leftOutOf({ ...placed.leftOut, OUTSIDE: (placed.leftOut.OUTSIDE ?? 0) + outside })
  return sealed.models.map(({ model, cells, expected, n }) =>
    scoreForecast(
      {
        kind: 'answered',
        method: 'FORECAST',
        n,
        parameters: { model, from, to, squareMetres, seed, cellMetres },
        leftOut: sealed.leftOut,
        madeOn,
        isSealed: true,
        cells: Int32Array.from(cells),
        expected: Float64Array.from(expected),
        eligible: land.reduce((sum, isLand) => sum + isLand, 0),
        withoutScore: expected.filter((value) => value === 0).length,
      },
      counts,
      (cell) => land[cell] === 1,
      input.today,
      leftOut,
    ),
  )
}

/** The grid of a sealed forecast, from which its cells have their outlines. */
export const gridOf = ({ bounds, cellMetres }: SealedForecast): MetricGrid | Refused =>
  metricGrid(bounds, 'SQUARE', cellMetres, FORECAST_CELL_METRES)

const runsOf = ({ cells }: MetricGrid, isEligible: (cell: number) => boolean): number[] => {
  const runs: number[] = []
  for (let cell = 0; cell < cells; cell++) {
    if (!isEligible(cell)) continue
    const first = cell
    while (cell < cells && isEligible(cell)) cell++
    runs.push(first, cell - first)
  }
  return runs
}
