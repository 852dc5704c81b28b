import { forEachWithin, pointIndex } from './pointIndex.ts'

/**
 * Who is whose neighbour among `length` areas, without the areas themselves: the neighbours of area i are
 * `indices[offsets[i]] … indices[offsets[i + 1] - 1]`, ascending, and `weights` runs beside `indices`.
 */
export interface Neighbours {
  readonly length: number
  readonly offsets: Int32Array
  readonly indices: Int32Array
  /** Null: every weight is 1 (binary). */
  readonly weights: Float64Array | null
}

/** How a weight falls with distance: not at all, or evenly from 1 at the place itself to 0 at the edge of the band. */
export type Decay = 'NONE' | 'LINEAR'

/** Neighbours on both sides from pairs of areas that touch; pairs may be given twice or either way round. */
export const neighboursFromPairs = (length: number, pairs: Iterable<readonly [number, number]>): Neighbours => {
  const lists = Array.from({ length }, () => new Set<number>())
  for (const [a, b] of pairs) {
    if (a === b) continue
    lists[a]?.add(b)
    lists[b]?.add(a)
  }
  return neighboursFromLists(lists)
}

/**
 * Areas that share a corner (queen contiguity), from the corners of their outlines. Corners are compared after rounding
 * to `digits` decimals of a degree: outlines of one topology meet in equal numbers.
 * @param outlines all rings of each area, `[longitude, latitude]`
 */
export const contiguity = (
  outlines: readonly (readonly (readonly (readonly [number, number])[])[])[],
  digits = 6,
): Neighbours => {
  const areasAt = new Map<string, Set<number>>()
  for (const [area, rings] of outlines.entries()) {
    for (const [longitude, latitude] of rings.flat()) {
      const corner = `${longitude.toFixed(digits)} ${latitude.toFixed(digits)}`
      const areas = areasAt.get(corner)
      if (areas) areas.add(area)
      else areasAt.set(corner, new Set([area]))
    }
  }
  const pairs = [...areasAt.values()].flatMap((areas) => {
    const list = [...areas]
    return list.flatMap((a, i) => list.slice(i + 1).map((b) => [a, b] as const))
  })
  return neighboursFromPairs(outlines.length, pairs)
}

/** Places at most `bandMetres` apart. Coordinates in metres on a plane. */
export const distanceBand = (
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  bandMetres: number,
  decay: Decay = 'NONE',
): Neighbours => {
  const index = pointIndex(x, y, bandMetres)
  const lists = Array.from({ length: x.length }, (_, place) => {
    const found: number[] = []
    forEachWithin(index, x[place] as number, y[place] as number, bandMetres, (other) => {
      if (other !== place) found.push(other)
    })
    return found
  })
  return neighboursFromLists(
    lists,
    decay === 'LINEAR' ? (place, other) => 1 - distance(x, y, place, other) / bandMetres : undefined,
  )
}

/** The k nearest places of each place; of equally near ones those with the lower index. Not mutual. */
export const kNearest = (x: ArrayLike<number>, y: ArrayLike<number>, k: number): Neighbours => {
  const count = Math.min(k, x.length - 1)
  const index = pointIndex(x, y, 0)
  const lists = Array.from({ length: x.length }, (_, place) => {
    let found: (readonly [place: number, squared: number])[] = []
    for (let radius = index.cellMetres; found.length < count && radius < Infinity; radius *= 2) {
      found = []
      forEachWithin(index, x[place] as number, y[place] as number, radius, (other, squared) => {
        if (other !== place) found.push([other, squared])
      })
    }
    return found
      .sort(([a, near], [b, far]) => near - far || a - b)
      .slice(0, count)
      .map(([other]) => other)
  })
  return neighboursFromLists(lists)
}

/**
 * The same neighbours among the kept areas only, numbered anew in their order.
 * @param isKept one entry an area
 */
export const amongKept = (neighbours: Neighbours, isKept: (area: number) => boolean): Neighbours => {
  const numbers = new Int32Array(neighbours.length).fill(-1)
  const kept: number[] = []
  for (let area = 0; area < neighbours.length; area++) if (isKept(area)) numbers[area] = kept.push(area) - 1
  const indices: number[] = []
  const weights: number[] = []
  const offsets = new Int32Array(kept.length + 1)
  for (const [number, area] of kept.entries()) {
    for (let k = neighbours.offsets[area] as number; k < (neighbours.offsets[area + 1] as number); k++) {
      const other = numbers[neighbours.indices[k] as number] as number
      if (other < 0) continue
      indices.push(other)
      weights.push(neighbours.weights?.[k] ?? 1)
    }
    offsets[number + 1] = indices.length
  }
  return {
    length: kept.length,
    offsets,
    indices: Int32Array.from(indices),
    weights: neighbours.weights && Float64Array.from(weights),
  }
}

/** How many neighbours an area has. */
export const neighbourCount = ({ offsets }: Neighbours, area: number): number =>
  (offsets[area + 1] as number) - (offsets[area] as number)

const distance = (x: ArrayLike<number>, y: ArrayLike<number>, a: number, b: number): number =>
  Math.hypot((x[a] as number) - (x[b] as number), (y[a] as number) - (y[b] as number))

const neighboursFromLists = (
  lists: readonly Iterable<number>[],
  weightOf?: (area: number, other: number) => number,
): Neighbours => {
  const sorted = lists.map((list) => Int32Array.from(list).sort())
  const offsets = new Int32Array(lists.length + 1)
  for (const [area, list] of sorted.entries()) offsets[area + 1] = (offsets[area] as number) + list.length
  const indices = new Int32Array(offsets[lists.length] as number)
  const weights = weightOf ? new Float64Array(indices.length) : null
  for (const [area, list] of sorted.entries()) {
    indices.set(list, offsets[area])
    if (weights && weightOf) {
      for (const [k, other] of list.entries()) weights[(offsets[area] as number) + k] = weightOf(area, other)
    }
  }
  return { length: lists.length, offsets, indices, weights }
}
