import { dayNumber } from '../../model/localDay.ts'
import { type Period, previousPeriod, samePeriodLastYear } from '../../model/periods.ts'
import { type Refused, refused } from '../analysisAnswer.ts'
import type { AnalysisInput } from './analysisInput.ts'
import type { AnalysisQuestion } from './analysisQuestion.ts'
import type { DayRange } from './periodRows.ts'

const asDays = ({ from, to }: Period): DayRange => ({ from: dayNumber(from ?? ''), to: dayNumber(to ?? '') })

/** The period of a question. */
export const periodOf = ({ filter: { from, to } }: AnalysisQuestion): DayRange => asDays({ from, to })

/** What the period is compared with; refused where its days are not loaded. */
export const comparedPeriod = (
  { method, filter: { from, to }, parameters }: AnalysisQuestion,
  { since }: Pick<AnalysisInput, 'since'>,
): DayRange | Refused => {
  const period = { from, to }
  const compared = parameters.compared === 'YEAR' ? samePeriodLastYear(period) : previousPeriod(period)
  if (!compared) return refused(method, 'BAD_PARAMETER', Number.NaN, Number.NaN)
  const days = asDays(compared)
  return since !== null && days.from < since ? refused(method, 'NOT_LOADED', since, days.from) : days
}
