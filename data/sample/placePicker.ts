import { isoDay } from '../model/localDay.ts'
import type { KindMix } from './caseMix.ts'
import { kilometres, kilometresToWater, type LonLat, type SampleCommune, type SampleGate } from './geography.ts'
import { Random } from './random.ts'
import { scatter } from './scatter.ts'

/** Cases rise in this commune over the years: Tịnh Biên, An Giang (gate). */
export const RISING_COMMUNE = '30520'
/** Cases fall in this one: Khánh Bình, An Giang (gate). */
export const FALLING_COMMUNE = '30341'

const YEARS_DAYS = 2150
const START = 18_628
const HIGHEST_TREND = 2.3

export interface Place {
  readonly precision: 'GPS' | 'ADDRESS' | 'HAMLET' | 'COMMUNE' | 'UNKNOWN'
  readonly position: LonLat | null
  readonly provinceCode: string | null
  readonly statedUnit: string | null
  readonly statedUnitCode: string | null
  readonly statedCommuneCode: string | null
  readonly unitProblem: 'UNIT_SPLIT' | 'UNIT_UNKNOWN' | null
  readonly isBorder: boolean
  /** The place in words, for the summary. */
  readonly describe: string
}

interface Spot {
  readonly commune: SampleCommune
  readonly point: LonLat
  readonly gateKilometres: number
  readonly base: number
}

/** Chooses where a case happens: near gates and waterways as its kind is drawn to them, in towns, and elsewhere. */
export class PlacePicker {
  readonly #spots = new Map<string, Spot[]>()
  readonly #names = new Map<string, string>()
  readonly #sums = new Map<string, Float64Array>()

  constructor(communes: readonly SampleCommune[], gates: readonly SampleGate[]) {
    const random = new Random(20_211)
    for (const commune of communes) {
      this.#names.set(commune.code, `${commune.kind} ${commune.name}`)
      const factor = 0.4 + 1.6 * random.next() ** 2
      const town = commune.kind === 'phường' ? 2.2 : 1
      const own = gates.filter((gate) => gate.provinceCode === commune.provinceCode)
      const list = this.#spots.get(commune.provinceCode) ?? []
      for (const point of commune.anchors) {
        const gateKilometres = Math.min(60, ...own.map((gate) => kilometres(point, gate.point)))
        const water = kilometresToWater(point, commune.provinceCode)
        list.push({ commune, point, gateKilometres, base: factor * town * (1 + 0.8 * Math.exp(-water / 3)) })
      }
      this.#spots.set(commune.provinceCode, list)
    }
  }

  /** @param mustCount the case must count in its province under any reading: no jitter, no error */
  pick(random: Random, mix: KindMix, provinceCode: string, day: number, mustCount: boolean): Place {
    const spots = this.#spots.get(provinceCode) ?? []
    const spot = this.#spotOf(random, mix, provinceCode, day)
    const roll = random.next()
    const precision =
      roll < 0.34 ? 'GPS' : roll < 0.77 ? 'ADDRESS' : roll < 0.87 ? 'HAMLET' : roll < 0.985 ? 'COMMUNE' : 'UNKNOWN'
    const spread = mustCount ? 60 : spot.gateKilometres < 4 ? 350 : 550
    const point = scatter(random, spot.commune, spot.point, spread)
    const unit = this.#unitOf(random, spot.commune, day)
    const isBorder = spot.gateKilometres < 9
    const located = precision === 'GPS' || precision === 'ADDRESS' || precision === 'HAMLET'
    // A few wrong papers for the review list: another commune's name, a former unit that was split, a name nobody knows.
    const error = mustCount ? 1 : random.next()
    const wrong = error < 0.0015 ? spots[random.integer(0, spots.length - 1)]?.commune : undefined
    if (precision === 'UNKNOWN') {
      return { ...NOWHERE, provinceCode, isBorder, describe: 'chưa rõ nơi' }
    }
    if (error > 0.0015 && error < 0.0065 && !located) {
      return {
        ...NOWHERE,
        precision,
        provinceCode,
        statedUnit: 'ấp Tân Lập (không rõ xã)',
        unitProblem: 'UNIT_UNKNOWN',
        isBorder,
        describe: 'chưa rõ xã',
      }
    }
    const split = unit.isWhole ? null : ('UNIT_SPLIT' as const)
    return {
      precision,
      position: located ? point : null,
      provinceCode,
      statedUnit: wrong ? (this.#names.get(wrong.code) ?? unit.text) : unit.text,
      statedUnitCode: wrong?.code ?? unit.code,
      statedCommuneCode: wrong?.code ?? (unit.isWhole ? spot.commune.code : null),
      unitProblem: located ? null : split,
      isBorder,
      describe: unit.text,
    }
  }

  /** A spot by weight; the trend of the rising and falling communes by rejection, so that weights are summed once. */
  #spotOf(random: Random, mix: KindMix, provinceCode: string, day: number): Spot {
    const spots = this.#spots.get(provinceCode) ?? []
    const key = `${provinceCode} ${mix.border}`
    let sums = this.#sums.get(key)
    if (!sums) {
      let sum = 0
      sums = Float64Array.from(spots, (spot) => {
        const pull = 1 - mix.border + mix.border * 14 * Math.exp(-spot.gateKilometres / 7)
        sum += spot.base * (0.15 + pull)
        return sum
      })
      this.#sums.set(key, sums)
    }
    const progress = Math.min(1, (day - START) / YEARS_DAYS)
    for (;;) {
      const wanted = random.next() * (sums.at(-1) ?? 0)
      let low = 0
      let high = sums.length - 1
      while (low < high) {
        const middle = (low + high) >> 1
        if ((sums[middle] ?? 0) > wanted) high = middle
        else low = middle + 1
      }
      const spot = spots[low] as Spot
      const code = spot.commune.code
      const trend =
        code === RISING_COMMUNE ? 0.35 + 1.9 * progress : code === FALLING_COMMUNE ? 1.9 - 1.6 * progress : 1
      if (random.next() * HIGHEST_TREND < trend) return spot
    }
  }

  /** The unit as an office of that day wrote it: former units before 1 July 2025. */
  #unitOf(random: Random, commune: SampleCommune, day: number): { text: string; code: string; isWhole: boolean } {
    if (isoDay(day) >= '2025-07-01' || commune.formerUnits.length === 0) {
      return { text: `${commune.kind} ${commune.name}`, code: commune.code, isWhole: true }
    }
    const whole = commune.formerUnits.filter((unit) => unit.isWhole)
    return random.pick(whole.length > 0 && !random.chance(0.06) ? whole : commune.formerUnits)
  }
}

const NOWHERE = {
  precision: 'UNKNOWN' as const,
  position: null,
  statedUnit: null,
  statedUnitCode: null,
  statedCommuneCode: null,
  unitProblem: null,
}
