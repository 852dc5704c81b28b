import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { type CaseFilter, formatCaseFilter, without } from '../../data/model/caseFilter.ts'
import type { LinkedCounts } from '../../data/model/linkedCounts.ts'
import { dayNumber } from '../../data/model/localDay.ts'
import { useLanguage } from '../ui/preferences.ts'
import { caseTable, type TableState } from './caseTable.ts'
import type { Answers, DensityQuestion, NamedPlaces, Question, RowSort } from './messages.ts'

/**
 * The answer to a question about the table; the last good one stays while the next is computed. Undefined until the
 * first. `channel` tells apart askers, of which only the newest question counts.
 */
const useAnswer = <Asked extends Question>(
  channel: string,
  question: Asked | null,
): Answers[Asked['type']] | undefined => {
  const { columns } = useSyncExternalStore(caseTable.subscribe, caseTable.state)
  const [answer, setAnswer] = useState<Answers[Asked['type']]>()
  const key = question && JSON.stringify(question)
  useEffect(() => {
    if (!columns || !key) return
    let isCurrent = true
    caseTable
      .ask(channel, JSON.parse(key) as Asked)
      .then((next) => {
        if (isCurrent && next !== undefined) setAnswer(() => next)
      })
      .catch(() => {})
    return () => {
      isCurrent = false
    }
  }, [channel, key, columns])
  return key ? answer : undefined
}

export interface CaseTableView extends TableState {
  /** 1 = the row passes every clause but the period; a new array only when those clauses change. */
  readonly mask: Uint8Array | undefined
  /** First and last day of the filter as day numbers; open ends are ±infinity. */
  readonly dayRange: readonly [number, number]
  readonly counts: LinkedCounts | undefined
  /** Fetches the table again, after a failure. */
  readonly reload: () => void
}

/** Loads the table of a window and counts a filter over it. */
export const useCaseTable = (
  filter: CaseFilter,
  since: string | null | undefined,
  places: NamedPlaces | undefined,
  dataVersion: number | undefined,
): CaseTableView => {
  const state = useSyncExternalStore(caseTable.subscribe, caseTable.state)
  const reload = useCallback(() => {
    if (since !== undefined && places && dataVersion !== undefined) caseTable.load(since, places)
  }, [since, places, dataVersion])
  useEffect(reload, [reload])
  const withoutPeriod = useMemo(() => without(filter, 'period'), [filter])
  const counts = useCounts(filter)
  const mask = useAnswer(
    'mask',
    useMemo(() => ({ type: 'mask' as const, filter: withoutPeriod }), [formatCaseFilter(withoutPeriod)]),
  )
  const dayRange = useMemo(
    () => [filter.from ? dayNumber(filter.from) : -Infinity, filter.to ? dayNumber(filter.to) : Infinity] as const,
    [filter.from, filter.to],
  )
  return { ...state, mask: mask && mask.length === state.columns?.length ? mask : undefined, dayRange, counts, reload }
}

/** Counts of any filter; `channel` names the asker. */
export const useCounts = (filter: CaseFilter | null, channel = 'counts'): LinkedCounts | undefined =>
  useAnswer(channel, filter && { type: 'count', filter })

/** A page of the case list. */
export const useCaseRows = (
  filter: CaseFilter | null,
  { offset, limit, sort }: { offset: number; limit: number; sort: RowSort },
  channel = 'rows',
): Answers['rows'] | undefined => {
  const language = useLanguage()
  return useAnswer(channel, filter && { type: 'rows', filter, offset, limit, sort, language })
}

/** The cases with these ids, for places where several lie on one another. */
export const useCasesById = (ids: readonly number[] | null): Answers['ids'] | undefined =>
  useAnswer('ids', ids && { type: 'ids', ids })

/** Counts by place in equal parts of the period, for sparklines. */
export const usePlaceSeries = (filter: CaseFilter, bins: number): Answers['series'] | undefined =>
  useAnswer('series', { type: 'series', filter, bins })

/** The heat map of a filter; null while it is off, or where there are too few points. */
export const useDensity = (question: DensityQuestion | null): Answers['density'] | undefined =>
  useAnswer('density', question && { type: 'density', ...question })
