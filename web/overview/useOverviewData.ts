import { useEffect, useMemo } from 'react'
import { type CaseFilter, noFilter, without } from '../../data/model/caseFilter.ts'
import type { LinkedCounts } from '../../data/model/linkedCounts.ts'
import type { Commune, Installation, Province } from '../../data/model/things.ts'
import { useMe } from '../api/accountQueries.ts'
import { useCommunes, useInstallation, useSharedCounts } from '../api/queries.ts'
import { type CaseTableView, useCaseTable, useCounts, usePlaceSeries } from '../cases/useCaseTable.ts'
import { neededWindow } from '../filters/neededWindow.ts'
import { sharedByCommune, type SharedOfCommune } from '../layers/sharedCounts.ts'
import { useLanguage } from '../ui/preferences.ts'
import { problemText } from '../ui/problemText.ts'
import { windowStart } from '../view/view.ts'

const NO_COMMUNES: readonly Commune[] = []
const NO_PROVINCES: readonly Province[] = []
/** Parts a period is cut into for the sparklines. */
const SERIES_BINS = 12
/** Precision classes without a position: these cases are no dots. */
const UNLOCATED = ['COMMUNE', 'UNKNOWN'] as const

export interface Problem {
  readonly message: string
  readonly retry: () => void
}

export interface Shared {
  readonly byCommune: ReadonlyMap<string, SharedOfCommune>
  /** First days of the first and the last month that are counted. */
  readonly firstMonth: string
  readonly lastMonth: string
}

export interface OverviewData {
  readonly installation: Installation | undefined
  readonly communes: readonly Commune[]
  readonly provinces: readonly Province[]
  readonly communeOf: ReadonlyMap<string, Commune>
  readonly provinceOf: ReadonlyMap<string, Province>
  /** First day that is loaded; null = everything; undefined until the server has said what day it is. */
  readonly since: string | null | undefined
  /** The shortest window (months; null = everything) with every day of a chosen period; undefined when the table has them. */
  readonly needed: number | null | undefined
  readonly table: CaseTableView
  readonly counts: LinkedCounts | undefined
  /** All cases of the period as it stands in the address: colour breaks come from here and hold while filtering. */
  readonly periodCounts: LinkedCounts | undefined
  /** By place, cases without a position. */
  readonly unlocated: Readonly<Record<string, number>>
  /** What the province shares of communes whose cases this person does not see; null for everybody else. */
  readonly shared: Shared | null
  readonly series: Readonly<Record<string, readonly number[]>> | undefined
  /** Why something could not be had, and how to ask again. */
  readonly problem: Problem | null
  /** True while the server does not answer but earlier figures are on screen. */
  readonly isStale: boolean
}

/**
 * Everything the overview shows.
 * @param chosen the filter of the address
 * @param filter the same with the period that is being dragged
 */
export const useOverviewData = (chosen: CaseFilter, windowMonths: number | null, filter: CaseFilter): OverviewData => {
  const installation = useInstallation()
  const facts = installation.data
  const units = useCommunes(facts?.dataVersions.communes)
  const communes = units.data?.communes ?? NO_COMMUNES
  const provinces = units.data?.provinces ?? NO_PROVINCES
  const communeOf = useMemo(() => new Map(communes.map((commune) => [commune.code, commune])), [communes])
  const provinceOf = useMemo(() => new Map(provinces.map((province) => [province.code, province])), [provinces])
  const places = useMemo(
    () =>
      communes.length > 0
        ? Object.fromEntries([
            ...communes.map(({ code, provinceCode, name, kind }) => [
              code,
              { province: provinceCode, name: `${name} ${kind}` },
            ]),
            ...provinces.map(({ code, name }) => [code, { province: code, name }]),
          ])
        : undefined,
    [communes, provinces],
  )
  const since = facts ? windowStart(windowMonths, facts.today) : undefined
  const table = useCaseTable(filter, since, places, facts?.dataVersions.cases)
  const { from, to } = chosen
  const periodCounts = useCounts(
    useMemo(() => ({ ...noFilter, from, to }), [from, to]),
    'period',
  )
  const unlocatedCounts = useCounts(
    useMemo(() => unlocatedFilter(filter), [filter]),
    'unlocated',
  )
  const shared = useShared(chosen, facts)
  const series = usePlaceSeries(filter, SERIES_BINS)
  const retry = () => {
    void installation.refetch()
    void units.refetch()
    table.reload()
  }
  // When the server answers again, so does the table: a failed load is not the last word.
  const hasFailed = table.status === 'error'
  const { reload } = table
  useEffect(() => {
    if (hasFailed) reload()
  }, [installation.dataUpdatedAt])
  const failure = installation.error ?? units.error ?? table.problem
  const language = useLanguage()
  const message = failure && problemText(failure, language)
  const hasFigures = facts !== undefined && communes.length > 0 && table.columns !== null
  return {
    installation: facts,
    communes,
    provinces,
    communeOf,
    provinceOf,
    since,
    // By the table itself: it keeps the window before until the next one is here.
    needed:
      facts && table.columns && filter.from !== null
        ? neededWindow(filter.from, facts.today, table.columns.since, facts.firstDay)
        : undefined,
    table,
    counts: table.counts,
    periodCounts,
    unlocated: useMemo(
      () => chosenPlaces(unlocatedCounts?.places, filter, communeOf),
      [unlocatedCounts, filter, communeOf],
    ),
    shared,
    series,
    problem: message ? { message, retry } : null,
    isStale: Boolean(message) && hasFigures,
  }
}

/** Numbers of other communes, asked for by people of some communes only; a filter of theirs does not change them. */
const useShared = ({ from, to }: CaseFilter, facts: Installation | undefined): Shared | null => {
  const { grants } = useMe()
  const isOfCommunes = grants.some(({ communeCodes }) => communeCodes !== null)
  const first = from ?? facts?.firstDay
  const last = to ?? facts?.today
  const period = useMemo(
    () => (isOfCommunes && first && last ? { from: first, to: last } : null),
    [isOfCommunes, first, last],
  )
  const { data } = useSharedCounts(period, facts?.dataVersions.cases)
  return useMemo(
    () =>
      data?.firstMonth && data.lastMonth && data.communes.length > 0
        ? { byCommune: sharedByCommune(data.communes), firstMonth: data.firstMonth, lastMonth: data.lastMonth }
        : null,
    [data],
  )
}

/** The filter narrowed to cases without a position; null when it keeps none of them. */
const unlocatedFilter = (filter: CaseFilter): CaseFilter | null => {
  const precisions = UNLOCATED.filter((code) => filter.precisions.length === 0 || filter.precisions.includes(code))
  return precisions.length > 0 ? { ...without(filter, 'precisions'), precisions } : null
}

const chosenPlaces = (
  places: Readonly<Record<string, number>> | undefined,
  filter: CaseFilter,
  communeOf: ReadonlyMap<string, Commune>,
): Readonly<Record<string, number>> => {
  if (!places) return {}
  const chosen = new Set(filter.places)
  if (chosen.size === 0) return places
  return Object.fromEntries(
    Object.entries(places).filter(([code]) => chosen.has(code) || chosen.has(communeOf.get(code)?.provinceCode ?? '')),
  )
}
