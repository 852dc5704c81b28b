import type { Decided, ReviewedThing, ReviewItem, ReviewPage } from '../../data/model/reviews.ts'
import { reach } from './client.ts'

export interface ReviewQuery {
  readonly reason?: string | undefined
  /** Code of a commune or a province. */
  readonly place?: string | undefined
  /** Number of an import. */
  readonly batch?: string | undefined
  readonly thing?: string | undefined
  /** Id of one record of the kind of thing. */
  readonly record?: string | undefined
}

const answer = async <Answer>(path: string, init?: RequestInit): Promise<Answer> =>
  (await (await reach(path, init)).json()) as Answer

const send = <Answer>(path: string, body: unknown): Promise<Answer> =>
  answer(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) })

/** Records that must be looked at, page by page. */
export const getReviews = (query: ReviewQuery, after: string | null, signal?: AbortSignal): Promise<ReviewPage> => {
  const asked = Object.entries({ ...query, after }).filter(([, value]) => value)
  return answer(`/api/reviews?${new URLSearchParams(asked as [string, string][])}`, signal ? { signal } : {})
}

/** One of them with everything a decision needs. Throws `ApiProblem` 404 once it is decided. */
export const getReview = (thing: ReviewedThing, id: number, signal?: AbortSignal): Promise<ReviewItem> =>
  answer(`/api/reviews/${thing}/${id}`, signal ? { signal } : {})

/** Throws `ApiProblem` 409 when somebody else was faster: its message says who decided what. */
export const sendDecision = (thing: ReviewedThing, id: number, decision: unknown): Promise<Decided> =>
  send(`/api/reviews/${thing}/${id}/decision`, decision)

/** Decides all with the same words as one. */
export const sendDecisionOfMany = (decision: unknown): Promise<Decided> => send('/api/reviews/same-unit', decision)

export const undoDecision = (id: number): Promise<Decided> =>
  answer(`/api/reviews/decisions/${id}/undo`, { method: 'POST' })
