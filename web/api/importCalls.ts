import type {
  ImportBatch,
  ImportLine,
  ImportPreview,
  ImportReading,
  ImportReport,
  ImportRun,
} from '../../data/model/imports.ts'
import type { Thing } from '../../data/model/thingRow/thingKind.ts'
import { ApiProblem, reach } from './client.ts'
import { readLines } from './readLines.ts'
import { sendFile } from './sendFile.ts'

const readingQuery = ({ thing, source, part, headerRow, epsg, mapping }: ImportReading): URLSearchParams => {
  const query = new URLSearchParams({ thing, source })
  if (part != null) query.set('part', part)
  if (headerRow != null) query.set('headerRow', String(headerRow))
  if (epsg != null) query.set('epsg', String(epsg))
  if (mapping) query.set('mapping', JSON.stringify(mapping))
  return query
}

const answer = async <Answer>(path: string, init?: RequestInit): Promise<Answer> =>
  (await (await reach(path, init)).json()) as Answer

/** Sends a file to be looked at; nothing is imported. */
export const sendImport = (
  file: File,
  reading: ImportReading,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<ImportPreview> => sendFile(`/api/imports?${readingQuery(reading)}`, file, { onProgress, signal })

/** What the file holds, read in another way. */
export const getImportPreview = (id: string, reading: ImportReading, signal?: AbortSignal): Promise<ImportPreview> =>
  answer(`/api/imports/${id}?${readingQuery(reading)}`, signal ? { signal } : {})

/** A run whose answer broke off: whether it was finished is not known. */
export class RunLost extends Error {
  constructor() {
    super('Mất kết nối với máy chủ khi đang nhập.')
    this.name = 'RunLost'
  }
}

/**
 * Imports or tries to. Aborting the signal cancels the run. Throws `ApiProblem` when it was refused (status 0: it never
 * began; 422: it failed and nothing was kept), `RunLost` when the connection broke while it ran.
 */
export const runImport = async (
  id: string,
  run: ImportRun,
  onProgress: (rows: number, share: number) => void,
  signal: AbortSignal,
): Promise<ImportReport> => {
  const response = await reach(`/api/imports/${id}/run`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(run),
    signal,
  })
  try {
    if (response.body)
      for await (const line of readLines<ImportLine>(response.body)) {
        if (line.type === 'progress') onProgress(line.rows, line.share)
        else if (line.type === 'done') return line.report
        else throw new ApiProblem(422, line.message)
      }
  } catch (error) {
    if (error instanceof ApiProblem || signal.aborted) throw error
  }
  throw new RunLost()
}

/** The server forgets a file that was sent. */
export const dropImport = (id: string): Promise<Response> => reach(`/api/imports/${id}`, { method: 'DELETE' })

/** Where the rows that were refused lie as a spreadsheet with the reasons beside them. */
export const refusedAddress = (id: string, reading: ImportReading): string =>
  `/api/imports/${id}/refused?${readingQuery(reading)}`

/** Where an empty spreadsheet of a kind lies, with its columns and its codes. */
export const templateAddress = (thing: Thing): string => `/api/imports/template/${thing}`

export interface PastImports {
  readonly batches: readonly ImportBatch[]
  /** Where the next page begins; null at the end. */
  readonly next: number | null
  /** Keepers of records that the asker's own imports named, the last used first. */
  readonly sources: readonly string[]
}

const BATCHES_A_PAGE = 20

/** A page of past imports of a kind of thing, the newest first; `before`: older than this one. */
export const getImportBatches = (thing: Thing, before: number | null, signal?: AbortSignal): Promise<PastImports> => {
  const query = new URLSearchParams({ thing, limit: String(BATCHES_A_PAGE) })
  if (before !== null) query.set('before', String(before))
  return answer(`/api/import-batches?${query}`, signal ? { signal } : {})
}

/** Takes an import back as a whole. */
export const undoBatch = (id: number): Promise<{ removed: number; restored: number }> =>
  answer(`/api/import-batches/${id}/undo`, { method: 'POST' })
