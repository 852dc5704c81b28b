import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ReviewedThing } from '../../data/model/reviews.ts'
import { getReview, getReviews, type ReviewQuery } from './reviewCalls.ts'

/** Open reviews, page by page; the last answer stays while the next is on its way. */
export const useReviews = (query: ReviewQuery) =>
  useInfiniteQuery({
    queryKey: ['reviews', 'list', query],
    queryFn: ({ pageParam, signal }) => getReviews(query, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  })

/** One review as it stands now. */
export const useReview = (chosen: { readonly thing: ReviewedThing; readonly id: number } | null) =>
  useQuery({
    queryKey: ['reviews', 'one', chosen?.thing, chosen?.id],
    queryFn: ({ signal }) => getReview(chosen?.thing ?? 'cases', chosen?.id ?? 0, signal),
    enabled: chosen !== null,
    staleTime: 0,
    retry: false,
  })

/** Lets list, map and figures ask anew after a decision. */
export const useAfterDecision = (): (() => Promise<void>) => {
  const queries = useQueryClient()
  return async () => {
    await Promise.all([
      queries.invalidateQueries({ queryKey: ['reviews'] }),
      queries.invalidateQueries({ queryKey: ['installation'] }),
      queries.invalidateQueries({ queryKey: ['record'] }),
    ])
  }
}
