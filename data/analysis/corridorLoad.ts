import { type Answered, type LeftOut, leftOutOf, type Refused, refused } from './analysisAnswer.ts'
import { binomialTest } from './binomialTest.ts'

export interface Leg {
  readonly lengthMetres: number
  readonly cases: number
}

export interface LegLoad {
  readonly casesPerKm: number | null
  /** Cases the leg would have if all cases lay evenly along the corridor. */
  readonly expected: number | null
  /** Cases over expected; null where nothing is expected. */
  readonly ratio: number | null
  /** Poisson z score against the expected cases, 2(√cases − √expected). */
  readonly z: number | null
  /**
   * Chance of so many or so few cases when all lie evenly: the exact binomial test; null without a length, and for an only
   * leg, which holds all cases whatever happens: there is nothing to test.
   */
  readonly p: number | null
  /** Within ordinary variation: |z| below 1.96. */
  readonly isOrdinary: boolean
}

export interface CorridorLoad extends Answered<'CORRIDOR_LOAD', { readonly lengthMetres: number }> {
  readonly casesPerKm: number
  /** In the order of the input. */
  readonly legs: readonly LegLoad[]
  /** Legs that have a length, by cases per km, most first; of equal ones the first. */
  readonly order: readonly number[]
}

/**
 * Which legs of a corridor carry more cases a kilometre than the whole. A leg without length has no load and no part in
 * the sums; its cases are left out. Refuses a corridor without length or without cases.
 */
export const corridorLoad = (legs: readonly Leg[], leftOut: LeftOut = {}): CorridorLoad | Refused => {
  const measured = legs.filter((leg) => leg.lengthMetres > 0)
  const lengthMetres = measured.reduce((sum, leg) => sum + leg.lengthMetres, 0)
  const cases = measured.reduce((sum, leg) => sum + leg.cases, 0)
  if (lengthMetres === 0) return refused('CORRIDOR_LOAD', 'TOO_FEW_AREAS', 0, 1)
  if (cases === 0) return refused('CORRIDOR_LOAD', 'TOO_FEW_CASES', 0, 1)
  const loads = legs.map((leg): LegLoad => {
    if (!(leg.lengthMetres > 0))
      return { casesPerKm: null, expected: null, ratio: null, z: null, p: null, isOrdinary: true }
    const expected = (cases * leg.lengthMetres) / lengthMetres
    const z = 2 * (Math.sqrt(leg.cases) - Math.sqrt(expected))
    return {
      casesPerKm: (leg.cases / leg.lengthMetres) * 1000,
      expected,
      ratio: leg.cases / expected,
      z,
      p: measured.length > 1 ? binomialTest(leg.cases, cases, leg.lengthMetres / lengthMetres) : null,
      isOrdinary: Math.abs(z) < 1.96,
    }
  })
  return {
    kind: 'answered',
    method: 'CORRIDOR_LOAD',
    n: cases,
    parameters: { lengthMetres },
    leftOut: leftOutOf({ ...leftOut, NO_VALUE: legs.reduce((sum, leg) => sum + leg.cases, 0) - cases }),
    casesPerKm: (cases / lengthMetres) * 1000,
    legs: loads,
    order: loads
      .flatMap(({ casesPerKm }, leg) => (casesPerKm === null ? [] : [leg]))
      .sort((a, b) => (loads[b]?.casesPerKm ?? 0) - (loads[a]?.casesPerKm ?? 0) || a - b),
  }
}
