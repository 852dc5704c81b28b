import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getOpenings, getTip, getTips, type TipQuery } from './tipCalls.ts'

/** Tips of a search, page by page; the last answer stays while the next is on its way. */
export const useTips = (query: TipQuery) =>
  useInfiniteQuery({
    queryKey: ['tips', 'list', query],
    queryFn: ({ pageParam, signal }) => getTips(query, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
    // Each first page stands in the audit record: not asked again without need.
    staleTime: 60_000,
    refetchOnWindowFocus: false,
  })

/** One tip with its steps; opening it stands in the audit record. */
export const useTip = (id: string) =>
  useQuery({
    queryKey: ['tips', 'one', id],
    queryFn: ({ signal }) => getTip(id, signal),
    staleTime: 60_000,
    refetchOnWindowFocus: false,
  })

/** Openings of one tip, or of all; nothing is asked for whoever keeps no sources. */
export const useOpenings = (tip: string | null, isCustodian: boolean) =>
  useQuery({
    queryKey: ['tips', 'openings', tip],
    queryFn: ({ signal }) => getOpenings(tip, signal),
    enabled: isCustodian,
    staleTime: 15_000,
  })
