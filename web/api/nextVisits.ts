import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type {
  NextVisitList,
  RiskWeights,
  RiskWeightsOfProvince,
  UrgentList,
} from '../../data/model/inspections/nextVisits.ts'
import { INSPECTIONS_KEY } from './campaigns.ts'
import { getJson, sendJson } from './exchange.ts'

/** Which establishments are ranked; absent parts keep everything. Several types joined by dots. */
export interface NextVisitQuery {
  readonly province: string | null
  readonly commune?: string | null
  readonly type?: string | undefined
  /** Only those neither visited nor planned this year. */
  readonly open?: 'true' | undefined
}

const PAGE_SIZE = 50

/** Establishments by their risk, the most pressing first, page by page; the last answer stays while the next is on its way. */
export const useNextVisits = (query: NextVisitQuery) =>
  useInfiniteQuery({
    queryKey: [INSPECTIONS_KEY, 'next-visits', query],
    queryFn: ({ pageParam, signal }) =>
      getJson<NextVisitList>('/api/next-visits', { ...query, skip: pageParam, limit: PAGE_SIZE }, signal),
    initialPageParam: 0,
    getNextPageParam: ({ ranked, visits }, pages, skip) =>
      skip + visits.length < ranked && visits.length > 0 ? skip + visits.length : undefined,
    enabled: query.province !== null,
    placeholderData: keepPreviousData,
  })

const MINUTE = 60_000
/** So many are told at once; there may be more. */
export const MOST_URGENT = 500

/** What must be looked at at once. Asked again every minute: its clocks run. */
export const useUrgentVisits = (province: string | null, commune: string | null) =>
  useQuery({
    queryKey: [INSPECTIONS_KEY, 'urgent-visits', province, commune],
    queryFn: ({ signal }) =>
      getJson<UrgentList>('/api/urgent-visits', { province, commune, limit: MOST_URGENT }, signal),
    enabled: province !== null,
    refetchInterval: MINUTE,
    placeholderData: keepPreviousData,
  })

/** How a province weighs the factors of risk. */
export const useRiskWeights = (province: string) =>
  useQuery({
    queryKey: [INSPECTIONS_KEY, 'risk-weights', province],
    queryFn: ({ signal }) => getJson<RiskWeightsOfProvince>(`/api/risk-weights/${province}`, {}, signal),
  })

export const saveRiskWeights = (
  province: string,
  body: { readonly weights: RiskWeights; readonly version: number | null },
): Promise<RiskWeightsOfProvince> => sendJson('PUT', `/api/risk-weights/${province}`, body)

/** Where the browser loads the forms of N2O from. */
export const n2oFormAddress = (form: 'n2o-01' | 'n2o-02', province: string): string =>
  `/api/forms/${form}.xlsx?province=${province}`
