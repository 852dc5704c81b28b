import type { Refused } from '../analysisAnswer.ts'
import { EMERGING_DEFAULTS, emergingHotSpots } from '../emerging/emergingHotSpots.ts'
import { HOT_SPOT_CATEGORIES } from '../emerging/hotSpotCategory.ts'
import { spaceTimeCube, stepsOfDays, stepsOfMonths } from '../emerging/spaceTimeCube.ts'
import { neighbourCount } from '../neighbours.ts'
import { ANALYSIS_CLASSES } from './analysisClasses.ts'
import type { AnalysisInput } from './analysisInput.ts'
import type { AnalysisQuestion } from './analysisQuestion.ts'
import type { AnalysisFindings, Cell } from './analysisResult.ts'
import { areaNeighbours } from './areaNeighbours.ts'
import { finiteOrNull } from './finiteOrNull.ts'
import { areaRows } from './countAreas.ts'
import { periodOf } from './periodOf.ts'
import { tooSparse } from './tooSparse.ts'
import type { DayRange } from './periodRows.ts'

const DAYS = { WEEK: 7, FOUR_WEEKS: 28 } as const
const MOST_STEPS = 260

/** First day of each whole step inside the period, and the day after the last. */
export const stepsInside = ({ from, to }: DayRange, step: unknown): Int32Array => {
  if (step === 'WEEK' || step === 'FOUR_WEEKS') {
    const days = DAYS[step]
    return stepsOfDays(to, days, Math.min(MOST_STEPS, Math.floor((to - from + 1) / days)))
  }
  const months = stepsOfMonths(to, MOST_STEPS)
  return months.slice(months.findIndex((start) => start >= from))
}

/** Order of the table: what is hot and growing first, cold last. */
const RANK = new Map<string, number>(ANALYSIS_CLASSES.map(({ code }, at) => [code, at]))

/** Emerging hot spots of the communes over the whole steps of the period. */
export const emergingCommunes = (question: AnalysisQuestion, input: AnalysisInput): AnalysisFindings | Refused => {
  const { cases, areas } = input
  const { parameters } = question
  const period = periodOf(question)
  const { rows, leftOut } = areaRows(input, period)
  const starts = stepsInside(period, parameters.step)
  const cube = spaceTimeCube(
    areas.length,
    Int32Array.from(rows, (row) => cases.area[row] as number),
    Int32Array.from(rows, (row) => cases.day[row] as number),
    starts,
  )
  const neighbours = areaNeighbours(areas, { neighbours: 'TOUCH' })
  const found = emergingHotSpots({ ...cube, leftOut: { ...leftOut, ...cube.leftOut } }, neighbours, {
    ...EMERGING_DEFAULTS,
    lag: Number(parameters.lag),
    correction: parameters.correction === 'NONE' ? 'NONE' : 'FALSE_DISCOVERY',
    test: 'EXACT_TOO',
  })
  if (found.kind === 'refused' && found.reason !== 'NO_VARIATION') return found
  const counted = cube.counts.reduce((sum, count) => sum + count, 0)
  const moments = { all: starts.length - 1, together: Number(parameters.lag) + 1 }
  const sparse = tooSparse('EMERGING', counted, neighbours, moments)
  if (sparse) return sparse
  if (found.kind === 'refused') return found
  const { steps } = found.parameters
  const categoryOf = (area: number) =>
    neighbourCount(neighbours, area) > 0
      ? (HOT_SPOT_CATEGORIES[found.category[area] as number] ?? 'NO_PATTERN')
      : 'NOT_JUDGED'
  const totals = areas.map((_, area) => {
    let sum = 0
    for (let step = 0; step < steps; step++) sum += cube.counts[step * areas.length + area] as number
    return sum
  })
  const order = [...areas.keys()].sort(
    (a, b) =>
      (RANK.get(categoryOf(a)) ?? 0) - (RANK.get(categoryOf(b)) ?? 0) ||
      (totals[b] as number) - (totals[a] as number) ||
      a - b,
  )
  const strip = (area: number) =>
    Array.from({ length: steps }, (_, step) => {
      const bin = found.bins[step * areas.length + area] as number
      return bin > 0 ? '+' : bin < 0 ? '-' : '.'
    }).join('')
  const hot = order.filter((area) => categoryOf(area).endsWith('_HOT'))
  const byPattern: Record<string, number> = {}
  for (const area of hot) byPattern[categoryOf(area)] = (byPattern[categoryOf(area)] ?? 0) + 1
  return {
    kind: 'answered',
    cases: totals.reduce((sum, total) => sum + total, 0),
    compared: found.n - (found.leftOut.NO_NEIGHBOUR ?? 0),
    leftOut: found.leftOut,
    numbers: {
      steps,
      hot: hot.length,
      ...byPattern,
      firstDay: starts[0] as number,
      lastDay: (starts.at(-1) as number) - 1,
    },
    names: hot.length > 0 ? { first: areas[hot[0] as number]?.code ?? '' } : {},
    table: {
      columns: ['commune', 'class', 'strip', 'cases', 'trendZ', 'trendP'],
      rows: order.map((area): Cell[] => [
        areas[area]?.code ?? '',
        categoryOf(area),
        strip(area),
        totals[area] ?? 0,
        finiteOrNull(found.trendZ[area]),
        finiteOrNull(found.trendP[area]),
      ]),
    },
    shapes: order.map((area, row) => ({ row, class: categoryOf(area), commune: areas[area]?.code ?? '' })),
    series: {},
  }
}
