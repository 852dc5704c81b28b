import type { SiteClass } from '../model/placeCodes.ts'
import type { SoilClassRule } from '../reference/soilClassRules.ts'
import { type Refused, refused } from './analysisAnswer.ts'

/** Scores of a polluted area; null = no information, which is not zero. */
export interface SoilScores {
  /** N: sources of pollution that remain. */
  readonly source: readonly (number | null)[]
  /** L: how far it can spread. */
  readonly spread: readonly (number | null)[]
  /** T: who and what it reaches. */
  readonly receptors: readonly (number | null)[]
}

export interface SoilPollutionClass {
  readonly kind: 'answered'
  readonly method: 'SOIL_POLLUTION_CLASS'
  readonly source: string
  /** K = N + L + T of what is known. */
  readonly total: number
  readonly parts: { readonly source: number; readonly spread: number; readonly receptors: number }
  /** Sub-indicators without information. */
  readonly unknown: number
  /** The proposal; `A_NODATA` = cannot be assessed, because too many sub-indicators are not known. */
  readonly class: Extract<SiteClass, 'A_POLLUTE' | 'A_SERIOUS' | 'A_VERY' | 'A_NODATA'>
}

/**
 * Class of a polluted soil area by its total score (Circular 02/2022/TT-BTNMT, Article 6). The software proposes; the
 * officer decides. Refuses scores below zero and totals over the highest there is.
 */
export const soilPollutionClass = (scores: SoilScores, rule: SoilClassRule): SoilPollutionClass | Refused => {
  const all = [...scores.source, ...scores.spread, ...scores.receptors]
  const bad = all.find((score) => score !== null && !(score >= 0))
  if (bad !== undefined && bad !== null) return refused('SOIL_POLLUTION_CLASS', 'BAD_PARAMETER', bad, 0)
  const sum = (part: readonly (number | null)[]) => part.reduce<number>((total, score) => total + (score ?? 0), 0)
  const total = sum(all)
  if (total > rule.highestTotal) return refused('SOIL_POLLUTION_CLASS', 'BAD_PARAMETER', total, rule.highestTotal)
  const unknown = all.filter((score) => score === null).length
  return {
    kind: 'answered',
    method: 'SOIL_POLLUTION_CLASS',
    source: rule.source,
    total,
    parts: { source: sum(scores.source), spread: sum(scores.spread), receptors: sum(scores.receptors) },
    unknown,
    class: classOf(total, unknown, rule),
  }
}

const classOf = (total: number, unknown: number, rule: SoilClassRule): SoilPollutionClass['class'] => {
  if (unknown >= rule.unknownFrom) return 'A_NODATA'
  if (total > rule.verySeriousAbove) return 'A_VERY'
  return total >= rule.seriousFrom ? 'A_SERIOUS' : 'A_POLLUTE'
}
