import { useEffect, useMemo } from 'react'
import { type PlanQuery, usePlanLines } from '../../api/plans.ts'

/** So many lines are held at once; a province plans some hundreds a month. */
const MOST_LINES = 2000

/** Every plan line of a query, page after page up to a limit: the board counts and the calendar draws the same list. */
export const useAllPlanLines = (query: PlanQuery) => {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetching, isPlaceholderData } = usePlanLines(query)
  const lines = useMemo(() => data?.pages.flatMap(({ planLines }) => planLines), [data])
  const count = lines?.length ?? 0
  const isMore = hasNextPage && count < MOST_LINES
  useEffect(() => {
    if (isMore && !isFetching && !error) void fetchNextPage()
  }, [isMore, isFetching, error, fetchNextPage])
  return {
    lines,
    error,
    retry: () => void refetch(),
    isOld: isPlaceholderData,
    isLoadingMore: isMore && !error,
    /** There are more than are held. */
    isCut: hasNextPage && !isMore,
  }
}
