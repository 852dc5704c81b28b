import type { CaseInput, GoodsInput } from '../model/caseInput.ts'
import { dayNumber, isoDay, LOCAL_OFFSET_MINUTES, weekdayOf } from '../model/localDay.ts'
import { DRUG_MIX, ENVIRONMENT_MIX, type KindMix, N2O_MIX, SMUGGLING_MIX } from './caseMix.ts'
import { goodsOf } from './goods.ts'
import { type Place, PlacePicker } from './placePicker.ts'
import { Random } from './random.ts'
import { courseOf, summaryOf } from './course.ts'
import type { SampleCommune, SampleGate } from './geography.ts'

export interface SampleFacts {
  /** Last local day (day number) for which cases are made. */
  readonly today: number
  readonly communes: readonly SampleCommune[]
  readonly gates: readonly SampleGate[]
}

export const SAMPLE_SOURCE = 'MAU'
export const FIRST_DAY = dayNumber('2021-01-01')

/** Cases a month by province and theme; An Giang is the largest. */
const MONTHLY: Readonly<Record<string, { smuggling: number; n2o: number; drug: number; environment: number }>> = {
  '91': { smuggling: 255, n2o: 5, drug: 19, environment: 62 },
  '15': { smuggling: 100, n2o: 2, drug: 28, environment: 30 },
  '12': { smuggling: 34, n2o: 1, drug: 20, environment: 11 },
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
 * The sample cases from January 2021 to `today`, in order of day. Each month has its own seed, so a later `today` only
 * appends. Source numbers run `MAU-YYYYMM-NNNN`.
 */
export function* sampleCases(facts: SampleFacts): Generator<CaseInput> {
  const picker = new PlacePicker(facts.communes, facts.gates)
  let published = 0
  for (let first = FIRST_DAY; first <= facts.today; first = nextMonth(first)) {
    const last = nextMonth(first) - 1
    const month = isoDay(first).slice(0, 7)
    const random = new Random(Number(month.replace('-', '')) * 7919)
    const cases: CaseInput[] = []
    for (const [province, rates] of Object.entries(MONTHLY)) {
      const share = (first - FIRST_DAY) / 2150
      const fixed = province === '91' ? PUBLISHED_DRUG_CASES[month] : undefined
      const plan: [readonly KindMix[], number][] = [
        [SMUGGLING_MIX, spread(random, rates.smuggling * (0.9 + 0.2 * share))],
        [N2O_MIX, month < '2024-01' ? 0 : spread(random, rates.n2o * (month < '2025-01' ? 1 : 2))],
        [DRUG_MIX, fixed ?? spread(random, rates.drug * (month === '2023-06' ? 2 : 1))],
        [ENVIRONMENT_MIX, spread(random, rates.environment * (0.75 + 0.6 * share))],
      ]
      for (const [mixes, count] of plan) {
        for (let i = 0; i < count; i++) {
          const isPublished = mixes === DRUG_MIX && fixed !== undefined
          const made = oneCase(random, picker, mixes, province, first, last, facts.today, isPublished)
          cases.push(isPublished ? { ...made, subjects: publishedSubjects(published++) } : made)
        }
      }
    }
    cases.sort((a, b) => a.fromMinute - b.fromMinute)
    for (const [index, made] of cases.entries()) {
      if (made.fromMinute > (facts.today + 1) * 1440 - LOCAL_OFFSET_MINUTES - 1) break
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
  mixes: readonly KindMix[],
  province: string,
  first: number,
  last: number,
  today: number,
  isPublished: boolean,
): CaseInput => {
  const day = pickDay(random, mixes, first, last)
  const iso = isoDay(day)
  const allowed = mixes.filter((candidate) => !candidate.since || candidate.since <= iso)
  const mix = allowed[random.weighted(allowed.map((candidate) => candidate.weight * season(candidate, iso)))] as KindMix
  const place = picker.pick(random, mix, province, day, isPublished)
  const { from, to } = pickTime(random, mix, day)
  const force = pickKey(random, mix.forces) ?? 'OTHER'
  const isCriminal = random.chance(mix.criminal)
  const goods = goodsOf(random, mix, iso)
  const value = goods.reduce((sum, item) => sum + (item.value ?? 0), 0)
  const course = courseOf(random, {
    isCriminal,
    ageDays: today - day,
    value,
    theme: mixes === ENVIRONMENT_MIX ? 'ENV' : mixes === DRUG_MIX ? 'DRUG' : 'SMUG',
  })
  const subjects =
    mixes === DRUG_MIX
      ? 1 + (random.chance(0.35) ? random.integer(1, 4) : 0)
      : course.isOwnerless
        ? 0
        : random.chance(0.85)
          ? 1
          : random.integer(2, 4)
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
    organisations: subjects > 0 && !isCriminal && random.chance(0.15) ? 1 : 0,
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

/** Border smuggling rises at weekends; trade fraud and environment are found on working days; campaigns show. */
const pickDay = (random: Random, mixes: readonly KindMix[], first: number, last: number): number => {
  const days = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  const weights = days.map((day) => {
    const isWeekend = weekdayOf(day) >= 5
    const iso = isoDay(day)
    const isPeak = iso >= '2025-05-15' && iso <= '2025-06-15'
    const weekday =
      mixes === ENVIRONMENT_MIX
        ? isWeekend
          ? 0.35
          : 1
        : mixes === SMUGGLING_MIX
          ? isWeekend
            ? 1.05
            : 1
          : isWeekend
            ? 1.25
            : 1
    return weekday * (isPeak && mixes === SMUGGLING_MIX ? 2.4 : 1)
  })
  return days[random.weighted(weights)] ?? first
}

/** Fireworks and alcohol before Tết; counterfeits and milk in the peak campaign of 2025. */
const season = (mix: KindMix, iso: string): number => {
  const monthDay = iso.slice(5)
  const isTet = monthDay >= '12-15' || monthDay <= '02-10'
  const isPeak = iso >= '2025-05-15' && iso <= '2025-06-15'
  return (
    (isTet && 'FIREWORK' in mix.commodities ? 1.8 : 1) *
    (isPeak && /^(FAKE|IP|FRAUD_ECOM|NO_ORIGIN)/.test(mix.kind) ? 3 : 1)
  )
}

/** Minutes of the local day: exact for most, a range over the night for some, the whole day where the hour is unknown. */
const pickTime = (random: Random, mix: KindMix, day: number): { from: number; to: number } => {
  if (random.chance(0.1)) return { from: 0, to: 1440 }
  const isWeekend = weekdayOf(day) >= 5
  const hour = {
    night: () => (21 + Math.min(9, Math.abs(random.normal()) * 3.2)) % 24,
    evening: () => (16 + Math.abs(random.normal() * 3.5)) % 24,
    day: () => Math.min(19, Math.max(6, 10.2 + random.normal() * 2.6 + (isWeekend ? 1 : 0))),
    any: () => 5 + random.next() * 17,
  }[mix.hours]()
  const minute = Math.min(1439, Math.floor(hour * 60))
  if (random.chance(0.08)) return { from: minute, to: minute + random.integer(2, 18) * 30 }
  return { from: minute, to: minute }
}
