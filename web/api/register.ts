import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { LeadReview } from '../../data/model/inspections/leadProblems.ts'
import type { N2oReview } from '../../data/model/inspections/n2oReview.ts'
import type {
  DuplicateList,
  EstablishmentPage,
  EstablishmentPart,
  RegisterPage,
} from '../../data/model/inspections/register.ts'
import { INSPECTIONS_KEY } from './campaigns.ts'
import { getJson, sendJson } from './exchange.ts'

/** Which rows of the register; absent parts keep everything. */
export interface RegisterQuery {
  readonly province: string | null
  readonly commune?: string | null
  /** What is typed, with or without marks. */
  readonly q?: string | undefined
  readonly register?: string | undefined
  readonly type?: string | undefined
  readonly activity?: string | undefined
  /** Not visited in so many months; 0: never. */
  readonly unvisited?: string | undefined
  /** ISO day: the register as it stood then. */
  readonly asOf?: string | undefined
}

const PAGE_SIZE = 50

/** The register by name, page by page; the last answer stays while the next is on its way. */
export const useRegister = (query: RegisterQuery) =>
  useInfiniteQuery({
    queryKey: [INSPECTIONS_KEY, 'register', query],
    queryFn: ({ pageParam, signal }) =>
      getJson<RegisterPage>('/api/register', { ...query, after: pageParam, limit: PAGE_SIZE }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    enabled: query.province !== null,
    placeholderData: keepPreviousData,
  })

/** Everything about one establishment, as it stands now. */
export const useEstablishmentPage = (id: number | null) =>
  useQuery({
    queryKey: [INSPECTIONS_KEY, 'establishment', id],
    queryFn: ({ signal }) => getJson<EstablishmentPage>(`/api/register/${id}`, {}, signal),
    enabled: id !== null,
    staleTime: 0,
    retry: false,
  })

/** Adds a part of an establishment, or changes one; with its version then. */
export const savePart = (
  establishment: number,
  part: EstablishmentPart,
  { id, ...draft }: { readonly id?: number; readonly version?: number } & Readonly<Record<string, unknown>>,
): Promise<unknown> =>
  id === undefined
    ? sendJson('POST', `/api/register/${establishment}/${part}`, draft)
    : sendJson('PUT', `/api/register/${establishment}/${part}/${id}`, draft)

/** What is to be done about the N2O operators of a province: papers that lack or end, balances that do not add up. */
export const useN2oReview = (province: string) =>
  useQuery({
    queryKey: [INSPECTIONS_KEY, 'n2o', province],
    queryFn: ({ signal }) => getJson<N2oReview>('/api/register/n2o', { province }, signal),
  })

export interface LeadQuery {
  readonly province: string
  readonly commune: string | null
  readonly topic: string | undefined
}

/** Places of which it is not clear who leads, by name, page by page. */
export const useLeadReview = (query: LeadQuery) =>
  useInfiniteQuery({
    queryKey: [INSPECTIONS_KEY, 'leads', query],
    queryFn: ({ pageParam, signal }) =>
      getJson<LeadReview>('/api/register/leads', { ...query, skip: pageParam, limit: PAGE_SIZE }, signal),
    initialPageParam: 0,
    getNextPageParam: ({ places }, _pages, skipped) => (skipped + PAGE_SIZE < places ? skipped + PAGE_SIZE : undefined),
    placeholderData: keepPreviousData,
  })

/** Pairs of rows that may be one place, the likeliest first. */
export const useDuplicates = (province: string | null) =>
  useQuery({
    queryKey: [INSPECTIONS_KEY, 'duplicates', province],
    queryFn: ({ signal }) => getJson<DuplicateList>('/api/register/duplicates', { province }, signal),
    enabled: province !== null,
  })

/** The row becomes part of another one, which stands for both. */
export const mergeInto = (id: number, into: number): Promise<{ readonly root: number }> =>
  sendJson('POST', `/api/register/${id}/merge`, { into })

/** The row stands for itself again. */
export const unmerge = (id: number): Promise<unknown> => sendJson('POST', `/api/register/${id}/unmerge`, {})

/** Two rows are two places: they are not suggested again. */
export const sayDistinct = (id: number, from: number): Promise<unknown> =>
  sendJson('POST', `/api/register/${id}/distinct`, { from, isDistinct: true })
