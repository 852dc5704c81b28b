import type { CaseInput, GoodsInput } from '../model/caseInput.ts'
import { themeOfKind } from '../model/caseKinds.ts'
import { dayNumber, isoDay, LOCAL_OFFSET_MINUTES } from '../model/localDay.ts'
import { monthPlan, pickTime } from './calendar.ts'
import { DRUG_MIX, ENVIRONMENT_MIX, type KindMix, N2O_MIX, SMUGGLING_MIX } from './caseMix.ts'
import { goodsOf } from './goods.ts'
import { type Place, PlacePicker } from './placePicker.ts'
import { Random } from './random.ts'
import { courseOf, summaryOf } from './course.ts'
import type { SampleCommune, SampleGate } from './geography.ts'

export interface SampleFacts {
  /** The local day (day number) on which the sample is made; cases end at its start. */
  readonly today: number
  readonly communes: readonly SampleCommune[]
  readonly gates: readonly SampleGate[]
}

export const SAMPLE_SOURCE = 'MAU'
export const FIRST_DAY = dayNumber('2021-01-01')

/** Cases a month by province and theme; An Giang is the largest. */
const MONTHLY: Readonly<Record<string, { smuggling: number; n2o: number; drug: number; environment: number }>> = {
  '91': { smuggling: 246, n2o: 5, drug: 19, environment: 62 },
  '15': { smuggling: 96, n2o: 2, drug: 28, environment: 30 },
  '12': { smuggling: 33, n2o: 1, drug: 20, environment: 11 },
}

/**
 * Drug cases of An Giang from 1 January to 31 May 2023 are as the province published: 89 cases, 152 subjects.
 * One number a month; the subjects are spread by `publishedSubjects`.
 */
const PUBLISHED_DRUG_CASES: Readonly<Record<string, number>> = {
  '2023-01': 17,
  '2023-02': 16,
  '2023-03': 19,
  '2023-04': 18,
  '2023-05': 19,
}
const PUBLISHED_CASES = 89
const PUBLISHED_SUBJECTS = 152

/** Subjects of the n-th of the 89 published cases: one each, and the 63 others evenly among them. */
const publishedSubjects = (index: number): number => {
  const extra = PUBLISHED_SUBJECTS - PUBLISHED_CASES
  return 1 + Math.floor(((index + 1) * extra) / PUBLISHED_CASES) - Math.floor((index * extra) / PUBLISHED_CASES)
}

/**
 * The sample cases from January 2021 to the day before `today`, in order of time within a month. Each month has its own
 * seed: a later `today` adds cases and takes open ones further, but moves none. Source numbers run `MAU-YYYYMM-NNNN`.
 */
export function* sampleCases(facts: SampleFacts): Generator<CaseInput> {
  const picker = new PlacePicker(facts.communes, facts.gates)
  const end = facts.today * 1440 - LOCAL_OFFSET_MINUTES
  let published = 0
  for (let first = FIRST_DAY; first < facts.today; first = nextMonth(first)) {
    const last = nextMonth(first) - 1
    const month = isoDay(first).slice(0, 7)
    const random = new Random(Number(month.replace('-', '')) * 7919)
    const cases: CaseInput[] = []
    for (const [province, rates] of Object.entries(MONTHLY)) {
      const share = (first - FIRST_DAY) / 2150
      const fixed = province === '91' ? PUBLISHED_DRUG_CASES[month] : undefined
      const rateOf: [readonly KindMix[], number][] = [
        [SMUGGLING_MIX, rates.smuggling * (0.9 + 0.2 * share)],
        [N2O_MIX, month < '2024-01' ? 0 : rates.n2o * (month < '2025-01' ? 1 : 2)],
        [DRUG_MIX, rates.drug],
        [ENVIRONMENT_MIX, rates.environment * (0.75 + 0.6 * share)],
      ]
      for (const [mixes, rate] of rateOf) {
        const plan = monthPlan(mixes, first, last)
        const isPublished = mixes === DRUG_MIX && fixed !== undefined
        const count = isPublished ? fixed : spread(random, rate * plan.factor)
        for (let i = 0; i < count; i++) {
          const made = oneCase(random, picker, plan.pick(random), { province, today: facts.today, isPublished })
          cases.push(isPublished ? { ...made, subjects: publishedSubjects(published++) } : made)
        }
      }
    }
    cases.sort((a, b) => a.fromMinute - b.fromMinute)
    for (const [index, made] of cases.entries()) {
      if (made.toMinute > end) continue
      yield { ...made, sourceNumber: `MAU-${month.replace('-', '')}-${String(index + 1).padStart(4, '0')}` }
    }
  }
}

const nextMonth = (day: number): number => {
  const date = new Date(day * 86_400_000)
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1) / 86_400_000
}

/** A count near its expectation (normal approximation of Poisson). */
const spread = (random: Random, expected: number): number =>
  Math.max(0, Math.round(expected + Math.sqrt(expected) * random.normal() * 0.9))

const oneCase = (
  random: Random,
  picker: PlacePicker,
  { mix, day }: { mix: KindMix; day: number },
  { province, today, isPublished }: { province: string; today: number; isPublished: boolean },
): CaseInput => {
  const iso = isoDay(day)
  const place = picker.pick(random, mix, province, day, isPublished)
  const { from, to } = pickTime(random, mix)
  const force = pickKey(random, mix.forces) ?? 'OTHER'
  const isCriminal = random.chance(mix.criminal)
  const goods = goodsOf(random, mix, iso)
  const value = goods.reduce((sum, item) => sum + (item.value ?? 0), 0)
  // What depends on `today` draws from numbers of its own, so that it changes nothing else.
  const own = new Random(random.integer(0, 2 ** 32 - 1))
  const theme = themeOfKind(mix.kind) ?? 'SMUG'
  const course = courseOf(own, { isCriminal, ageDays: today - day, value, theme })
  const subjects =
    theme === 'DRUG'
      ? 1 + (own.chance(0.35) ? own.integer(1, 4) : 0)
      : course.isOwnerless
        ? 0
        : own.chance(0.85)
          ? 1
          : own.integer(2, 4)
  return {
    source: SAMPLE_SOURCE,
    sourceNumber: '',
    kind: mix.kind,
    force,
    status: course.status,
    fromMinute: day * 1440 + from - LOCAL_OFFSET_MINUTES,
    toMinute: day * 1440 + to - LOCAL_OFFSET_MINUTES,
    ...placeFields(place),
    nature: isCriminal ? 'CRIMINAL' : 'INCIDENT',
    direction: mix.border > 0.8 ? (random.chance(0.85) ? 'IN' : 'OUT') : 'INLAND',
    zone: place.isBorder ? 'BORDER' : 'INLAND',
    channel: pickKey(random, mix.channels),
    jointForces: random.chance(0.06) ? [random.pick(['CA', 'QLTT', 'BP'].filter((code) => code !== force))] : [],
    outcomes: course.outcomes,
    commodities: [...new Set(goods.map((item) => item.commodity))],
    subjects,
    organisations: subjects > 0 && !isCriminal && own.chance(0.15) ? 1 : 0,
    value,
    fine: course.fine,
    summary: summaryOf(mix.kind, goods as GoodsInput[], place.describe),
    goods,
  }
}

const placeFields = (place: Place) => ({
  precision: place.precision,
  position: place.position,
  positionSource: place.position ? (place.precision === 'GPS' ? 'Thiết bị đo (mẫu)' : 'Theo địa chỉ (mẫu)') : null,
  statedUnit: place.statedUnit,
  statedUnitCode: place.statedUnitCode,
  statedCommuneCode: place.statedCommuneCode,
  provinceCode: place.provinceCode,
  unitProblem: place.unitProblem,
})

const pickKey = (random: Random, weights: Readonly<Record<string, number>>): string | null => {
  const keys = Object.keys(weights)
  return keys.length === 0 ? null : (keys[random.weighted(Object.values(weights))] ?? null)
}
