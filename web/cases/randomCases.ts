import { CHANNELS, COMMODITIES, FORCES, OUTCOMES, STATUSES, ZONES } from '../../data/model/caseCodes.ts'
import { type CaseColumns, NO_CODE, NO_POSITION } from '../../data/model/caseColumns.ts'
import { type CaseFilter, LIST_CLAUSES, noFilter } from '../../data/model/caseFilter.ts'
import { CASE_KINDS } from '../../data/model/caseKinds.ts'
import { isoDay } from '../../data/model/localDay.ts'

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
export const seeded = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Communes of two provinces, both provinces without a commune, and no place at all. */
export const RANDOM_PLACES: readonly string[] = [
  ...Array.from({ length: 70 }, (_, index) => `30${String(index).padStart(3, '0')}`),
  ...Array.from({ length: 30 }, (_, index) => `02${String(index).padStart(3, '0')}`),
  '91',
  '15',
  '',
]
export const provinceOfRandomPlace = (code: string): string | undefined =>
  code.length !== 5 ? code || undefined : code.startsWith('30') ? '91' : '15'

export const FIRST_RANDOM_DAY = 18_628 // 2021-01-01
export const RANDOM_DAYS = 5 * 365

/**
 * A table of cases with every code in use, some stated nothing, for tests and benchmarks; made for counting, not to
 * look like a province. Sorted by day, as the server sends it.
 */
export const randomColumns = (length: number, seed: number, since: string | null = null): CaseColumns => {
  const random = seeded(seed)
  const below = (limit: number) => Math.floor(random() * limit)
  const code = (list: readonly unknown[]) => (random() < 0.02 ? NO_CODE : below(list.length))
  const columns = {
    length,
    id: Uint32Array.from({ length }, (_, row) => row + 1),
    day: Uint16Array.from({ length }, (_, row) => FIRST_RANDOM_DAY + Math.floor((row / length) * RANDOM_DAYS)),
    minute: new Uint16Array(length),
    duration: new Uint16Array(length),
    longitude: new Int32Array(length),
    latitude: new Int32Array(length),
    place: new Uint16Array(length),
    kind: new Uint8Array(length),
    force: new Uint8Array(length),
    status: new Uint8Array(length),
    channel: new Uint8Array(length),
    zone: new Uint8Array(length),
    precision: new Uint8Array(length),
    outcomes: new Uint16Array(length),
    commodities: new Uint32Array(length),
    subjects: new Uint16Array(length),
    value: new Float64Array(length),
    places: RANDOM_PLACES,
    dataVersion: 1,
    since,
  }
  for (let row = 0; row < length; row++) {
    columns.minute[row] = below(1440)
    const spread = random()
    columns.duration[row] = spread < 0.5 ? 0 : spread < 0.97 ? below(1500) : below(65_536)
    const place = below(RANDOM_PLACES.length)
    const precision = place >= 100 ? 4 : below(4)
    const isLocated = precision < 3
    columns.place[row] = place
    columns.precision[row] = precision
    columns.longitude[row] = isLocated ? 10_500_000 + below(60_000) + below(40_000) : NO_POSITION
    columns.latitude[row] = isLocated ? 1_020_000 + below(60_000) + below(40_000) : NO_POSITION
    columns.kind[row] = below(CASE_KINDS.length)
    columns.force[row] = below(FORCES.length)
    columns.status[row] = below(STATUSES.length)
    columns.channel[row] = code(CHANNELS)
    columns.zone[row] = code(ZONES)
    for (let goods = below(4); goods > 0; goods--)
      columns.commodities[row] = (columns.commodities[row] ?? 0) | (1 << below(COMMODITIES.length))
    for (let ends = below(3); ends > 0; ends--)
      columns.outcomes[row] = (columns.outcomes[row] ?? 0) | (1 << below(OUTCOMES.length))
    columns.subjects[row] = below(5)
    columns.value[row] = below(500) * 100_000
  }
  return columns
}

/** A filter with each clause in use three times in ten. */
export const randomFilter = (random: () => number): CaseFilter => {
  const some = (codes: readonly string[]) =>
    random() < 0.7 ? [] : codes.filter(() => random() < 0.3).sort((a, b) => (a < b ? -1 : 1))
  const day = () => isoDay(FIRST_RANDOM_DAY + Math.floor(random() * RANDOM_DAYS))
  const [from, to] = [day(), day()].sort()
  return {
    ...noFilter,
    from: random() < 0.7 ? (from ?? null) : null,
    to: random() < 0.7 ? (to ?? null) : null,
    kinds: some(LIST_CLAUSES.kinds),
    places: some(RANDOM_PLACES.filter((place) => place !== '')),
    forces: some(LIST_CLAUSES.forces),
    commodities: some(LIST_CLAUSES.commodities),
    statuses: some(LIST_CLAUSES.statuses),
    outcomes: some(LIST_CLAUSES.outcomes),
    channels: some(LIST_CLAUSES.channels),
    zones: some(LIST_CLAUSES.zones),
    precisions: some(LIST_CLAUSES.precisions),
  }
}
