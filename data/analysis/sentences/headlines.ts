import type { Language } from '../../model/codedValue.ts'
import type { AnalysisMethod } from '../questions/analysisMethods.ts'
import type { AnalysisQuestion } from '../questions/analysisQuestion.ts'
import type { AnalysisFindings } from '../questions/analysisResult.ts'
import { hotCommunesHeadline } from './hotHeadlines.ts'
import { type Say, sayNumbers } from './sayNumber.ts'

export interface HeadlineFacts {
  readonly question: AnalysisQuestion
  readonly findings: AnalysisFindings
  /** A number of the findings by its name. */
  readonly number: (name: string) => number
  readonly say: Say
  readonly language: Language
  readonly nameOf: (code: string) => string
}
export type Headline = (facts: HeadlineFacts) => string

const HEADLINES: Readonly<Partial<Record<AnalysisMethod, Headline>>> = {
  HOT_COMMUNES: hotCommunesHeadline,
}

/** What was found, in one plain sentence. */
export const headlineOf = (
  question: AnalysisQuestion,
  findings: AnalysisFindings,
  language: Language,
  nameOf: (code: string) => string,
): string =>
  HEADLINES[question.method]?.({
    question,
    findings,
    number: (name) => findings.numbers[name] as number,
    say: sayNumbers(language),
    language,
    nameOf,
  }) ?? ''
