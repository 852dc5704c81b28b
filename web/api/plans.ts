import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { PlanLine, PlanLineDraft, RepeatedVisit } from '../../data/model/inspections/campaigns.ts'
import type { PlanLinePage, RepeatList } from '../../data/model/inspections/requests.ts'
import { INSPECTIONS_KEY, type Written } from './campaigns.ts'
import { ApiProblem } from './client.ts'
import { getJson, sendJson } from './exchange.ts'

/** Which plan lines; absent ones keep everything. Days are ISO, several codes joined by dots. */
export interface PlanQuery {
  readonly province: string | null
  readonly campaign?: number | null
  readonly commune?: string | null
  readonly forces?: string
  readonly topics?: string
  readonly state?: string
  readonly from?: string
  readonly to?: string
  readonly assigned?: 'me' | undefined
  readonly late?: 'true' | undefined
}

/** Plan lines by their first day, page by page; the last answer stays while the next is on its way. */
export const usePlanLines = (query: PlanQuery) =>
  useInfiniteQuery({
    queryKey: [INSPECTIONS_KEY, 'plan-lines', query],
    queryFn: ({ pageParam, signal }) =>
      getJson<PlanLinePage>('/api/plan-lines', { ...query, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    enabled: query.province !== null,
    placeholderData: keepPreviousData,
  })

/** One plan line as it stands now. */
export const usePlanLine = (id: number | null) =>
  useQuery({
    queryKey: [INSPECTIONS_KEY, 'plan-line', id],
    queryFn: ({ signal }) => getJson<PlanLine>(`/api/plan-lines/${id}`, {}, signal),
    enabled: id !== null,
    staleTime: 0,
    retry: false,
  })

/** Throws `ApiProblem` 409 REPEATED when the visit repeats another (`repeatsOf`). */
export const savePlanLine = ({ id, ...draft }: Written<PlanLineDraft>): Promise<PlanLine> =>
  id === undefined ? sendJson('POST', '/api/plan-lines', draft) : sendJson('PUT', `/api/plan-lines/${id}`, draft)

export const cancelPlanLine = (
  id: number,
  body: { readonly version: number; readonly reason: string },
): Promise<PlanLine> => sendJson('POST', `/api/plan-lines/${id}/cancel`, body)

/** The visits in the way of a draft, without writing anything. */
const checkPlanLine = ({ id, ...draft }: Written<PlanLineDraft>): Promise<RepeatList> =>
  sendJson('POST', '/api/plan-lines/check', { ...draft, planLineId: id ?? null })

/** The visits in the way that a refusal names; null when it was refused for something else. */
export const repeatsOf = (failure: unknown): readonly RepeatedVisit[] | null =>
  failure instanceof ApiProblem && failure.code === 'REPEATED'
    ? ((failure.body as Partial<RepeatList>).repeats ?? [])
    : null

const NO_REPEATS: RepeatList = { repeats: [] }

/** The visits in the way of a draft, as it is being written; null: nothing to ask about. */
export const useRepeatCheck = (draft: Written<PlanLineDraft> | null): RepeatList['repeats'] => {
  const { establishmentId, startsOn, visitKind, topics, id } = draft ?? {}
  const { data } = useQuery({
    queryKey: [INSPECTIONS_KEY, 'check', establishmentId, startsOn, visitKind, topics, id],
    queryFn: () => (draft ? checkPlanLine(draft) : NO_REPEATS),
    enabled: draft !== null,
    staleTime: 30_000,
  })
  return draft ? (data ?? NO_REPEATS).repeats : NO_REPEATS.repeats
}
