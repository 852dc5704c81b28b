import type { Position } from 'geojson'

/** One leg of a corridor as a form edits it. Positions are `[longitude, latitude]`. */
export interface DraftLeg {
  readonly mode: string
  readonly from: string
  readonly to: string
  readonly path: readonly Position[]
}

const SEPARATOR = /\s+(?:-|–|→)\s+/

/** Legs of the cells and the shape of a corridor. */
export const legsOf = (
  { legModes = '', legNames = '' }: Readonly<Record<string, string>>,
  lines: readonly (readonly Position[])[],
): readonly DraftLeg[] => {
  const modes = legModes.split(';').map((mode) => mode.trim())
  const names = legNames.split(';')
  return lines.map((path, index) => {
    const [from = '', to = ''] = (names[index] ?? '').trim().split(SEPARATOR)
    return {
      mode: (modes.length === 1 ? modes[0] : modes[index]) ?? '',
      from: from === UNNAMED ? '' : from.trim(),
      to: to.trim(),
      path,
    }
  })
}

/** The cells that say the same. Signs that part names and legs in a cell are written otherwise inside a name. */
export const cellsOfLegs = (legs: readonly DraftLeg[]): { legModes: string; legNames: string } => ({
  legModes: legs.map(({ mode }) => mode).join('; '),
  legNames: legs.map(({ from, to }) => legName(named(from), named(to))).join('; '),
})

/** Stands for a start that nobody named: a cell cannot begin with a dash. */
const UNNAMED = '…'
const legName = (from: string, to: string): string => (to === '' ? from : `${from || UNNAMED} - ${to}`)

const named = (name: string): string =>
  name
    .replaceAll(';', ',')
    .replaceAll(/\s+[-–→]\s+/g, '-')
    .trim()

/** A leg cut in two at its middle vertex, or halfway where it has none. Both parts keep its mode. */
export const splitLeg = (legs: readonly DraftLeg[], at: number): readonly DraftLeg[] => {
  const leg = legs[at]
  if (!leg) return legs
  const { path } = leg
  const whole = path.length > 2 ? path : [path[0]!, middleOf(path[0]!, path[1]!), path[1]!]
  const cut = Math.floor((whole.length - 1) / 2) || 1
  const first = { ...leg, to: '', path: whole.slice(0, cut + 1) }
  const second = { ...leg, from: '', path: whole.slice(cut) }
  return [...legs.slice(0, at), first, second, ...legs.slice(at + 1)]
}

const middleOf = ([aLon = 0, aLat = 0]: Position, [bLon = 0, bLat = 0]: Position): Position => [
  (aLon + bLon) / 2,
  (aLat + bLat) / 2,
]

/** A leg one place earlier (−1) or later (1) in the order. */
export const moveLeg = (legs: readonly DraftLeg[], at: number, by: -1 | 1): readonly DraftLeg[] => {
  const [leg, other] = [legs[at], legs[at + by]]
  if (!leg || !other) return legs
  return legs.map((one, index) => (index === at ? other : index === at + by ? leg : one))
}

const isSame = (one: Position | undefined, other: Position | undefined): boolean =>
  one !== undefined && other !== undefined && one[0] === other[0] && one[1] === other[1]

/**
 * The paths after one of them was drawn anew: a neighbour that met its end before meets it still, so that a shared
 * vertex moves for both legs.
 */
export const joined = (before: readonly (readonly Position[])[], after: readonly (readonly Position[])[]) => {
  if (before.length !== after.length) return after
  return after.map((path, index) => {
    if (!isSamePath(path, before[index])) return path
    const start = movedEnd(before, after, { index: index - 1, meets: path[0], end: 'last' })
    const end = movedEnd(before, after, { index: index + 1, meets: path.at(-1), end: 'first' })
    if (!start && !end) return path
    return path.map((position, at) => (at === 0 && start) || (at === path.length - 1 && end) || position)
  })
}

const isSamePath = (one: readonly Position[], other: readonly Position[] | undefined): boolean =>
  other !== undefined && one.length === other.length && one.every((position, index) => isSame(position, other[index]))

/** Where the end of a neighbour now is, when it met `meets` before and was moved. */
const movedEnd = (
  before: readonly (readonly Position[])[],
  after: readonly (readonly Position[])[],
  { index, meets, end }: { index: number; meets: Position | undefined; end: 'first' | 'last' },
): Position | null => {
  const endOf = (path: readonly Position[] | undefined) => (end === 'first' ? path?.[0] : path?.at(-1))
  const [was, is] = [endOf(before[index]), endOf(after[index])]
  return isSame(was, meets) && is && !isSame(was, is) ? is : null
}
