import { changeOf, ratePerTenThousand } from '../../data/analysis/change.ts'
import type { LinkedCounts } from '../../data/model/linkedCounts.ts'
import type { Commune } from '../../data/model/things.ts'
import { DIVERGING, type Rgb, SEQUENTIAL } from './palette.ts'

export type ChoroplethMode = 'count' | 'rate' | 'change'

export interface ChoroplethClass {
  readonly colour: Rgb
  /** Lower and upper limit, both reached by values of the class; null = open. */
  readonly from: number | null
  readonly to: number | null
}

/** The colouring of communes and its legend: both read this one object. */
export interface Choropleth {
  readonly mode: ChoroplethMode
  readonly classes: readonly ChoroplethClass[]
  /** Class of every commune by code; -1 = no data (hatched). */
  readonly classOf: ReadonlyMap<string, number>
  /** Communes whose class comes from a number that is shared with the asker, whose cases they do not see. */
  readonly shared: ReadonlySet<string>
  /** True when the mode cannot be shown, because there is nothing to compare with. */
  readonly isUnavailable: boolean
}

/** z scores at which a change stops being ordinary, and becomes very clear (about 1 in 400 by chance). */
export const CHANGE_BREAKS = [-3, -1.96, 1.96, 3] as const

/** Round numbers people can remember: 1, 2, 3, 5, 8 × 10ⁿ. */
const niceCeiling = (value: number): number => {
  if (value <= 0) return 0
  const power = 10 ** Math.floor(Math.log10(value))
  const step = [1, 2, 3, 5, 8, 10].find((candidate) => candidate * power >= value - 1e-9) ?? 10
  return Number((step * power).toPrecision(6))
}

/** Upper limits of the four classes above zero: nice numbers near the 40th, 70th and 90th percentile; the last is open. */
export const sequentialBreaks = (values: readonly number[], smallest: number): number[] => {
  const positive = values.filter((value) => value > 0).sort((a, b) => a - b)
  const at = (share: number) => positive[Math.min(positive.length - 1, Math.floor(share * positive.length))] ?? 0
  const breaks: number[] = []
  for (const share of [0.4, 0.7, 0.9]) {
    const last = breaks.at(-1) ?? 0
    let limit = Math.max(smallest, niceCeiling(at(share)))
    while (limit <= last) limit = niceCeiling(last * 1.3 + smallest * 0.1)
    breaks.push(limit)
  }
  return breaks
}

export interface ChoroplethInput {
  readonly mode: ChoroplethMode
  readonly communes: readonly Commune[]
  /** Counts of the present filter. */
  readonly counts: LinkedCounts
  /** Counts of all cases of the period, from which the breaks are frozen. */
  readonly periodCounts: LinkedCounts
  /** Cases by commune of which only the number is shared; shading by number alone shows them. */
  readonly shared?: ReadonlyMap<string, number>
  readonly dark: boolean
}

const NONE_SHARED: ReadonlyMap<string, number> = new Map()

/** Classes and the class of every commune. Breaks depend on the period alone, so colours keep their meaning while filtering. */
export const choroplethOf = (input: ChoroplethInput): Choropleth => {
  const { mode, communes, counts, periodCounts, dark } = input
  if (mode === 'change') return changeClasses(communes, counts, dark)
  const shared = (mode === 'count' && input.shared) || NONE_SHARED
  const colours = SEQUENTIAL[dark ? 'dark' : 'light']
  const valueOf = (commune: Commune, source: LinkedCounts): number | null => {
    const cases = shared.get(commune.code) ?? source.places[commune.code] ?? 0
    return mode === 'count' ? cases : ratePerTenThousand(cases, commune.population)
  }
  const unit = mode === 'count' ? 1 : 0.1
  const all = communes.map((commune) => valueOf(commune, periodCounts) ?? 0)
  const [first = 1, second = 2, third = 3] = sequentialBreaks(all, unit)
  const limits: readonly (readonly [number | null, number | null])[] = [
    [0, 0],
    [unit, first],
    [first + unit, second],
    [second + unit, third],
    [third + unit, null],
  ]
  const classOf = new Map<string, number>()
  for (const commune of communes) {
    const value = valueOf(commune, counts)
    const index =
      value === null ? -1 : value === 0 ? 0 : value <= first ? 1 : value <= second ? 2 : value <= third ? 3 : 4
    classOf.set(commune.code, index)
  }
  return {
    mode,
    classes: limits.map(([from, to], index) => ({ colour: colours[index] ?? colours[0], from, to })),
    classOf,
    shared: new Set(shared.keys()),
    isUnavailable: false,
  }
}

const changeClasses = (communes: readonly Commune[], counts: LinkedCounts, dark: boolean): Choropleth => {
  const colours = DIVERGING[dark ? 'dark' : 'light']
  const before = counts.previous?.places
  const classOf = new Map<string, number>()
  for (const { code } of communes) {
    if (!before) {
      classOf.set(code, -1)
      continue
    }
    const { z } = changeOf(counts.places[code] ?? 0, before[code] ?? 0)
    classOf.set(
      code,
      z <= CHANGE_BREAKS[0] ? 0 : z <= CHANGE_BREAKS[1] ? 1 : z < CHANGE_BREAKS[2] ? 2 : z < CHANGE_BREAKS[3] ? 3 : 4,
    )
  }
  const edges: readonly (number | null)[] = [null, ...CHANGE_BREAKS, null]
  return {
    mode: 'change',
    classes: colours.map((colour, index) => ({ colour, from: edges[index] ?? null, to: edges[index + 1] ?? null })),
    classOf,
    shared: new Set(),
    isUnavailable: !before,
  }
}
