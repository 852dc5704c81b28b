import { CHANNELS, COMMODITIES, FORCES, OUTCOMES, STATUSES, ZONES } from '../data/model/caseCodes.ts'
import type { CaseInput } from '../data/model/caseInput.ts'
import { CASE_KINDS } from '../data/model/caseKinds.ts'
import { isoDay } from '../data/model/localDay.ts'
import { FIRST_RANDOM_DAY, RANDOM_DAYS } from '../web/cases/randomCases.ts'
import { aCase, minuteOf } from './builders.ts'

/** A commune with a point inside it, `[longitude, latitude]`. */
export interface VariedPlace {
  readonly code: string
  readonly provinceCode: string
  readonly point: readonly [number, number]
}

const DAY = 1440

/** Lengths of time ranges in minutes: exact, within the hour, over midnight, a day, days, more than a week, years. */
const LENGTHS = [0, 0, 0, 20, 90, 11 * 60, DAY, 3 * DAY, 7 * DAY, 7 * DAY + 1, 30 * DAY, 400 * DAY]

/** Cases with every code in use and every way a place and a time can be known. @param random from 0 to below 1 */
export const variedCases = (count: number, random: () => number, places: readonly VariedPlace[]): CaseInput[] => {
  const below = (limit: number) => Math.floor(random() * limit)
  const pick = <Item>(items: readonly Item[]): Item => items[below(items.length)] as Item
  const code = (list: readonly { readonly code: string }[]) => pick(list).code
  const some = (list: readonly { readonly code: string }[], most: number) =>
    Array.from({ length: below(most + 1) }, () => code(list))

  const whereabouts = (): Partial<CaseInput> => {
    const place = pick(places)
    const near = [place.point[0] + (random() - 0.5) * 1e-3, place.point[1] + (random() - 0.5) * 1e-3] as const
    return pick<() => Partial<CaseInput>>([
      () => ({ position: near, precision: pick(['GPS', 'ADDRESS', 'HAMLET']) }),
      // The paper names another commune than the one in which the point lies.
      () => ({ position: near, precision: pick(['GPS', 'HAMLET']), statedCommuneCode: pick(places).code }),
      () => ({ statedCommuneCode: place.code, precision: 'COMMUNE' }),
      () => ({ provinceCode: place.provinceCode, precision: pick(['COMMUNE', 'UNKNOWN']) }),
      () => ({ precision: 'UNKNOWN' }),
      // In the sea, outside every commune.
      () => ({ position: [109.5 + random(), 9 + random()], precision: 'GPS', provinceCode: place.provinceCode }),
    ])()
  }

  return Array.from({ length: count }, () => {
    const day = isoDay(FIRST_RANDOM_DAY + below(RANDOM_DAYS))
    const clock = pick(['00:00', '23:59', '16:59', '17:00', `${10 + below(10)}:${10 + below(50)}`])
    const start = minuteOf(`${day} ${clock}`)
    return {
      ...aCase(),
      kind: code(CASE_KINDS),
      force: code(FORCES),
      status: code(STATUSES),
      channel: random() < 0.2 ? null : code(CHANNELS),
      zone: random() < 0.2 ? null : code(ZONES),
      fromMinute: start,
      toMinute: start + pick(LENGTHS),
      commodities: [...new Set(some(COMMODITIES, 4))],
      outcomes: [...new Set(some(OUTCOMES, 3))],
      subjects: random() < 0.01 ? 65_535 : below(6),
      value: random() < 0.01 ? 123_456_789_012 : below(500) * 100_000,
      ...whereabouts(),
    }
  })
}
