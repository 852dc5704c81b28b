import { noFilter } from '../../model/caseFilter.ts'
import { dayNumber } from '../../model/localDay.ts'
import { analyse } from './analyse.ts'
import type { AnalysisInput } from './analysisInput.ts'
import type { AnalysisMethod } from './analysisMethods.ts'
import { type AnalysisQuestion, defaultParameters } from './analysisQuestion.ts'
import type { AnalysisFindings } from './analysisResult.ts'
import { randomWorld } from './randomWorld.ts'

/** For tests: a question of 2026 with some parameters of its own. */
export const ask = (
  method: AnalysisMethod,
  parameters: AnalysisQuestion['parameters'] = {},
  from = '2026-01-01',
  to = '2026-11-25',
): AnalysisQuestion => ({
  method,
  filter: { ...noFilter, from, to },
  parameters: { ...defaultParameters(method), ...parameters },
})
/** The findings of a question that must not be refused. */
export const answered = (question: AnalysisQuestion, world: AnalysisInput): AnalysisFindings => {
  const { outcome } = analyse(question, world)
  if (outcome.kind === 'refused') throw new Error(outcome.reason)
  return outcome
}
/** For tests: a world whose cases are given one by one; the rest is as in a random one. */
export const worldOf = (
  places: readonly (readonly [longitude: number, latitude: number, day: string])[],
): AnalysisInput => {
  const sorted = [...places].sort(([, , a], [, , b]) => (a < b ? -1 : 1))
  return {
    ...randomWorld({ cases: 0, seed: 1 }),
    cases: {
      length: sorted.length,
      day: sorted.map(([, , day]) => dayNumber(day)),
      minute: sorted.map(() => 600),
      duration: sorted.map(() => 0),
      longitude: sorted.map(([longitude]) => longitude),
      latitude: sorted.map(([, latitude]) => latitude),
      precision: sorted.map(() => 0),
      area: sorted.map(
        ([longitude, latitude]) => Math.floor((latitude - 10) / 0.1) * 6 + Math.floor((longitude - 105) / 0.1),
      ),
    },
  }
}
