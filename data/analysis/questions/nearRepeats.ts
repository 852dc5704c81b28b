import type { Refused } from '../analysisAnswer.ts'
import { NEAR_REPEAT_DEFAULTS, nearRepeat } from '../nearRepeat/nearRepeat.ts'
import { RISK_RULE, riskZones } from '../nearRepeat/riskZones.ts'
import type { AnalysisInput } from './analysisInput.ts'
import type { AnalysisQuestion } from './analysisQuestion.ts'
import type { AnalysisFindings, Cell } from './analysisResult.ts'
import { cutoffOf } from './cutoffOf.ts'
import { discAround } from './discAround.ts'
import { periodOf } from './periodOf.ts'
import { placedPeriod } from './placedPeriod.ts'

/**
 * Knox's test in bands of distance and time, and the zones that are open on the last day of the period. Dozens of bands
 * are looked at, of which one in twenty would stand out by chance: unless that is not wanted, false discoveries are held
 * down over all of them.
 */
export const nearRepeats = (question: AnalysisQuestion, input: AnalysisInput): AnalysisFindings | Refused => {
  const { parameters } = question
  const period = periodOf(question)
  const placed = placedPeriod(input, period)
  const width = Number(parameters.bandMetres)
  const distanceLimits = Array.from({ length: Number(parameters.bands) }, (_, band) => (band + 1) * width)
  const days = Int32Array.from(placed.rows, (row) => input.cases.day[row] as number)
  const found = nearRepeat(
    placed.x,
    placed.y,
    days,
    {
      ...NEAR_REPEAT_DEFAULTS,
      distanceLimits,
      permutations: Number(parameters.permutations),
      seed: Number(parameters.seed),
    },
    placed.leftOut,
  )
  if (found.kind === 'refused') return found
  const { samePlaceMetres, dayLimits } = found.parameters
  const limits = [samePlaceMetres, ...distanceLimits]
  const p = found.cells.map((cell) => cell.p)
  const rule = { ...RISK_RULE, level: cutoffOf(question, p, RISK_RULE.level) }
  const isMore = (cell: (typeof found.cells)[number]) => cell.p <= rule.level && (cell.ratio ?? 0) >= rule.leastRatio
  const order = [...found.cells].sort(
    (a, b) => Number(isMore(b)) - Number(isMore(a)) || (b.ratio ?? 0) - (a.ratio ?? 0),
  )
  const today = Math.min(period.to, input.today)
  const zones = riskZones(found, days, today, rule)
  const [top] = order.filter(isMore)
  return {
    kind: 'answered',
    cases: found.n,
    compared: found.cells.length,
    leftOut: found.leftOut,
    numbers: {
      bandsThatCount: order.filter(isMore).length,
      zones: zones.length,
      zonesOn: today,
      ...(top && {
        ratio: top.ratio ?? 0,
        p: top.p,
      }),
    },
    names: {},
    table: {
      columns: ['distance', 'days', 'class', 'pairs', 'expected', 'ratio', 'p'],
      rows: order.map((cell): Cell[] => [
        rangeText(limits, cell.distanceBand),
        rangeText(dayLimits, cell.timeBand, 1),
        isMore(cell) ? 'MORE' : 'ORDINARY',
        cell.observed,
        cell.expected,
        cell.ratio,
        cell.p,
      ]),
    },
    shapes: zones.map(({ caseIndex, radiusMetres }) => ({
      row: null,
      class: 'RISK_ZONE',
      geometry: discAround(placed.plane, placed.x[caseIndex] as number, placed.y[caseIndex] as number, radiusMetres),
    })),
    series: {},
  }
}

/** "0–10", "10–100": from the limit before (whole days: the day after it) up to its own. */
const rangeText = (limits: readonly number[], band: number, next = 0): string =>
  `${band === 0 ? 0 : (limits[band - 1] as number) + next}–${limits[band] as number}`
