import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { type AuditQuery, getAuditChain, getAuditEvents, getRecordReaders } from './auditCalls.ts'

/** Each search stands in the record itself: asked when somebody searches, never again by itself. */
const ONCE = {
  staleTime: Number.POSITIVE_INFINITY,
  retry: false,
  refetchOnWindowFocus: false,
  refetchOnReconnect: false,
} as const

export const useAuditChain = () => useQuery({ queryKey: ['audit'], queryFn: ({ signal }) => getAuditChain(signal) })

/**
 * Events of a search, page by page; the last answer stays while the next is on its way.
 * @param turn another with each search, so that the same one can be asked again
 */
export const useAuditEvents = (query: AuditQuery, turn: number) =>
  useInfiniteQuery({
    queryKey: ['audit', 'events', query, turn],
    queryFn: ({ pageParam, signal }) => getAuditEvents(query, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
    ...ONCE,
  })

export interface WantedRecord {
  readonly type: string
  readonly record: string
}

/** Who met a record; nothing is asked while there is none. */
export const useRecordReaders = (wanted: WantedRecord | null, turn: number) =>
  useQuery({
    queryKey: ['audit', 'readers', wanted, turn],
    queryFn: ({ signal }) => getRecordReaders(wanted?.type ?? '', wanted?.record ?? '', signal),
    enabled: wanted !== null,
    ...ONCE,
  })
