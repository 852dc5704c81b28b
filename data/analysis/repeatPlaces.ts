import { type Answered, type LeftOut, type Refused, refused } from './analysisAnswer.ts'
import { densityClusters } from './clusters/densityClusters.ts'

export interface RepeatPlaces extends Answered<'REPEAT_PLACES', Readonly<Record<string, never>>> {
  readonly places: number
  /** Places with at least two cases, and the cases there. */
  readonly repeatPlaces: number
  readonly repeatCases: number
  /** Positions in the input, most cases first; of equal ones the first. */
  readonly order: readonly number[]
  /** Lorenz curve: share of cases in the k places with fewest, k = 0 … places. */
  readonly lorenz: Float64Array
  /** 0 = all places alike … towards 1 = all cases in one place. */
  readonly gini: number
  /**
   * The same for fewer cases than places, where even the most even spread leaves places empty (Bernasco and Steenbeek
   * 2017): 0 when no place has a second case. Equal to `gini` otherwise.
   */
  readonly generalizedGini: number
  /** The fifth of the places (rounded up) with most cases, and the share of the cases there. */
  readonly topFifth: { readonly places: number; readonly share: number }
  /** How few places hold four fifths of the cases, and their share of the places. */
  readonly fourFifths: { readonly places: number; readonly share: number }
}

/**
 * How much cases repeat at few places (80–20). The method ranks places, never persons. Refuses without cases.
 * @param cases one a place; places with none belong in when they are known, and change the shares
 */
export const repeatPlaces = (cases: ArrayLike<number>, leftOut: LeftOut = {}): RepeatPlaces | Refused => {
  const places = cases.length
  const order = Array.from(cases, (_, place) => place).sort(
    (a, b) => (cases[b] as number) - (cases[a] as number) || a - b,
  )
  const total = order.reduce((sum, place) => sum + (cases[place] as number), 0)
  if (total === 0) return refused('REPEAT_PLACES', 'TOO_FEW_CASES', 0, 1)
  const lorenz = new Float64Array(places + 1)
  let held = 0
  let area = 0
  for (let k = 1; k <= places; k++) {
    held += cases[order[places - k] as number] as number
    lorenz[k] = held / total
    area += ((lorenz[k - 1] as number) + (lorenz[k] as number)) / 2 / places
  }
  const gini = 1 - 2 * area
  const topShare = (count: number) => 1 - (lorenz[places - count] as number)
  const fifth = Math.ceil(places / 5)
  let fewest = 0
  for (let sum = 0; sum * 5 < total * 4; fewest++) sum += cases[order[fewest] as number] as number
  const repeats = order.filter((place) => (cases[place] as number) > 1)
  return {
    kind: 'answered',
    method: 'REPEAT_PLACES',
    n: total,
    parameters: {},
    leftOut,
    places,
    repeatPlaces: repeats.length,
    repeatCases: repeats.reduce((sum, place) => sum + (cases[place] as number), 0),
    order,
    lorenz,
    gini,
    generalizedGini: Math.max(places / total, 1) * (gini - 1) + 1,
    topFifth: { places: fifth, share: topShare(fifth) },
    fourFifths: { places: fewest, share: fewest / places },
  }
}

/**
 * Cases at most `toleranceMetres` apart, also in a chain, are one place.
 * @param x metres on a plane, one a case
 * @returns the place of each case, numbered from 0 by first case, and the cases of each place
 */
export const placesOf = (
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  toleranceMetres: number,
): { readonly placeOf: Int32Array; readonly cases: Uint32Array } | Refused => {
  const joined = densityClusters(x, y, toleranceMetres, 1)
  if (joined.kind === 'refused') return joined
  const cases = new Uint32Array(joined.clusters)
  for (const place of joined.clusterOf) cases[place]!++
  return { placeOf: joined.clusterOf, cases }
}
