import { queryOptions, skipToken, useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { SavedAnalysisDetail } from '../../data/analysis/saved/savedAnalysis.ts'
import { openAnalysis } from '../api/analysisCalls.ts'
import type { Workbench } from '../overview/workbench.ts'
import { hideDots } from './hiddenDots.ts'

/** A saved result with the numbers it was saved with, for the page's memory of answers. */
export const savedResult = (id: number | null) =>
  queryOptions({
    queryKey: ['analysis', id],
    queryFn: id === null ? skipToken : ({ signal }) => openAnalysis(id, signal),
  })

interface ShownSavedResult {
  /** The saved result that is shown; null: none, or it is on its way. */
  readonly shown: SavedAnalysisDetail | null
  readonly error: Error | null
  readonly retry: () => void
}

/** Shows the saved result that the address names: whoever follows a link finds the numbers it was sent for. */
export const useSavedResult = (workbench: Pick<Workbench, 'view' | 'analysis' | 'setView'>): ShownSavedResult => {
  const { view, analysis } = workbench
  const { data, error, refetch } = useQuery(savedResult(view.savedResult))
  useEffect(() => {
    if (!data || data.analysis.id === analysis.savedId) return
    analysis.show(data.result, data.analysis.id)
    hideDots(workbench)
    // What was computed since takes its place; the address names it no longer then.
  }, [data])
  return {
    shown: data && analysis.savedId === data.analysis.id ? data : null,
    error,
    retry: () => void refetch(),
  }
}
