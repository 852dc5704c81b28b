import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { CaseDetail, Commune, CorridorCases, Province } from '../../data/model/things.ts'
import {
  getBoundaries,
  getCase,
  getCommune,
  getCommunes,
  getCorridorCases,
  getCorridors,
  getCrossings,
  getDrugSpots,
  getEstablishments,
  getInstallation,
  getPollutedSites,
  getSharedCounts,
} from './client.ts'

const HOUR = 3_600_000

export interface CommuneList {
  readonly provinces: readonly Province[]
  readonly communes: readonly Commune[]
}

/** Asked again every minute, so that an import by someone else shows without a reload. */
export const useInstallation = (isWanted = true) =>
  useQuery({
    queryKey: ['installation'],
    queryFn: ({ signal }) => getInstallation(signal),
    refetchInterval: 60_000,
    enabled: isWanted,
  })

export const useCommunes = (version: number | undefined) =>
  useQuery({
    queryKey: ['communes', version],
    queryFn: ({ signal }) => getCommunes(signal),
    staleTime: HOUR,
    enabled: version !== undefined,
  })

export const useBoundaries = (version: number | undefined) =>
  useQuery({
    queryKey: ['boundaries', version],
    queryFn: ({ signal }) => getBoundaries(signal),
    staleTime: HOUR,
    enabled: version !== undefined,
  })

/** Corridors, crossings, spots, sites, establishments: fetched when a layer or a panel wants them. */
export const useCorridors = (version: number | undefined, isWanted: boolean) =>
  useQuery({
    queryKey: ['corridors', version],
    queryFn: ({ signal }) => getCorridors(signal),
    staleTime: HOUR,
    enabled: version !== undefined && isWanted,
  })
export const useCrossings = (version: number | undefined, isWanted: boolean) =>
  useQuery({
    queryKey: ['crossings', version],
    queryFn: ({ signal }) => getCrossings(signal),
    staleTime: HOUR,
    enabled: version !== undefined && isWanted,
  })
export const useDrugSpots = (version: number | undefined, isWanted: boolean) =>
  useQuery({
    queryKey: ['spots', version],
    queryFn: ({ signal }) => getDrugSpots(signal),
    staleTime: HOUR,
    enabled: version !== undefined && isWanted,
  })
export const usePollutedSites = (version: number | undefined, isWanted: boolean) =>
  useQuery({
    queryKey: ['sites', version],
    queryFn: ({ signal }) => getPollutedSites(signal),
    staleTime: HOUR,
    enabled: version !== undefined && isWanted,
  })
export const useEstablishments = (version: number | undefined, isWanted: boolean) =>
  useQuery({
    queryKey: ['establishments', version],
    queryFn: ({ signal }) => getEstablishments(signal),
    staleTime: HOUR,
    enabled: version !== undefined && isWanted,
  })

/** @param version data version of the cases: after an import the open case is read again */
export const useCaseDetail = (id: string | null, version: number | undefined) =>
  useQuery({
    queryKey: ['case', id, version],
    placeholderData: (last: CaseDetail | undefined, query) => (query?.queryKey[1] === id ? last : undefined),
    queryFn: ({ signal }) => getCase(id ?? '', signal),
    enabled: id !== null,
    retry: false,
  })

/** @param version data version of the communes */
export const useCommuneDetail = (code: string | null, version: number | undefined) =>
  useQuery({
    queryKey: ['commune', code, version],
    queryFn: ({ signal }) => getCommune(code ?? '', signal),
    enabled: code !== null,
    retry: false,
    staleTime: HOUR,
  })

/**
 * Cases within `bufferMetres` of a corridor, by leg, for a filter in its string form.
 * @param since first day of the loaded window, so that the panel counts the cases of the map; null = all days
 */
export const useCorridorCases = (
  id: string | null,
  bufferMetres: number,
  filter: string,
  since: string | null,
  version: number | undefined,
) =>
  useQuery({
    queryKey: ['corridor-cases', id, bufferMetres, filter, since, version],
    queryFn: ({ signal }) => getCorridorCases(id ?? '', bufferMetres, filter, since, signal),
    enabled: id !== null,
    placeholderData: (last: CorridorCases | undefined, query) => (query?.queryKey[1] === id ? last : undefined),
    retry: false,
  })

/** Numbers that a province shares of the communes a person does not see; nothing is asked for whoever has none. */
export const useSharedCounts = (period: { from: string; to: string } | null, version: number | undefined) =>
  useQuery({
    queryKey: ['shared-counts', period?.from, period?.to, version],
    queryFn: ({ signal }) => getSharedCounts(period?.from ?? '', period?.to ?? '', signal),
    enabled: period !== null && version !== undefined,
    placeholderData: keepPreviousData,
    staleTime: HOUR,
  })
