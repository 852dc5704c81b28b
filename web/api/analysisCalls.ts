import type { AnalysisResult } from '../../data/analysis/questions/analysisResult.ts'
import type { SavedAnalysis, SavedAnalysisDetail, SavedAnalysisPage } from '../../data/analysis/saved/savedAnalysis.ts'
import { reach } from './client.ts'

/** The typed client loses what a cell of a table may be; the server is held to these types by its own schemas. */
const ask = async <Answer>(path: string, body?: object, signal?: AbortSignal): Promise<Answer> => {
  const response = await reach(`/api/analyses${path}`, {
    ...(body && { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    ...(signal && { signal }),
  })
  return (await response.json()) as Answer
}

/** Answers a question in the server. */
export const runAnalysis = (question: string) => ask<AnalysisResult>('/run', { question })

/** Saved results that I may see, the newest first. */
export const getAnalyses = (after: string | null, signal?: AbortSignal) =>
  ask<SavedAnalysisPage>(after === null ? '' : `?after=${after}`, undefined, signal)

/** A saved result with the numbers it was saved with. */
export const getAnalysis = (id: number) => ask<SavedAnalysisDetail>(`/${id}`)

/**
 * Keeps the answer to a question under a name; the server answers it again.
 * @param question string form
 * @param dataVersion of the answer that was seen: other data are refused (409)
 */
export const saveAnalysis = (name: string, question: string, dataVersion: number) =>
  ask<SavedAnalysis>('', { name, question, dataVersion })

/** Takes one of my results off the lists, or puts it back; nothing is deleted. */
export const moveAnalysis = ({ id, version }: Pick<SavedAnalysis, 'id' | 'version'>, to: 'remove' | 'bring-back') =>
  ask<SavedAnalysis>(`/${id}/${to}`, { version })

/** Where the browser itself loads a spreadsheet from: of a saved result as it was saved, or of a question answered anew. */
export const savedWorkbookAddress = (id: number, language: string): string =>
  `/api/analyses/${id}/result.xlsx?${new URLSearchParams({ language })}`
export const answerWorkbookAddress = (question: string, language: string): string =>
  `/api/analyses/answer.xlsx?${new URLSearchParams({ question, language })}`
