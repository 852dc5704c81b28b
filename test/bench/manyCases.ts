import { monthPlan, pickTime } from '../../data/sample/calendar.ts'
import { DRUG_MIX, ENVIRONMENT_MIX, type KindMix, N2O_MIX, SMUGGLING_MIX } from '../../data/sample/caseMix.ts'
import { courseOf, summaryOf } from '../../data/sample/course.ts'
import { goodsOf } from '../../data/sample/goods.ts'
import { PlacePicker } from '../../data/sample/placePicker.ts'
import { Random } from '../../data/sample/random.ts'
import type { CaseInput } from '../../data/model/caseInput.ts'
import { themeOfKind } from '../../data/model/caseKinds.ts'
import { dayNumber, isoDay, LOCAL_OFFSET_MINUTES } from '../../data/model/localDay.ts'
import { readSampleFacts } from '../../server/sample/sampleFacts.ts'

/** The province of the benchmark: An Giang with its 102 communes. */
export const BENCH_PROVINCE = '91'
/** First and last local ISO day: five years. */
export const BENCH_PERIOD = { from: '2021-01-01', to: '2025-12-31' } as const

const SEED = 389
/** Shares of the themes, as in the sample. */
const GROUPS: readonly (readonly [mixes: readonly KindMix[], share: number])[] = [
  [SMUGGLING_MIX, 246],
  [N2O_MIX, 5],
  [DRUG_MIX, 19],
  [ENVIRONMENT_MIX, 62],
]
/** Offices report some days late, so numbers do not follow the days. */
const MEAN_DELAY_DAYS = 3
const LONGEST_DELAY_DAYS = 20

interface Reported {
  readonly made: CaseInput
  /** Minutes since 1970-01-01 UTC. */
  readonly at: number
}

/**
 * Exactly `count` cases of one province over five years, made of the parts of the sample and so as clustered as it, in
 * the order in which offices report them. The same count gives the same cases.
 */
export function* manyCases(count: number): Generator<CaseInput> {
  const random = new Random(SEED)
  const last = dayNumber(BENCH_PERIOD.to)
  const facts = readSampleFacts(last + 1)
  const picker = new PlacePicker(
    facts.communes.filter((commune) => commune.provinceCode === BENCH_PROVINCE),
    facts.gates,
  )
  const months = monthsOf(dayNumber(BENCH_PERIOD.from), last)
  const plans = months.flatMap(([first, end], month) =>
    GROUPS.map(([mixes, share]) => {
      const plan = monthPlan(mixes, first, end)
      return { month, plan, weight: share * plan.factor * (end - first + 1) }
    }),
  )
  const total = plans.reduce((sum, { weight }) => sum + weight, 0)
  let [weightDone, made, number] = [0, 0, 0]
  let waiting: Reported[] = []
  for (const [month, [, end]] of months.entries()) {
    for (const { plan, weight } of plans.filter((own) => own.month === month)) {
      weightDone += weight
      for (const due = Math.round((weightDone / total) * count); made < due; made++) {
        const { mix, day } = plan.pick(random)
        const one = oneCase(random, picker, mix, day)
        const delay = Math.min(LONGEST_DELAY_DAYS, -Math.log(1 - random.next()) * MEAN_DELAY_DAYS)
        waiting.push({ made: one, at: one.toMinute + Math.round(delay * 1440) })
      }
    }
    waiting.sort((a, b) => a.at - b.at)
    const isReported = ({ at }: Reported) => month === months.length - 1 || at < (end + 1) * 1440
    const later = waiting.findIndex((reported) => !isReported(reported))
    const reported = later < 0 ? waiting : waiting.slice(0, later)
    waiting = later < 0 ? [] : waiting.slice(later)
    for (const { made: one } of reported) yield { ...one, sourceNumber: `HS-${String(++number).padStart(7, '0')}` }
  }
}

/** First and last day numbers of the months of a period. */
const monthsOf = (from: number, to: number): (readonly [first: number, last: number])[] => {
  const months: (readonly [number, number])[] = []
  for (let first = from; first <= to; first = (months.at(-1)?.[1] ?? to) + 1) {
    const date = new Date(first * 86_400_000)
    months.push([first, Math.min(to, Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1) / 86_400_000 - 1)])
  }
  return months
}

const oneCase = (random: Random, picker: PlacePicker, mix: KindMix, day: number): CaseInput => {
  const { isBorder, describe, ...place } = picker.pick(random, mix, BENCH_PROVINCE, day, false)
  const { from, to } = pickTime(random, mix)
  const goods = goodsOf(random, mix, isoDay(day))
  const value = goods.reduce((sum, item) => sum + (item.value ?? 0), 0)
  const isCriminal = random.chance(mix.criminal)
  const theme = themeOfKind(mix.kind) ?? 'SMUG'
  const ageDays = dayNumber(BENCH_PERIOD.to) + 1 - day
  const { status, outcomes, fine, isOwnerless } = courseOf(random, { isCriminal, ageDays, value, theme })
  return {
    ...place,
    source: 'bench',
    sourceNumber: '',
    kind: mix.kind,
    force: keyOf(random, mix.forces) ?? 'OTHER',
    status,
    fromMinute: day * 1440 + from - LOCAL_OFFSET_MINUTES,
    toMinute: day * 1440 + to - LOCAL_OFFSET_MINUTES,
    nature: isCriminal ? 'CRIMINAL' : 'INCIDENT',
    zone: isBorder ? 'BORDER' : 'INLAND',
    channel: keyOf(random, mix.channels),
    outcomes,
    commodities: [...new Set(goods.map((item) => item.commodity))],
    subjects: isOwnerless ? 0 : random.chance(0.8) ? 1 : random.integer(2, 5),
    value,
    fine,
    summary: summaryOf(mix.kind, goods, describe),
  }
}

const keyOf = (random: Random, weights: Readonly<Record<string, number>>): string | null =>
  Object.keys(weights)[random.weighted(Object.values(weights))] ?? null
