import type { Polygon } from 'geojson'
import { leftOutOf, type Refused } from '../analysisAnswer.ts'
import { backTests } from '../forecast/backTests.ts'
import { comingTrue } from '../forecast/comingTrue.ts'
import { forecast } from '../forecast/forecast.ts'
import { countScores, type ForecastModel } from '../forecast/forecastScores.ts'
import { forecastStanding, type ForecastStanding, plainCountStanding } from '../forecast/forecastStanding.ts'
import { middleOfCell, outlineOfCell } from '../metricGrid.ts'
import type { AnalysisInput } from './analysisInput.ts'
import type { AnalysisQuestion } from './analysisQuestion.ts'
import type { AnalysisFindings, Cell } from './analysisResult.ts'
import { communeAt } from './communeAt.ts'
import { forecastGround } from './forecastGround.ts'
import { periodOf } from './periodOf.ts'
import { pointText } from './pointText.ts'

/**
 * Places to watch in the days after the period, and how right the same choice was before. The period foretold begins on
 * the day after the question's period, at the earliest where that lies behind us: then it is a test on the past, and
 * says so. A model that did not beat the count of twelve months in the tests is replaced by it; where not even that beats
 * an area chosen blindly, no place is named.
 */
export const placesToWatch = (question: AnalysisQuestion, input: AnalysisInput): AnalysisFindings | Refused => {
  const { parameters } = question
  const tests = Number(parameters.tests)
  const from = Math.min(periodOf(question).to, input.today) + 1
  const ground = forecastGround(question, input, from)
  if (ground.kind === 'refused') return ground
  const { grid, isEligible, cases, task, placed, outside } = ground
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
  const { expected } = comingTrue(made, model === asked ? own : plain)
  const lastYear = countScores(grid, cases, from).scores
  return {
    kind: 'answered',
    cases: placed.rows.length - outside,
    compared: made.eligible,
    leftOut: leftOutOf({ ...placed.leftOut, OUTSIDE: (placed.leftOut.OUTSIDE ?? 0) + outside }),
    numbers: {
      usedFrom: ground.first,
      usedTo: from - 1,
      from,
      to: task.to,
      places: cells.length,
      squareKilometres: (cells.length * grid.cellSquareMetres) / 1e6,
      expected: isBlind ? 0 : expected.reduce((sum, value) => sum + value, 0),
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
        expected[at] as number,
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
