import type {
  ForecastDetail,
  ForecastDraft,
  ForecastPage,
  ForecastSummary,
  ModelStanding,
} from '../../data/analysis/saved/forecastAnswers.ts'
import { getJson, sendJson } from './exchange.ts'

/** Begins the key of every query about sealed forecasts. */
export const FORECASTS_KEY = 'forecasts'

/** Seals the forecasts of every model before the period begins; throws `ApiProblem` 400 when it has begun. */
export const sealForecast = (draft: ForecastDraft): Promise<ForecastSummary> =>
  sendJson('POST', '/api/forecasts', draft)

/** The newest first, with scores where their period is over. @param after `next` of the page before */
export const getForecasts = (after: string | null, signal?: AbortSignal): Promise<ForecastPage> =>
  getJson('/api/forecasts', { after }, signal)

/** One with its places, its scores and whether it is whole. */
export const getForecast = (id: number, signal?: AbortSignal): Promise<ForecastDetail> =>
  getJson(`/api/forecasts/${id}`, {}, signal)

/** Scores it again by the cases of now: some come in late. */
export const scoreForecast = (id: number): Promise<ForecastSummary> =>
  sendJson('POST', `/api/forecasts/${id}/score`, {})

/** Which models are shown for a question of the method FORECAST (string form), and which were withdrawn. */
export const getStandings = (question: string, signal?: AbortSignal): Promise<{ models: ModelStanding[] }> =>
  getJson('/api/forecasts/standing', { question }, signal)
