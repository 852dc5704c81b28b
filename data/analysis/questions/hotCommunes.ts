import { leftOutOf, type Refused, refused } from '../analysisAnswer.ts'
import { exactHotSpots } from '../exactHotSpots.ts'
import { hotSpots } from '../hotSpots.ts'
import { ratePerTenThousand } from '../change.ts'
import { smoothedRates } from '../smoothedRates.ts'
import type { AnalysisClass } from './analysisClasses.ts'
import type { AnalysisInput } from './analysisInput.ts'
import type { AnalysisQuestion } from './analysisQuestion.ts'
import type { AnalysisFindings, Cell } from './analysisResult.ts'
import { areaNeighbours } from './areaNeighbours.ts'
import { countAreas } from './countAreas.ts'
import { classOfBin } from './classOfBin.ts'
import { finiteOrNull } from './finiteOrNull.ts'
import { periodOf } from './periodOf.ts'
import { tooSparse } from './tooSparse.ts'

/** Local Gi* of the communes of an area: their counts, or their smoothed rates. */
export const hotCommunes = (question: AnalysisQuestion, input: AnalysisInput): AnalysisFindings | Refused => {
  const { parameters } = question
  const { areas } = input
  const provinces = new Set(areas.map(({ provinceCode }) => provinceCode)).size
  // A distance in metres is right within one province only.
  if (parameters.neighbours !== 'TOUCH' && provinces !== 1)
    return refused('LOCAL_G_STAR', 'NOT_ONE_PROVINCE', provinces, 1)
  const counted = countAreas(input, periodOf(question))
  const isRate = parameters.measure === 'RATE'
  const populations = areas.map(({ population }) => population ?? Number.NaN)
  const rates = isRate ? smoothedRates(counted.counts, populations) : null
  if (rates?.kind === 'refused') return rates
  const values = rates ? rates.smoothed : counted.counts
  const neighbours = areaNeighbours(areas, parameters)
  const correction = parameters.correction === 'NONE' ? 'NONE' : 'FALSE_DISCOVERY'
  const sparse = tooSparse('HOT_COMMUNES', counted.used, neighbours)
  if (sparse) return sparse
  const scored = hotSpots(values, neighbours, correction, counted.leftOut)
  if (scored.kind === 'refused') return scored
  const found = exactHotSpots(scored, { counts: counted.counts, exposures: rates ? populations : null }, neighbours)
  const classOf = (area: number): AnalysisClass =>
    found.isJudged[area] === 1 ? classOfBin(found.bins[area] as number) : 'NOT_JUDGED'
  // Rounded sums in another order never change a rank: ties go by code, as the areas are given.
  const order = [...areas.keys()].sort(
    (a, b) => (found.bins[b] as number) - (found.bins[a] as number) || rank(found.z[b]) - rank(found.z[a]) || a - b,
  )
  const rows = order.map((area): Cell[] => [
    areas[area]?.code ?? '',
    classOf(area),
    counted.counts[area] as number,
    ratePerTenThousand(counted.counts[area] as number, areas[area]?.population ?? null),
    ...(rates ? [finiteOrNull((rates.smoothed[area] as number) * 10_000)] : []),
    finiteOrNull(found.z[area] as number),
    finiteOrNull(found.p[area] as number),
  ])
  const hot = found.bins.filter((bin) => bin > 0).length
  return {
    kind: 'answered',
    cases: counted.used,
    compared: found.n - (found.leftOut.NO_NEIGHBOUR ?? 0),
    leftOut: leftOutOf(found.leftOut),
    numbers: {
      hot,
      cold: found.bins.filter((bin) => bin < 0).length,
      casesInHot: sumWhere(counted.counts, (area) => (found.bins[area] as number) > 0),
    },
    names: hot > 0 ? { first: areas[order[0] as number]?.code ?? '' } : {},
    table: {
      columns: ['commune', 'class', 'cases', 'rate', ...(rates ? (['smoothedRate'] as const) : []), 'z', 'p'],
      rows,
    },
    shapes: order.map((area, row) => ({
      row,
      class: classOf(area),
      commune: areas[area]?.code ?? '',
    })),
    series: {},
  }
}

const rank = (z: number | undefined): number => (z === undefined || Number.isNaN(z) ? -Infinity : z)
const sumWhere = (counts: Float64Array, isWanted: (area: number) => boolean): number =>
  counts.reduce((sum, count, area) => (isWanted(area) ? sum + count : sum), 0)
