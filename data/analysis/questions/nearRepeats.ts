import { leftOutOf, type Refused } from '../analysisAnswer.ts'
import { NEAR_REPEAT_DEFAULTS, nearRepeat } from '../nearRepeat/nearRepeat.ts'
import { RISK_RULE, riskZones } from '../nearRepeat/riskZones.ts'
import type { AnalysisInput } from './analysisInput.ts'
import type { AnalysisQuestion } from './analysisQuestion.ts'
import type { AnalysisFindings, Cell } from './analysisResult.ts'
import { cutoffOf } from './cutoffOf.ts'
import { discAround } from './discAround.ts'
import { periodOf } from './periodOf.ts'
import { placedPeriod } from './placedPeriod.ts'

/** A case whose day is known has a time range of at most so many minutes. */
const DAY_MINUTES = 1440

/**
 * Knox's test in bands of distance and time, and the zones that are open on the last day of the period. Dozens of bands
 * are looked at, of which one in twenty would stand out by chance: unless that is not wanted, false discoveries are held
 * down over all of them. Cases known only to have happened within more than a day are left out: all that are known to one month
 * would lie on its first day, and follow one another.
 */
export const nearRepeats = (question: AnalysisQuestion, input: AnalysisInput): AnalysisFindings | Refused => {
  const { parameters } = question
  const period = periodOf(question)
  const placed = placedPeriod(input, period)
  const width = Number(parameters.bandMetres)
  const distanceLimits = Array.from({ length: Number(parameters.bands) }, (_, band) => (band + 1) * width)
  const dated = [...placed.rows.keys()].filter(
    (at) => (input.cases.duration[placed.rows[at] as number] as number) <= DAY_MINUTES,
  )
  const x = Float64Array.from(dated, (at) => placed.x[at] as number)
  const y = Float64Array.from(dated, (at) => placed.y[at] as number)
  const days = Int32Array.from(dated, (at) => input.cases.day[placed.rows[at] as number] as number)
  const found = nearRepeat(
    x,
    y,
    days,
    {
      ...NEAR_REPEAT_DEFAULTS,
      distanceLimits,
      permutations: Number(parameters.permutations),
      seed: Number(parameters.seed),
    },
    leftOutOf({ ...placed.leftOut, TIME_RANGE: placed.rows.length - dated.length }),
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
      ...(zones.length > 0 && { zonesUntil: Math.max(...zones.map(({ untilDay }) => untilDay)) }),
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
      geometry: discAround(placed.plane, x[caseIndex] as number, y[caseIndex] as number, radiusMetres),
    })),
    series: {},
  }
}

/** "0–10", "10–100": from the limit before (whole days: the day after it) up to its own. */
const rangeText = (limits: readonly number[], band: number, next = 0): string =>
  `${band === 0 ? 0 : (limits[band - 1] as number) + next}–${limits[band] as number}`
