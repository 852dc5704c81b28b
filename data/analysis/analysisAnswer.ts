/** Why a case or an area did not enter a statistic. */
export type LeftOutReason =
  /** No point, and the statistic needs one. */
  | 'NO_POSITION'
  /** Not known to lie in any of the areas. */
  | 'NO_AREA'
  /** Its precision class does not suit the statistic. */
  | 'PRECISION'
  /** Its point is the middle of a unit, not the place of the case. */
  | 'CENTROID'
  /** Outside the area or the period asked for. */
  | 'OUTSIDE'
  /** Farther from a line than the question allows. */
  | 'TOO_FAR'
  /** Its time range is longer than the statistic can use. */
  | 'TIME_RANGE'
  /** The area has no value, e.g. because its population is not known. */
  | 'NO_VALUE'
  /** The area has no neighbour, so nothing can be said about its surroundings. */
  | 'NO_NEIGHBOUR'
  /** A commune of the area asked for whose cases are not shown to who asks: it must not stand there as one without cases. */
  | 'UNSEEN'

/** How many were left out, by reason; a reason that left nobody out is absent. */
export type LeftOut = Readonly<Partial<Record<LeftOutReason, number>>>

/** Why a method does not answer. */
export type RefusalReason =
  | 'TOO_FEW_AREAS'
  | 'TOO_FEW_CASES'
  /** So few cases for so many areas that single ones would stand out; `needed` is how many would be enough. */
  | 'TOO_SPARSE'
  | 'TOO_FEW_STEPS'
  /** Metres are right within one province only. */
  | 'NOT_ONE_PROVINCE'
  /** The method looks at days that are not loaded; `needed` is the first of them, a day number. */
  | 'NOT_LOADED'
  /** Too little is left of the area once what is not shown to who asks is taken off. */
  | 'UNSEEN_AREAS'
  /** The method measures, and of no case more than a rough place is known or shown. */
  | 'NOT_EXACT'
  /** All values are alike: nothing can stand out. */
  | 'NO_VARIATION'
  | 'TOO_MANY_CELLS'
  | 'TOO_MANY_PAIRS'
  /** A size, a distance or a count of the question is outside what the method allows. */
  | 'BAD_PARAMETER'
  /** A forecast may only be made before its period, and scored after it. */
  | 'PERIOD_STARTED'
  | 'PERIOD_NOT_OVER'

/** What a method says instead of an answer that could not be trusted. */
export interface Refused {
  readonly kind: 'refused'
  readonly method: string
  readonly reason: RefusalReason
  /** What there was, and the least (or most) that is needed; NaN where the reason is not a number. */
  readonly found: number
  readonly needed: number
}

/** What every answer carries, so that the screen can say how it was reached. */
export interface Answered<Method extends string, Parameters> {
  readonly kind: 'answered'
  readonly method: Method
  /** How many areas, cells or cases the statistic was computed over. */
  readonly n: number
  readonly parameters: Parameters
  readonly leftOut: LeftOut
}

/** A refusal in one expression. */
export const refused = (method: string, reason: RefusalReason, found: number, needed: number): Refused => ({
  kind: 'refused',
  method,
  reason,
  found,
  needed,
})

/** Counts by reason without those that are zero. */
export const leftOutOf = (counts: Readonly<Partial<Record<LeftOutReason, number>>>): LeftOut =>
  Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0))

/** What two counts leave out together. */
export const leftOutTogether = (one: LeftOut, other: LeftOut): LeftOut => {
  const reasons = [...new Set([...Object.keys(one), ...Object.keys(other)])] as LeftOutReason[]
  return leftOutOf(Object.fromEntries(reasons.map((reason) => [reason, (one[reason] ?? 0) + (other[reason] ?? 0)])))
}
