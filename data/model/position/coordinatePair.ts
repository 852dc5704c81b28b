import { type Angle, readAngle } from './readAngle.ts'
import { type Metres, readMetres } from './readMetres.ts'

/** Land and sea of Việt Nam, degrees: the two ranges do not meet, so that an order is never in doubt. */
export const VIETNAM_LON = [102, 118] as const
export const VIETNAM_LAT = [4.5, 23.5] as const
/** Northings from 7°57′ N to 23°30′ N; eastings of every zone in use. South of that, at sea, the two meet. */
const NORTHINGS = [880_000, 2_700_000] as const
const EASTINGS = [100_000, 880_000] as const

/** Two coordinates in degrees or metres, in the right order. */
export type CoordinatePair =
  | {
      readonly unit: 'DEGREE'
      readonly lon: number
      readonly lat: number
      readonly isSwapped: boolean
      readonly step: number
    }
  | {
      readonly unit: 'METRE'
      readonly easting: number
      readonly northing: number
      readonly isSwapped: boolean
      /** Zone of six degrees that stood before the easting (`48521140`). */
      readonly prefix: 48 | 49 | null
    }

/** Which of two coordinates cannot be read. */
export type PairProblem =
  | { readonly unreadable: 'FIRST' | 'SECOND' }
  | { readonly outside: 'FIRST' | 'SECOND' | 'BOTH' }

/**
 * Two cells. `first` is where longitude (degrees) or X, the northing (metres), is expected.
 * Letters in the cells and the ranges of Việt Nam decide the order; `isSwapped` says that it was another.
 */
export const readPair = (first: string, second: string): CoordinatePair | PairProblem => {
  const angles = [readAngle(first), readAngle(second)] as const
  if (angles[0] && angles[1] && Math.abs(angles[0].degrees) <= 360 && Math.abs(angles[1].degrees) <= 360) {
    return pairOfAngles(angles[0], angles[1])
  }
  const metres = [readMetres(first), readMetres(second)] as const
  if (metres[0] && metres[1]) return pairOfMetres(metres[0], metres[1])
  const isFirstRead = angles[0] !== null || metres[0] !== null
  return { unreadable: isFirstRead ? 'SECOND' : 'FIRST' }
}

const pairOfAngles = (first: Angle, second: Angle): CoordinatePair | PairProblem => {
  const step = Math.max(first.step, second.step)
  const isStraight = first.axis !== 'LAT' && second.axis !== 'LON'
  const isReverse = first.axis !== 'LON' && second.axis !== 'LAT'
  if (isStraight && isIn(first.degrees, VIETNAM_LON) && isIn(second.degrees, VIETNAM_LAT)) {
    return { unit: 'DEGREE', lon: first.degrees, lat: second.degrees, isSwapped: false, step }
  }
  if (isReverse && isIn(second.degrees, VIETNAM_LON) && isIn(first.degrees, VIETNAM_LAT)) {
    return { unit: 'DEGREE', lon: second.degrees, lat: first.degrees, isSwapped: true, step }
  }
  return { outside: isIn(first.degrees, VIETNAM_LON) ? 'SECOND' : 'FIRST' }
}

const pairOfMetres = (first: Metres, second: Metres): CoordinatePair | PairProblem => {
  const [a, b] = [withoutPrefix(first.metres), withoutPrefix(second.metres)]
  const straight = { unit: 'METRE', northing: a.metres, easting: b.metres, isSwapped: false, prefix: b.prefix } as const
  const reverse = { unit: 'METRE', northing: b.metres, easting: a.metres, isSwapped: true, prefix: a.prefix } as const
  if (isIn(a.metres, NORTHINGS) && isIn(b.metres, EASTINGS)) return straight
  if (isIn(b.metres, NORTHINGS) && isIn(a.metres, EASTINGS)) return reverse
  // At sea in the south both are in the range of eastings: what the columns or the cells say decides.
  if ([a, b].every(({ metres }) => metres >= 490_000 && metres <= NORTHINGS[1])) {
    return first.axis === 'Y' || second.axis === 'X' ? reverse : straight
  }
  return { outside: 'BOTH' }
}

/** `48521140.99` is easting 521140.99 of zone 48. */
const withoutPrefix = (metres: number): { metres: number; prefix: 48 | 49 | null } => {
  const zone = Math.floor(metres / 1e6)
  return zone === 48 || zone === 49 ? { metres: metres - zone * 1e6, prefix: zone } : { metres, prefix: null }
}

/** Where one coordinate may end and the other begin. */
const BREAK = /\s*[;|/\n\t]\s*|\s*,\s*|\s+[-–]\s+|\s+|(?<=[\d'"″”′’°])(?=[NEBĐXY])|(?<=[NEBĐ])(?=\d)/giu
const WRAPPING = /^(?:point\s*)?[([{]\s*([\s\S]*?)\s*[)\]}]$/iu

/**
 * Both coordinates in one cell: `10.605, 104.945`, `10,605; 104,945`, `N10.6 E104.9`, `10°36′18″N 104°56′42″E`,
 * `X: 1172774,588 Y: 521140,997`. Every place where the text may be cut is tried; null when no cut, or more than one,
 * gives a place of Việt Nam. Latitude, or X, is expected first and degrees are never called swapped: both orders are usual.
 */
export const readPairText = (text: string): CoordinatePair | null => {
  const found = new Map<string, CoordinatePair>()
  for (const [first, second] of cutsOf(text)) {
    const pair = readPair(first, second)
    if (!('unit' in pair)) continue
    const plain = pair.unit === 'DEGREE' ? { ...pair, isSwapped: false } : pair
    found.set(JSON.stringify(plain), plain)
  }
  const [only, ...others] = found.values()
  return only && others.length === 0 ? only : null
}

/** A decimal, a sign of degrees, or as many digits as metres have: a lone `10,5` is no pair. */
const LIKE_A_COORDINATE = /\d[.,]\d|[°º]|\d{6}/u

/** Whether a text that `readPairText` cannot read is a pair of coordinates all the same, of a place outside Việt Nam. */
export const isPairOutside = (text: string): boolean =>
  cutsOf(text).some((sides) => sides.some((side) => LIKE_A_COORDINATE.test(side)) && 'outside' in readPair(...sides))

/** Every way to cut a text in two. */
const cutsOf = (text: string): readonly (readonly [string, string])[] => {
  const whole = text.normalize('NFC').trim()
  const inner = WRAPPING.exec(whole)?.[1] ?? whole
  return [...inner.matchAll(BREAK)].flatMap((cut) => {
    const sides = [trimmed(inner.slice(0, cut.index)), trimmed(inner.slice(cut.index + cut[0].length))] as const
    return sides.includes('') ? [] : [sides]
  })
}

const trimmed = (text: string) => text.replace(/^[\s,;]+|[\s,;]+$/gu, '')

const isIn = (value: number, [low, high]: readonly [number, number]) => value >= low && value <= high
