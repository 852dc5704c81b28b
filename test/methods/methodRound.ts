import { completeLinkage } from '../../data/analysis/clusters/completeLinkage.ts'
import { hullSquareMetres } from '../../data/analysis/clusters/convexHull.ts'
import { densityAt } from '../../data/analysis/density.ts'
import { EMERGING_DEFAULTS, emergingHotSpots } from '../../data/analysis/emerging/emergingHotSpots.ts'
import { stepsOfDays } from '../../data/analysis/emerging/spaceTimeCube.ts'
import { discoveryCutoffs } from '../../data/analysis/falseDiscovery.ts'
import { globalG, localG } from '../../data/analysis/localG.ts'
import { mannKendall } from '../../data/analysis/mannKendall.ts'
import { distanceBand, kNearest } from '../../data/analysis/neighbours.ts'
import { upperTail } from '../../data/analysis/normal.ts'
import { binomialTails } from '../../data/analysis/binomialTails.ts'
import { poissonTest } from '../../data/analysis/poissonTest.ts'
import { smoothedRates } from '../../data/analysis/smoothedRates.ts'
import { Random } from '../../data/sample/random.ts'

/** Random data of one round, as the reference reads it. Metres. */
export interface MethodRound {
  readonly x: readonly number[]
  readonly y: readonly number[]
  readonly values: readonly number[]
  readonly band: number
  readonly k: number
  readonly cases: readonly number[]
  readonly people: readonly number[]
  readonly pValues: readonly number[]
  readonly z: readonly number[]
  readonly bandwidth: number
  readonly threshold: number
  readonly series: readonly number[]
  /** Pairs of counts that differ. */
  readonly counts: { readonly first: readonly number[]; readonly second: readonly number[] }
  readonly cube: {
    readonly x: readonly number[]
    readonly y: readonly number[]
    readonly steps: number
    readonly lag: number
    readonly band: number
    readonly values: readonly number[]
  }
}

/** Numbers of one round by name: what the reference answers, and what ours answers in the same shape. */
export type MethodAnswers = Readonly<Record<string, readonly (number | null)[]>>

const LEVELS = [0.1, 0.05, 0.01]

/** Data that tries ties, zeros, lone places and skewed counts. */
export const methodRound = (seed: number): MethodRound => {
  const random = new Random(seed)
  const many = <Item>(length: number, make: (index: number) => Item) =>
    Array.from({ length }, (_, index) => make(index))
  const n = random.integer(35, 90)
  const areas = random.integer(30, 45)
  const steps = random.integer(10, 14)
  return {
    x: many(n, () => random.next() * 1000),
    y: many(n, () => random.next() * 1000),
    values: many(n, () => Math.floor(random.next() ** 3 * 40)),
    band: random.integer(120, 260),
    k: random.integer(2, 9),
    cases: many(n, () => Math.floor(random.next() ** 2 * 25)),
    people: many(n, () => random.integer(80, 30_000)),
    pValues: many(n, () => random.next() ** random.pick([1, 3, 6])),
    z: many(60, () => random.normal() * 3),
    bandwidth: random.integer(60, 400),
    threshold: random.integer(60, 400),
    series: many(random.integer(6, 40), (i) => random.integer(0, 8) + (seed % 2 ? i / 4 : 0)),
    counts: {
      first: many(3, () => random.pick([random.integer(0, 30), random.integer(0, 400)])),
      second: many(3, () => random.pick([random.integer(31, 45), random.integer(401, 500)])),
    },
    cube: {
      x: many(areas, () => random.next() * 1000),
      y: many(areas, () => random.next() * 1000),
      steps,
      lag: random.integer(0, 3),
      band: 250,
      values: many(areas * steps, () => Math.floor(random.next() ** 3 * 20)),
    },
  }
}

/** What our methods make of a round. */
export const ourAnswers = (round: MethodRound): MethodAnswers => {
  const { x, y, values, band, cube } = round
  const near = distanceBand(x, y, band)
  const general = globalG(values, near)
  const trend = mannKendall(round.series)
  const rates = smoothedRates(round.cases, round.people)
  const emerging = emergingHotSpots(
    {
      areas: cube.x.length,
      steps: cube.steps,
      counts: Float64Array.from(cube.values),
      starts: stepsOfDays(0, 1, cube.steps),
      leftOut: {},
    },
    distanceBand(cube.x, cube.y, cube.band),
    { ...EMERGING_DEFAULTS, lag: cube.lag },
  )
  if (trend.kind === 'refused' || rates.kind === 'refused' || emerging.kind === 'refused') throw new Error('refused')
  const seen = round.counts.first
  const binomial = binomialTails(seen.reduce((sum, count) => sum + count, 0))
  const places = x.map((value, i) => [value, y[i] as number] as const)
  return {
    gStar: numbers(localG(values, near)),
    gPlain: numbers(localG(values, near, 'PLAIN')),
    gFalling: numbers(localG(values, distanceBand(x, y, band, 'LINEAR'))),
    gNearest: numbers(localG(values, kNearest(x, y, round.k))),
    gRows: numbers(localG(values, near)),
    globalG: [general.g, general.expected, general.variance, general.z, upperTail(general.z)],
    cube: numbers(emerging.z),
    bayes: numbers(rates.smoothed),
    discoveries: discoveryCutoffs(round.pValues, LEVELS).flatMap((cutoff) =>
      round.pValues.map((p) => (p <= cutoff ? 1 : 0)),
    ),
    tails: round.z.map(upperTail),
    density: places.map((place) => densityAt(place, places, round.bandwidth)),
    linkage: groupNumbers(completeLinkage(x, y, round.threshold, 1e6) ?? [], x.length),
    trend: [trend.z, trend.p],
    poisson: round.counts.first.map((count, i) => poissonTest(count, round.counts.second[i] as number)),
    binomial: [binomial.atLeast, binomial.atMost].flatMap((tail) => seen.map((count) => tail(count, 1 / seen.length))),
    hullArea: [hullSquareMetres(x, y)],
  }
}

/** The reference's answers in the shape of ours: discoveries as passed or not, the general G in our order. */
export const referenceAnswers = (raw: Readonly<Record<string, number | readonly (number | null)[]>>): MethodAnswers => {
  const answers = Object.fromEntries(Object.entries(raw).map(([name, value]) => [name, [value].flat() as number[]]))
  const [g, expected, variance, z, p] = answers.globalG as [number, number, number, number, number]
  return {
    ...answers,
    globalG: [g, expected, variance, z, p],
    discoveries: LEVELS.flatMap((level) =>
      (answers.discoveries ?? []).map((adjusted) => ((adjusted as number) <= level ? 1 : 0)),
    ),
    linkage: answers.linkage?.map((group) => (group as number) - 1) ?? [],
  }
}

const numbers = (values: Float64Array): (number | null)[] =>
  Array.from(values, (value) => (Number.isNaN(value) ? null : value))

/** The group of each point, numbered by first point. */
const groupNumbers = (groups: readonly (readonly number[])[], points: number): number[] => {
  const numberOf = Array.from<number>({ length: points }).fill(-1)
  for (const [number, group] of groups.entries()) for (const point of group) numberOf[point] = number
  return numberOf
}
