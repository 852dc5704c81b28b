import type { AnalysisQuestion } from '../../../data/analysis/questions/analysisQuestion.ts'
import { formatCaseFilter, without } from '../../../data/model/caseFilter.ts'
import { isoDay } from '../../../data/model/localDay.ts'

/** What forecasts are compared within: which cases, how large a place, how much area, how long a period. */
export const forecastTask = ({ filter, parameters }: AnalysisQuestion): string =>
  [
    formatCaseFilter(without(filter, 'period')),
    ...['cellMetres', 'squareKilometres', 'days'].map((name) => `${name}=${parameters[name]}`),
  ]
    .filter(Boolean)
    .join('&')

/** The question whose answer foretells a period that begins on a day: its own ends on the day before. */
export const questionBefore = (question: AnalysisQuestion, from: number): AnalysisQuestion => {
  const to = isoDay(from - 1)
  const { filter } = question
  return { ...question, filter: { ...filter, from: filter.from < to ? filter.from : to, to } }
}
