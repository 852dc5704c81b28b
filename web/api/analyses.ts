import type { AnalysisResult } from '../../data/analysis/questions/analysisResult.ts'
import type {
  ForecastDetail,
  ForecastDraft,
  ForecastPage,
  ForecastSummary,
  ModelStanding,
} from '../../data/analysis/saved/forecastAnswers.ts'
import type {
  SavedAnalysis,
  SavedAnalysisChange,
  SavedAnalysisDetail,
  SavedAnalysisDraft,
  SavedAnalysisPage,
} from '../../data/analysis/saved/savedAnalysis.ts'
import type { Language } from '../../data/model/codedValue.ts'
import { getJson, queryText, sendJson } from './exchange.ts'

/** JSON knows no NaN: where a refusal is no matter of numbers, null comes. */
const revived = (result: AnalysisResult): AnalysisResult => {
  const { outcome } = result
  if (outcome.kind === 'answered') return result
  const { found, needed } = outcome as { readonly found: number | null; readonly needed: number | null }
  return { ...result, outcome: { ...outcome, found: found ?? Number.NaN, needed: needed ?? Number.NaN } }
}

/**
 * Has the server answer a question: the numbers that the page itself gives, without the window of what it has loaded.
 * @param question string form
 */
export const runAnalysis = async (question: string): Promise<AnalysisResult> =>
  revived(await sendJson<AnalysisResult>('POST', '/api/analyses/run', { question }))

/** @param after `next` of the page before */
export const listAnalyses = (
  { method, removed, after }: { readonly method?: string; readonly removed?: boolean; readonly after?: string | null },
  signal?: AbortSignal,
): Promise<SavedAnalysisPage> => getJson('/api/analyses', { method, removed: removed ? 'true' : null, after }, signal)

/** One with the numbers it was saved with. */
export const openAnalysis = (id: number, signal?: AbortSignal): Promise<SavedAnalysisDetail> =>
  getJson(`/api/analyses/${id}`, {}, signal)

/** Throws `ApiProblem` 409 when the data are no longer those of `dataVersion`, 400 when there is no answer to keep. */
export const saveAnalysis = (draft: SavedAnalysisDraft): Promise<SavedAnalysis> =>
  sendJson('POST', '/api/analyses', draft)

/** Throws `ApiProblem` 403 when it is another person's, 409 when it was changed meanwhile. */
export const renameAnalysis = (id: number, change: SavedAnalysisChange): Promise<SavedAnalysis> =>
  sendJson('PUT', `/api/analyses/${id}`, change)
export const removeAnalysis = (id: number, version: number): Promise<SavedAnalysis> =>
  sendJson('POST', `/api/analyses/${id}/remove`, { version })
export const bringAnalysisBack = (id: number, version: number): Promise<SavedAnalysis> =>
  sendJson('POST', `/api/analyses/${id}/bring-back`, { version })

export type ResultFormat = 'xlsx' | 'geojson'

/** Address of the file of a saved result. */
export const savedFile = (id: number, format: ResultFormat, language: Language): string =>
  `/api/analyses/${id}/result.${format}${queryText({ language })}`
/** Address of the file of a question that is answered for it. */
export const answerFile = (question: string, format: ResultFormat, language: Language): string =>
  `/api/analyses/answer.${format}${queryText({ question, language })}`

/** Seals the forecasts of every model before the period begins; throws `ApiProblem` 400 when it has begun. */
export const sealForecast = (draft: ForecastDraft): Promise<ForecastSummary> =>
  sendJson('POST', '/api/forecasts', draft)
/** @param after `next` of the page before */
export const listForecasts = (after: string | null, signal?: AbortSignal): Promise<ForecastPage> =>
  getJson('/api/forecasts', { after }, signal)
export const openForecast = (id: number, signal?: AbortSignal): Promise<ForecastDetail> =>
  getJson(`/api/forecasts/${id}`, {}, signal)
/** Scores it again by the cases of now: some come in late. */
export const scoreForecast = (id: number): Promise<ForecastSummary> =>
  sendJson('POST', `/api/forecasts/${id}/score`, {})
/** Which models are shown for a question of the method FORECAST, by its string form. */
export const getStandings = (question: string, signal?: AbortSignal): Promise<{ models: ModelStanding[] }> =>
  getJson('/api/forecasts/standing', { question }, signal)
