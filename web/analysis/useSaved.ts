import { useInfiniteQuery } from '@tanstack/react-query'
import { listAnalyses } from '../api/analysisCalls.ts'

export const SAVED_KEY = ['analyses'] as const

/** Saved results that the person may see, a page after another. */
export const useSaved = (isWanted: boolean) =>
  useInfiniteQuery({
    queryKey: SAVED_KEY,
    queryFn: ({ pageParam, signal }) => listAnalyses(pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    enabled: isWanted,
  })
