import { isoDay } from '../../model/localDay.ts'
import { type Refused, refused } from '../analysisAnswer.ts'
import type { AnalysisInput } from './analysisInput.ts'
import { type AnalysisMethod, methodFacts } from './analysisMethods.ts'
import type { AnalysisQuestion } from './analysisQuestion.ts'
import { hasExactPlace } from '../placedCases.ts'
import type { AnalysisFindings, AnalysisResult } from './analysisResult.ts'
import { caseClusters } from './caseClusters.ts'
import { caseDensity } from './caseDensity.ts'
import { communeChange } from './communeChange.ts'
import { corridorLegs } from './corridorLegs.ts'
import { densityChange } from './densityChange.ts'
import { emergingCommunes } from './emergingCommunes.ts'
import { hotCells } from './hotCells.ts'
import { nearRepeats } from './nearRepeats.ts'
import { placesToWatch } from './placesToWatch.ts'
import { repeats } from './repeats.ts'
import { weekHours } from './weekHours.ts'
import { hotCommunes } from './hotCommunes.ts'
import { periodOf } from './periodOf.ts'

type Method = (question: AnalysisQuestion, input: AnalysisInput) => AnalysisFindings | Refused

const METHODS: Readonly<Record<AnalysisMethod, Method>> = {
  HOT_COMMUNES: hotCommunes,
  HOT_CELLS: hotCells,
  EMERGING: emergingCommunes,
  CHANGE: communeChange,
  DENSITY: caseDensity,
  DENSITY_CHANGE: densityChange,
  CLUSTERS: caseClusters,
  NEAR_REPEAT: nearRepeats,
  REPEAT_PLACES: repeats,
  WEEK_CLOCK: weekHours,
  CORRIDOR_LOAD: corridorLegs,
  FORECAST: placesToWatch,
}

/** Answers a question: the same code in the browser's worker and in the server, so the same data gives the same numbers. */
export const analyse = (question: AnalysisQuestion, input: AnalysisInput): AnalysisResult => ({
  question,
  dataVersion: input.dataVersion,
  computedOn: isoDay(input.today),
  outcome: outcomeOf(question, input),
})

/**
 * A method that needs metres refuses areas of more than one province, and cases that are known or shown roughly only; and
 * every method a period of which a part is not loaded. Days to come are taken off the period: nothing is known of them, and
 * as days without cases they would make hot places cold and every count a fall. The last day is then `numbers.usedTo`.
 */
const outcomeOf = (question: AnalysisQuestion, input: AnalysisInput): AnalysisFindings | Refused => {
  const { method } = question
  const { areas, cases, unseenAreas } = input
  if (unseenAreas > 0 && areas.length === 0) return refused(method, 'UNSEEN_AREAS', 0, 1)
  if (methodFacts(method).isOfOneProvince) {
    const provinces = new Set(areas.map(({ provinceCode }) => provinceCode)).size
    if (provinces !== 1) return refused(method, 'NOT_ONE_PROVINCE', provinces, 1)
    if (cases.length > 0 && !hasExactPlace(cases.precision)) return refused(method, 'NOT_EXACT', 0, 1)
  }
  const outcome = untilToday(question, input)
  if (unseenAreas === 0) return outcome
  if (outcome.kind === 'answered') return { ...outcome, leftOut: { ...outcome.leftOut, UNSEEN: unseenAreas } }
  return outcome.reason === 'TOO_FEW_AREAS' ? { ...outcome, reason: 'UNSEEN_AREAS' } : outcome
}

const untilToday = (question: AnalysisQuestion, input: AnalysisInput): AnalysisFindings | Refused => {
  const { method, filter } = question
  const { today, since } = input
  // Forecasts look at days of their own choice before the end of the period, and say which.
  if (method === 'FORECAST') return METHODS[method](question, input)
  const { from, to } = periodOf(question)
  if (since !== null && from < since) return refused(method, 'NOT_LOADED', since, from)
  if (to <= today) return METHODS[method](question, input)
  if (from > today) return refused(method, 'TOO_FEW_CASES', 0, 1)
  const outcome = METHODS[method]({ ...question, filter: { ...filter, to: isoDay(today) } }, input)
  return outcome.kind === 'refused' ? outcome : { ...outcome, numbers: { ...outcome.numbers, usedTo: today } }
}
