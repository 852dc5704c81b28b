import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { getRemoved, type RemovedQuery } from './removedCalls.ts'

/** Records that were taken out, page by page; the last answer stays while the next is on its way. */
export const useRemoved = (query: RemovedQuery) =>
  useInfiniteQuery({
    queryKey: ['removed', query],
    queryFn: ({ pageParam, signal }) => getRemoved(query, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
