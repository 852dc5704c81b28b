import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import type { RegisterPage, RegisterRow } from '../../data/model/inspections/register.ts'
import { INSPECTIONS_KEY } from './campaigns.ts'
import { getJson } from './exchange.ts'

const NONE: readonly RegisterRow[] = []
/** Shorter texts match half the register. */
const SHORTEST = 2

/** The first places of the register that match what is typed; while a key is pressed quickly only the last text is asked. */
export const useEstablishmentSearch = (province: string | null, commune: string | null, typed: string) => {
  const text = useDeferredValue(typed.trim())
  const isAsked = text.length >= SHORTEST && province !== null
  const { data, isFetching } = useQuery({
    queryKey: [INSPECTIONS_KEY, 'search', province, commune, text],
    queryFn: ({ signal }) => getJson<RegisterPage>('/api/register', { q: text, province, commune, limit: 12 }, signal),
    enabled: isAsked,
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  })
  return { rows: isAsked ? (data?.rows ?? NONE) : NONE, isSearching: isFetching || text !== typed.trim() }
}
