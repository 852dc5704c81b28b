import { queryOptions, skipToken, useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { AnalysisResult } from '../../data/analysis/questions/analysisResult.ts'
import type { SavedAnalysisDetail } from '../../data/analysis/saved/savedAnalysis.ts'
import { formatCaseFilter } from '../../data/model/caseFilter.ts'
import { openAnalysis } from '../api/analysisCalls.ts'
import type { Workbench } from '../overview/workbench.ts'
import type { View } from '../view/view.ts'
import { hideDots } from './hiddenDots.ts'

/** A saved result with the numbers it was saved with, for the page's memory of answers. */
export const savedResult = (id: number | null) =>
  queryOptions({
    queryKey: ['analysis', id],
    queryFn: id === null ? skipToken : ({ signal }) => openAnalysis(id, signal),
  })

/** The panel asks what a result answers, and the page counts the same cases: computing again answers the same question. */
export const asking =
  ({ question: { method, filter, parameters } }: AnalysisResult) =>
  (now: View): View => ({ ...now, filter, analysis: { method, parameters } })

interface ShownSavedResult {
  /** The saved result that is shown; null: none, or it is on its way. */
  readonly shown: SavedAnalysisDetail | null
  readonly error: Error | null
  readonly retry: () => void
}

/** Shows the saved result that the address names: whoever follows a link finds the numbers it was sent for. */
export const useSavedResult = (workbench: Pick<Workbench, 'view' | 'analysis' | 'setView'>): ShownSavedResult => {
  const { view, analysis, setView } = workbench
  const { data, error, refetch } = useQuery(savedResult(view.savedResult))
  useEffect(() => {
    if (!data || data.analysis.id === analysis.savedId) return
    analysis.show(data.result, data.analysis.id)
    // An address of nothing but the number: beside the result would stand the totals of all cases.
    if (formatCaseFilter(view.filter) === '') setView(asking(data.result), { replace: true })
    hideDots(workbench)
    // What was computed since takes its place; the address names it no longer then.
  }, [data])
  return {
    shown: data && analysis.savedId === data.analysis.id ? data : null,
    error,
    retry: () => void refetch(),
  }
}
