import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type {
  Finding,
  FindingDraft,
  FindingStep,
  Handover,
  HandoverDraft,
  Inspection,
  InspectionDetail,
  InspectionDraft,
  InspectionProgress,
} from '../../data/model/inspections/inspections.ts'
import type {
  Cancellation,
  Change,
  DueFindingPage,
  InspectionFactsChange,
  InspectionPage,
  InspectionProgressChange,
  NewInspection,
} from '../../data/model/inspections/requests.ts'
import { INSPECTIONS_KEY, type Written } from './campaigns.ts'
import { getJson, sendJson } from './exchange.ts'

/** Which inspections; absent ones keep everything. Days are ISO, several codes joined by dots. */
export interface InspectionQuery {
  readonly province: string | null
  readonly campaign?: number | null
  readonly commune?: string | null
  readonly establishment?: number | null
  readonly forces?: string
  readonly topics?: string
  readonly type?: string | undefined
  readonly statuses?: string | undefined
  readonly result?: string | undefined
  readonly from?: string
  readonly to?: string
  readonly assigned?: 'me' | undefined
  readonly late?: 'true' | undefined
  readonly cancelled?: 'true' | undefined
}

const PAGE_SIZE = 50

/** Inspections, the newest first, page by page; the last answer stays while the next is on its way. */
export const useInspections = (query: InspectionQuery) =>
  useInfiniteQuery({
    queryKey: [INSPECTIONS_KEY, 'inspections', query],
    queryFn: ({ pageParam, signal }) =>
      getJson<InspectionPage>('/api/inspections', { ...query, after: pageParam, limit: PAGE_SIZE }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    enabled: query.province !== null,
    placeholderData: keepPreviousData,
  })

/** One inspection with its findings, its dossier and its history, as it stands now. */
export const useInspection = (id: number | null) =>
  useQuery({
    queryKey: [INSPECTIONS_KEY, 'inspection', id],
    queryFn: ({ signal }) => getJson<InspectionDetail>(`/api/inspections/${id}`, {}, signal),
    enabled: id !== null,
    staleTime: 0,
    retry: false,
  })

/** Throws `ApiProblem` 409 REPEATED when the visit repeats another (`repeatsOf`). */
export const openInspection = (draft: InspectionDraft, progress: InspectionProgress | null): Promise<Inspection> =>
  sendJson('POST', '/api/inspections', { ...draft, progress } satisfies NewInspection)

/** Puts right what was planned. Throws `ApiProblem` 409 REPEATED where it then repeats another visit. */
export const correctInspection = (id: number, change: InspectionFactsChange): Promise<Inspection> =>
  sendJson('PUT', `/api/inspections/${id}`, change)

/** Throws `ApiProblem` 409 REPEATED where the days lead into a year in which the place was visited already. */
export const saveProgress = (id: number, change: InspectionProgressChange): Promise<Inspection> =>
  sendJson('PUT', `/api/inspections/${id}/progress`, change)

export const cancelInspection = (id: number, body: Cancellation): Promise<Inspection> =>
  sendJson('POST', `/api/inspections/${id}/cancel`, body)

/** Adds a finding to an inspection, or changes one. */
export const saveFinding = (inspection: number, { id, ...draft }: Written<FindingDraft>): Promise<Finding> =>
  id === undefined
    ? sendJson('POST', `/api/inspections/${inspection}/findings`, draft)
    : sendJson('PUT', `/api/findings/${id}`, draft)

/** Evidence, re-check, closing. */
export const stepFinding = (id: number, step: Change<FindingStep>): Promise<Finding> =>
  sendJson('POST', `/api/findings/${id}/step`, step)

/** The dossier at the investigating body; `version` null: it is handed over now. */
export const saveHandover = (
  inspection: number,
  draft: HandoverDraft & { readonly version: number | null },
): Promise<Handover> => sendJson('PUT', `/api/inspections/${inspection}/handover`, draft)

export interface DueQuery {
  readonly province: string | null
  readonly commune?: string | null
  readonly forces?: string
  readonly from?: string
  readonly to?: string
  readonly overdue?: 'true' | undefined
}

/** Findings that are not fixed, the earliest due first. */
export const useDueFindings = (query: DueQuery) =>
  useInfiniteQuery({
    queryKey: [INSPECTIONS_KEY, 'findings', query],
    queryFn: ({ pageParam, signal }) =>
      getJson<DueFindingPage>('/api/findings', { ...query, after: pageParam, limit: PAGE_SIZE }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    enabled: query.province !== null,
    placeholderData: keepPreviousData,
  })
