import { isoDay } from '../../model/localDay.ts'
import { type Refused, refused } from '../analysisAnswer.ts'
import type { AnalysisInput } from './analysisInput.ts'
import { type AnalysisMethod, methodFacts } from './analysisMethods.ts'
import type { AnalysisQuestion } from './analysisQuestion.ts'
import type { AnalysisFindings, AnalysisResult } from './analysisResult.ts'
import { hotCommunes } from './hotCommunes.ts'

type Method = (question: AnalysisQuestion, input: AnalysisInput) => AnalysisFindings | Refused

const METHODS: Readonly<Partial<Record<AnalysisMethod, Method>>> = {
  HOT_COMMUNES: hotCommunes,
}

/** Methods that can be asked for. */
export const ANSWERED_METHODS: readonly AnalysisMethod[] = Object.keys(METHODS) as AnalysisMethod[]

/**
 * Answers a question: the same code in the browser's worker and in the server, so the same data gives the same numbers.
 * A method that needs metres refuses areas of more than one province.
 */
export const analyse = (question: AnalysisQuestion, input: AnalysisInput): AnalysisResult => {
  const provinces = new Set(input.areas.map(({ provinceCode }) => provinceCode)).size
  const outcome =
    methodFacts(question.method).isOfOneProvince && provinces !== 1
      ? refused(question.method, 'NOT_ONE_PROVINCE', provinces, 1)
      : (METHODS[question.method]?.(question, input) ??
        refused(question.method, 'BAD_PARAMETER', Number.NaN, Number.NaN))
  return { question, dataVersion: input.dataVersion, computedOn: isoDay(input.today), outcome }
}
