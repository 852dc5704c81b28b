import type { Polygon } from 'geojson'
import { leftOutOf, type Refused, refused } from '../analysisAnswer.ts'
import { cellsAtLand } from '../cellsInside.ts'
import { backTests } from '../forecast/backTests.ts'
import { FORECAST_CELL_METRES, forecast } from '../forecast/forecast.ts'
import { countScores, type ForecastModel } from '../forecast/forecastScores.ts'
import { forecastStanding, type ForecastStanding, plainCountStanding } from '../forecast/forecastStanding.ts'
import { countCells, metricGrid, middleOfCell, outlineOfCell } from '../metricGrid.ts'
import { yearsEarlier } from '../../model/localDay.ts'
import type { AnalysisInput } from './analysisInput.ts'
import type { AnalysisQuestion } from './analysisQuestion.ts'
import type { AnalysisFindings, Cell } from './analysisResult.ts'
import { communeAt } from './communeAt.ts'
import { periodOf } from './periodOf.ts'
import { placedPeriod } from './placedPeriod.ts'
import { pointText } from './pointText.ts'

/**
 * Places to watch in the days after the period, and how right the same choice was before. The period foretold begins on
 * the day after the question's period, at the earliest where that lies behind us: then it is a test on the past, and
 * says so. A model that did not beat the count of twelve months in the tests is replaced by it; where not even that beats
 * an area chosen blindly, no place is named.
 */
export const placesToWatch = (question: AnalysisQuestion, input: AnalysisInput): AnalysisFindings | Refused => {
  const { parameters } = question
  const days = Number(parameters.days)
  const tests = Number(parameters.tests)
  const from = Math.min(periodOf(question).to, input.today) + 1
  const first = yearsEarlier(from - tests * days, 1)
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
  const cases = { cellOf, dayOf: Int32Array.from(placed.rows, (row) => input.cases.day[row] as number) }
  const outside = cellOf.filter((cell) => cell < 0 || !isEligible(cell)).length
  const task = {
    from,
    to: from + days - 1,
    squareMetres: Number(parameters.squareKilometres) * 1e6,
    seed: Number(parameters.seed),
  }
  const scoresOf = (model: ForecastModel) => backTests(grid, isEligible, cases, { ...task, model }, tests)
  const asked: ForecastModel = parameters.model === 'PROSPECTIVE' ? 'PROSPECTIVE' : 'COUNT_12_MONTHS'
  const plain = scoresOf('COUNT_12_MONTHS')
  const own = asked === 'PROSPECTIVE' ? scoresOf('PROSPECTIVE') : plain
  const plainStanding = plainCountStanding(plain, 'BACK_TEST')
  const standing = asked === 'PROSPECTIVE' ? forecastStanding(own, plain, 'BACK_TEST') : plainStanding
  const isWithdrawn = asked === 'PROSPECTIVE' && standing.standing === 'WITHDRAWN'
  const model = isWithdrawn ? 'COUNT_12_MONTHS' : asked
  const purpose = input.today < from ? 'COMING' : 'PAST'
  const made = forecast(grid, isEligible, cases, { ...task, model }, input.today, purpose)
  if (made.kind === 'refused') return made
  const isBlind = (model === asked ? standing : plainStanding).standing === 'WITHDRAWN'
  const shown = isBlind ? plainStanding : standing
  const cells = isBlind ? [] : [...made.cells].filter((_, at) => (made.expected[at] as number) > 0)
  const lastYear = countScores(grid, cases, from).scores
  return {
    kind: 'answered',
    cases: placed.rows.length - outside,
    compared: made.eligible,
    leftOut: leftOutOf({ ...placed.leftOut, OUTSIDE: (placed.leftOut.OUTSIDE ?? 0) + outside }),
    numbers: {
      usedFrom: first,
      usedTo: from - 1,
      from,
      to: task.to,
      places: cells.length,
      squareKilometres: (cells.length * grid.cellSquareMetres) / 1e6,
      expected: isBlind ? 0 : made.expected.reduce((sum, value) => sum + value, 0),
      ...testNumbers(shown),
    },
    names: {
      asked,
      model,
      when: input.today > task.to ? 'PAST' : made.isSealed ? 'COMING' : 'BEGUN',
      standing: shown.standing,
    },
    table: {
      columns: ['commune', 'expectedCases', 'lastYear', 'place'],
      rows: cells.map((cell, at): Cell[] => [
        communeAt(input.areas, middleOfCell(grid, cell)),
        made.expected[at] as number,
        lastYear[cell] as number,
        pointText(middleOfCell(grid, cell)),
      ]),
    },
    shapes: cells.map((cell, row) => ({
      row,
      class: 'WATCH',
      geometry: { type: 'Polygon', coordinates: [outlineOfCell(grid, cell)] } as unknown as Polygon,
    })),
    series: {
      testFrom: own.map(({ parameters: { from: start } }) => start),
      testTo: own.map(({ parameters: { to: end } }) => end),
      testCases: own.map(({ n }) => n),
      testHits: own.map(({ hits }) => hits),
      testPai: own.map(({ pai }) => pai),
      testPei: own.map(({ pei }) => pei ?? 0),
      // Of the count of twelve months in the same periods.
      testPlainHits: own.map(
        ({ parameters: { from: start } }) => plain.find((score) => score.parameters.from === start)?.hits ?? 0,
      ),
    },
  }
}

const testNumbers = ({ periods, hits, yardstickHits, cases }: ForecastStanding) => ({
  tests: periods,
  hits,
  yardstickHits,
  testCases: cases,
  ...(cases > 0 && { hitRate: hits / cases }),
})
