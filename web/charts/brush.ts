import { dayNumber } from '../../data/model/localDay.ts'
import type { TimeBin } from './timeBins.ts'

/** Chosen days as day numbers, both inclusive. */
export interface Span {
  readonly first: number
  readonly last: number
}
export type Edge = 'first' | 'last'

type Bins = readonly TimeBin[]

const clamp = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high)

/** Index of the bin in which a day lies; the nearest end for a day outside. */
export const binAt = (bins: Bins, day: number): number => {
  let low = 0
  let high = bins.length - 1
  while (low < high) {
    const middle = (low + high + 1) >>> 1
    if ((bins[middle]?.first ?? 0) <= day) low = middle
    else high = middle - 1
  }
  return Math.max(low, 0)
}

/** The part of a period that lies within the bins; open ends reach to the edges. Null when no part does. */
export const spanOf = (bins: Bins, from: string | null, to: string | null): Span | null => {
  const edges = wholeSpan(bins)
  if (!edges) return null
  const first = from === null ? edges.first : Math.max(dayNumber(from), edges.first)
  const last = to === null ? edges.last : Math.min(dayNumber(to), edges.last)
  return first <= last ? { first, last } : null
}

/** All days of the bins; null without bins. */
export const wholeSpan = (bins: Bins): Span | null => {
  const [start, end] = [bins[0], bins.at(-1)]
  return start && end ? { first: start.first, last: end.last } : null
}

/** Whole bins from one index to another, in either order. */
export const drawnSpan = (bins: Bins, anchor: number, index: number): Span => {
  const at = (position: number) => bins[clamp(position, 0, bins.length - 1)]
  return {
    first: at(Math.min(anchor, index))?.first ?? 0,
    last: at(Math.max(anchor, index))?.last ?? 0,
  }
}

/** The span moved by whole bins and kept inside; it keeps its number of bins. Not moved, it is the same span. */
export const movedSpan = (bins: Bins, span: Span, steps: number): Span => {
  const [start, end] = [binAt(bins, span.first), binAt(bins, span.last)]
  const move = clamp(steps, -start, bins.length - 1 - end)
  return move === 0 ? span : drawnSpan(bins, start + move, end + move)
}

/** One edge set to that of a bin; the other stays, and one bin at least remains. */
export const resizedSpan = (bins: Bins, span: Span, edge: Edge, index: number): Span => {
  if (edge === 'first') {
    const bin = bins[clamp(index, 0, binAt(bins, span.last))]
    return { first: bin?.first ?? span.first, last: span.last }
  }
  const bin = bins[clamp(index, binAt(bins, span.first), bins.length - 1)]
  return { first: span.first, last: bin?.last ?? span.last }
}

/** One edge moved by bins, as by keys: from the middle of a bin the first step leads to the bin's own edge. */
export const steppedSpan = (bins: Bins, span: Span, edge: Edge, steps: number): Span => {
  const index = binAt(bins, span[edge])
  const bin = bins[index]
  if (!bin) return span
  const isInside = edge === 'first' ? span.first > bin.first && steps < 0 : span.last < bin.last && steps > 0
  return resizedSpan(bins, span, edge, index + steps - (isInside ? Math.sign(steps) : 0))
}
