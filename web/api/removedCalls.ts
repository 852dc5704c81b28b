import type { SavedRecord } from '../../data/model/recordEdit.ts'
import type { RemovedPage, RemovedThing } from '../../data/model/removedRecord.ts'
import { reach } from './client.ts'

export interface RemovedQuery {
  readonly thing?: string | undefined
  readonly way?: string | undefined
  /** Words of who, why, the number or the name. */
  readonly text?: string | undefined
  /** ISO days, both included. */
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/** Records that were taken out, page by page. */
export const getRemoved = async (
  query: RemovedQuery,
  after: string | null,
  signal?: AbortSignal,
): Promise<RemovedPage> => {
  const asked = Object.entries({ ...query, after }).filter(([, value]) => value)
  const answer = await reach(
    `/api/removed-records?${new URLSearchParams(asked as [string, string][])}`,
    signal ? { signal } : {},
  )
  return (await answer.json()) as RemovedPage
}

/** Brings one back. Throws `ApiProblem` 409 when its number is another record's now, or somebody was faster. */
export const bringBack = async (thing: RemovedThing, id: number): Promise<SavedRecord> =>
  (await (await reach(`/api/removed-records/${thing}/${id}/bring-back`, { method: 'POST' })).json()) as SavedRecord
