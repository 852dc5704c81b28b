import { leftOutTogether, type Refused, refused } from '../analysisAnswer.ts'
import { changeOf } from '../change.ts'
import { poissonTest } from '../poissonTest.ts'
import type { AnalysisClass } from './analysisClasses.ts'
import type { AnalysisInput } from './analysisInput.ts'
import type { AnalysisQuestion } from './analysisQuestion.ts'
import type { AnalysisFindings, Cell } from './analysisResult.ts'
import { countAreas } from './countAreas.ts'
import { cutoffOf } from './cutoffOf.ts'
import { comparedPeriod, periodOf } from './periodOf.ts'

const LEVEL = 0.05
const ORDINARY_Z = 1.96

/**
 * Communes whose cases rose or fell against another period. Ordinary is what |z| < 1.96 leaves, and also what the exact
 * test of two counts does not call significant: of two single counts |z| alone calls one in six unusual by chance.
 */
export const communeChange = (question: AnalysisQuestion, input: AnalysisInput): AnalysisFindings | Refused => {
  const compared = comparedPeriod(question, input)
  if ('kind' in compared) return compared
  const { areas } = input
  const now = countAreas(input, periodOf(question))
  const before = countAreas(input, compared)
  if (now.used + before.used === 0) return refused('CHANGE', 'TOO_FEW_CASES', 0, 1)
  const changes = areas.map((_, area) => changeOf(now.counts[area] as number, before.counts[area] as number))
  const p = changes.map((change) => poissonTest(change.now, change.before))
  const cutoff = cutoffOf(question, p, LEVEL)
  const classes = changes.map((change, area): AnalysisClass => {
    if (Math.abs(change.z) < ORDINARY_Z || (p[area] as number) > cutoff) return 'IN_RANGE'
    return change.z > 0 ? 'RISE' : 'FALL'
  })
  const weight = { RISE: 0, FALL: 1, IN_RANGE: 2 } as Readonly<Record<string, number>>
  const size = (area: number) => Math.abs(changes[area]?.z ?? 0)
  const order = [...areas.keys()].sort(
    (a, b) => (weight[classes[a] ?? ''] ?? 0) - (weight[classes[b] ?? ''] ?? 0) || size(b) - size(a) || a - b,
  )
  const [rises, falls] = ['RISE', 'FALL'].map((wanted) => order.filter((area) => classes[area] === wanted))
  const total = changeOf(now.used, before.used)
  return {
    kind: 'answered',
    cases: now.used + before.used,
    compared: areas.length,
    leftOut: leftOutTogether(now.leftOut, before.leftOut),
    numbers: {
      rises: rises?.length ?? 0,
      falls: falls?.length ?? 0,
      ordinaryForAllThat: changes.filter(({ z }, area) => Math.abs(z) >= ORDINARY_Z && classes[area] === 'IN_RANGE')
        .length,
      now: now.used,
      before: before.used,
      ...(total.percent !== null && { percent: total.percent }),
      beforeFrom: compared.from,
      beforeTo: compared.to,
    },
    names: nameOf(rises, falls, areas),
    table: {
      columns: ['commune', 'class', 'now', 'before', 'difference', 'percent', 'z', 'p'],
      rows: order.map((area): Cell[] => {
        const change = changes[area] as (typeof changes)[number]
        return [
          areas[area]?.code ?? '',
          classes[area] ?? 'IN_RANGE',
          change.now,
          change.before,
          change.difference,
          change.percent,
          change.z,
          p[area] ?? null,
        ]
      }),
    },
    shapes: order.map((area, row) => ({ row, class: classes[area] ?? 'IN_RANGE', commune: areas[area]?.code ?? '' })),
    series: {},
  }
}

const nameOf = (rises: number[] | undefined, falls: number[] | undefined, areas: AnalysisInput['areas']) => {
  const [rise, fall] = [areas[rises?.[0] ?? -1]?.code, areas[falls?.[0] ?? -1]?.code]
  return { ...(rise && { rise }), ...(fall && { fall }) }
}
