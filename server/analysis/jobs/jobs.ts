import type { Refused } from '../../../data/analysis/analysisAnswer.ts'
import type { ForecastScore } from '../../../data/analysis/forecast/forecastScore.ts'
import { analyse } from '../../../data/analysis/questions/analyse.ts'
import type { AnalysisQuestion } from '../../../data/analysis/questions/analysisQuestion.ts'
import type { AnalysisResult } from '../../../data/analysis/questions/analysisResult.ts'
import { type SealedForecast, scoreSealed, sealForecast } from '../../../data/analysis/saved/sealedForecast.ts'
import { resultDocument } from '../files/resultDocument.ts'
import type { ResultToWrite } from '../files/resultFacts.ts'
import { resultWorkbook } from '../files/resultWorkbook.ts'
import { type AnalysisSource, analysisInputOf } from '../source/analysisSource.ts'
import { H3_GRID } from '../source/h3Grid.ts'

/** Work for the thread, by name: what goes in and what comes out. Plain data. */
export interface Jobs {
  readonly answer: {
    readonly asked: { readonly question: AnalysisQuestion; readonly source: AnalysisSource }
    readonly done: AnalysisResult
  }
  /** The forecasts of every model for a period that begins on `from` (a day number). */
  readonly seal: {
    readonly asked: { readonly question: AnalysisQuestion; readonly source: AnalysisSource; readonly from: number }
    readonly done: SealedForecast | Refused
  }
  /** Scores of a sealed forecast, one a model; `source` holds the cases of its period. */
  readonly score: {
    readonly asked: { readonly sealed: SealedForecast; readonly source: AnalysisSource }
    readonly done: readonly (ForecastScore | Refused)[]
  }
  /** An Excel workbook. */
  readonly workbook: { readonly asked: ResultToWrite; readonly done: Uint8Array }
  /** GeoJSON as text; `topology` is TopoJSON in UTF-8. */
  readonly geoJson: {
    readonly asked: { readonly written: ResultToWrite; readonly topology: Uint8Array }
    readonly done: string
  }
}
export type JobName = keyof Jobs

/** How each job is done. */
export const JOBS: {
  readonly [Name in JobName]: (asked: Jobs[Name]['asked']) => Jobs[Name]['done'] | Promise<Jobs[Name]['done']>
} = {
  answer: ({ question, source }) => analyse(question, { ...analysisInputOf(source), globalGrid: H3_GRID }),
  seal: ({ question, source, from }) => sealForecast(question, analysisInputOf(source), from),
  score: ({ sealed, source }) => scoreSealed(sealed, analysisInputOf(source)),
  workbook: resultWorkbook,
  geoJson: ({ written, topology }) => resultDocument(written, topology),
}
