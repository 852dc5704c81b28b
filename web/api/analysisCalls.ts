import type { AnalysisResult } from '../../data/analysis/questions/analysisResult.ts'
import type {
  SavedAnalysis,
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
export const listAnalyses = (after: string | null, signal?: AbortSignal): Promise<SavedAnalysisPage> =>
  getJson('/api/analyses', { after }, signal)

/** One with the numbers it was saved with. */
export const openAnalysis = (id: number, signal?: AbortSignal): Promise<SavedAnalysisDetail> =>
  getJson(`/api/analyses/${id}`, {}, signal)

/** Throws `ApiProblem` 409 when the data are no longer those of `dataVersion`, 400 when there is no answer to keep. */
export const saveAnalysis = (draft: SavedAnalysisDraft): Promise<SavedAnalysis> =>
  sendJson('POST', '/api/analyses', draft)

/** Gives one of one’s own another name. Throws `ApiProblem` 409 when it was changed meanwhile. */
export const renameAnalysis = (id: number, version: number, name: string): Promise<SavedAnalysis> =>
  sendJson('PUT', `/api/analyses/${id}`, { version, name })

/** Takes one of one’s own off the lists; nothing is deleted. Throws `ApiProblem` 409 when it was changed meanwhile. */
export const removeAnalysis = (id: number, version: number): Promise<SavedAnalysis> =>
  sendJson('POST', `/api/analyses/${id}/remove`, { version })
export const bringAnalysisBack = (id: number, version: number): Promise<SavedAnalysis> =>
  sendJson('POST', `/api/analyses/${id}/bring-back`, { version })

/** Address of the spreadsheet of a saved result. */
export const savedWorkbook = (id: number, language: Language): string =>
  `/api/analyses/${id}/result.xlsx${queryText({ language })}`
/** Address of the spreadsheet of a question that is answered for it. */
export const answerWorkbook = (question: string, language: Language): string =>
  `/api/analyses/answer.xlsx${queryText({ question, language })}`
