import type { Language } from '../../model/codedValue.ts'
import type { AnalysisMethod } from '../questions/analysisMethods.ts'
import type { AnalysisQuestion } from '../questions/analysisQuestion.ts'
import type { AnalysisFindings } from '../questions/analysisResult.ts'
import { changeHeadline, emergingHeadline, weekClockHeadline } from './timeHeadlines.ts'
import { clustersHeadline, corridorLoadHeadline, nearRepeatHeadline, repeatPlacesHeadline } from './placeHeadlines.ts'
import { densityChangeHeadline, densityHeadline } from './densityHeadlines.ts'
import { forecastHeadline } from './forecastHeadline.ts'
import { hotCellsHeadline, hotCommunesHeadline } from './hotHeadlines.ts'
import { type Say, sayNumbers } from './sayNumber.ts'

export interface HeadlineFacts {
  readonly findings: AnalysisFindings
  /** A number of the findings by its name. */
  readonly number: (name: string) => number
  readonly say: Say
  readonly language: Language
  readonly nameOf: (code: string) => string
}
export type Headline = (facts: HeadlineFacts) => string

const HEADLINES: Readonly<Record<AnalysisMethod, Headline>> = {
  HOT_COMMUNES: hotCommunesHeadline,
  HOT_CELLS: hotCellsHeadline,
  EMERGING: emergingHeadline,
  CHANGE: changeHeadline,
  DENSITY: densityHeadline,
  DENSITY_CHANGE: densityChangeHeadline,
  CLUSTERS: clustersHeadline,
  NEAR_REPEAT: nearRepeatHeadline,
  REPEAT_PLACES: repeatPlacesHeadline,
  WEEK_CLOCK: weekClockHeadline,
  CORRIDOR_LOAD: corridorLoadHeadline,
  FORECAST: forecastHeadline,
}

/** What was found, in one plain sentence. */
export const headlineOf = (
  question: AnalysisQuestion,
  findings: AnalysisFindings,
  language: Language,
  nameOf: (code: string) => string,
): string =>
  HEADLINES[question.method]({
    findings,
    number: (name) => findings.numbers[name] as number,
    say: sayNumbers(language),
    language,
    nameOf,
  })
