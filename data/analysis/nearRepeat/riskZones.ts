import type { NearRepeat } from './nearRepeat.ts'

/** Where a near repeat is likelier than usual on a day. */
export interface RiskZone {
  /** The case it follows from. */
  readonly caseIndex: number
  readonly radiusMetres: number
  /** The last day of the zone; it may shrink before. */
  readonly untilDay: number
}

export interface RiskRule {
  /** A band counts when its p value is at most this and its ratio at least that. */
  readonly level: number
  readonly leastRatio: number
}

/** Ratcliffe's usual reading: p ≤ 0.05, at least 20 % more pairs than expected. */
export const RISK_RULE: RiskRule = { level: 0.05, leastRatio: 1.2 }

/**
 * Risk zones around recent cases on a day: as far out as the bands that count reach without a gap, from the same place
 * outwards, for the time since the case. The same place itself may be an exception: where only it does not count, zones
 * still reach as far as the bands beyond it. Zones expire by themselves, with the last of the time bands that count one
 * after the other from the day of the case; a later band that counts alone does not wake them again.
 * @param dayOf day number of each case; cases after `day` make no zone
 */
export const riskZones = (
  answer: NearRepeat,
  dayOf: ArrayLike<number>,
  day: number,
  rule: RiskRule = RISK_RULE,
): RiskZone[] => {
  const { dayLimits } = answer.parameters
  const radii = dayLimits.map((_, timeBand) => radiusOf(answer, timeBand, rule))
  const first = radii.indexOf(0)
  const end = first < 0 ? radii.length : first
  radii.fill(0, end)
  const zones: RiskZone[] = []
  for (let caseIndex = 0; caseIndex < dayOf.length; caseIndex++) {
    const age = day - (dayOf[caseIndex] as number)
    if (!(age >= 0)) continue
    const timeBand = dayLimits.findIndex((limit) => age <= limit)
    const radiusMetres = radii[timeBand] ?? 0
    if (radiusMetres === 0) continue
    zones.push({ caseIndex, radiusMetres, untilDay: (dayOf[caseIndex] as number) + (dayLimits[end - 1] as number) })
  }
  return zones
}

const radiusOf = ({ cells, parameters }: NearRepeat, timeBand: number, { level, leastRatio }: RiskRule): number => {
  const limits = [parameters.samePlaceMetres, ...parameters.distanceLimits]
  const counts = limits.map((_, distanceBand) => {
    const cell = cells.find((found) => found.distanceBand === distanceBand && found.timeBand === timeBand)
    return cell !== undefined && cell.p <= level && (cell.ratio ?? 0) >= leastRatio
  })
  let reach = counts[0] ? 0 : -1
  for (let band = 1; band < limits.length && counts[band]; band++) reach = band
  return reach < 0 ? 0 : (limits[reach] as number)
}
