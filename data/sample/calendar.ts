import { isoDay, weekdayOf } from '../model/localDay.ts'
import { type KindMix, SMUGGLING_MIX } from './caseMix.ts'
import type { Random } from './random.ts'

/** How much more (or less) happens on a Saturday or Sunday than on a working day, by the hours a kind keeps. */
const WEEKEND: Readonly<Record<KindMix['hours'], number>> = { night: 1.4, evening: 1.25, any: 0.8, day: 0.45 }

/** The peak campaign against smuggling and counterfeits of 2025, and the action month against drugs of 2023. */
const PEAK = { from: '2025-05-15', to: '2025-06-15', all: 1.8, counterfeits: 1.7 }
const DRUG_MONTH = { month: '2023-06', factor: 2 }
const TET = { from: '12-15', to: '02-10', fireworks: 1.8 }

const weekdayWeight = (mix: KindMix, day: number): number => {
  const weekend = WEEKEND[mix.hours]
  return ((weekdayOf(day) >= 5 ? weekend : 1) * 7) / (5 + 2 * weekend)
}

const seasonWeight = (mix: KindMix, iso: string): number => {
  const monthDay = iso.slice(5)
  const isTet = monthDay >= TET.from || monthDay <= TET.to
  const isPeak = iso >= PEAK.from && iso <= PEAK.to && SMUGGLING_MIX.includes(mix)
  return (
    (isTet && 'FIREWORK' in mix.commodities ? TET.fireworks : 1) *
    (isPeak ? PEAK.all : 1) *
    (isPeak && /^(FAKE|IP|FRAUD_ECOM|NO_ORIGIN)/.test(mix.kind) ? PEAK.counterfeits : 1) *
    (iso.startsWith(DRUG_MONTH.month) && mix.kind.startsWith('DRUG') ? DRUG_MONTH.factor : 1)
  )
}

export interface MonthPlan {
  /** How many cases the month has for each one that a plain month would have. */
  readonly factor: number
  pick(random: Random): { readonly mix: KindMix; readonly day: number }
}

/** Which kinds happen on which days of a month, `first` to `last` (day numbers). */
export const monthPlan = (mixes: readonly KindMix[], first: number, last: number): MonthPlan => {
  const days = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  let plain = 0
  const weights = days.flatMap((day) => {
    const iso = isoDay(day)
    return mixes.map((mix) => {
      if (mix.since && iso < mix.since) return 0
      plain += mix.weight
      return mix.weight * weekdayWeight(mix, day) * seasonWeight(mix, iso)
    })
  })
  return {
    factor: weights.reduce((sum, weight) => sum + weight, 0) / plain,
    pick(random) {
      const index = random.weighted(weights)
      return { mix: mixes[index % mixes.length] as KindMix, day: days[Math.floor(index / mixes.length)] ?? first }
    },
  }
}

/** Minutes of the local day: exact for most, a range for some, the whole day where the hour is unknown. */
export const pickTime = (random: Random, mix: KindMix): { from: number; to: number } => {
  if (random.chance(0.1)) return { from: 0, to: 1440 }
  const hour = {
    night: () => between(18, 30, 24.4 + random.normal() * 2.2),
    evening: () => between(12, 28, 20.8 + random.normal() * 2.3),
    day: () => between(6, 19, 10.2 + random.normal() * 2.6),
    any: () => 5 + random.next() * 17,
  }[mix.hours]()
  // Hours after midnight are those of the same day's early morning.
  const minute = Math.floor(hour * 60) % 1440
  return { from: minute, to: random.chance(0.08) ? minute + random.integer(2, 18) * 30 : minute }
}

/** Values beyond an end are mirrored at it: cut off, they would pile up there. */
const between = (least: number, most: number, value: number): number =>
  value < least ? Math.min(most, 2 * least - value) : value > most ? Math.max(least, 2 * most - value) : value
