import type { Answered } from './analysisAnswer.ts'

/** Cases of an area before and after. */
export interface BeforeAfter {
  readonly before: number
  readonly after: number
}

export interface WeightedDisplacement extends Answered<'WEIGHTED_DISPLACEMENT', Readonly<Record<string, never>>> {
  /** Cases prevented (below zero) or added, displacement taken into account. */
  readonly difference: number
  readonly standardError: number
  readonly z: number
  /** 95 %. */
  readonly interval: readonly [number, number]
  /** Within ordinary variation: the interval holds zero. */
  readonly isOrdinary: boolean
}

/**
 * Weighted displacement difference (Wheeler and Ratcliffe 2018): the change of the treated area less that of a control,
 * and the same for the areas around both, to which cases may have moved. All counts must be of equal periods.
 */
export const weightedDisplacement = (
  treated: BeforeAfter,
  control: BeforeAfter,
  aroundTreated: BeforeAfter,
  aroundControl: BeforeAfter,
): WeightedDisplacement => {
  const areas = [treated, control, aroundTreated, aroundControl]
  const [own, controls, moved, movedControls] = areas.map(({ before, after }) => after - before) as [
    number,
    number,
    number,
    number,
  ]
  const difference = own - controls + (moved - movedControls)
  const n = areas.reduce((sum, { before, after }) => sum + before + after, 0)
  const standardError = Math.sqrt(n)
  const z = n > 0 ? difference / standardError : 0
  return {
    kind: 'answered',
    method: 'WEIGHTED_DISPLACEMENT',
    n,
    parameters: {},
    leftOut: {},
    difference,
    standardError,
    z,
    interval: [difference - 1.959963984540054 * standardError, difference + 1.959963984540054 * standardError],
    isOrdinary: Math.abs(z) < 1.959963984540054,
  }
}
