import { useQuery } from '@tanstack/react-query'
import { type ExportQuery, getExportProgress, getExportTotals } from './exportCalls.ts'

const POLL_MS = 500
const ENDED = new Set(['READY', 'FAILED', 'CANCELLED'])

/** What an export would hold now; null asks nothing. */
export const useExportTotals = (query: ExportQuery | null) =>
  useQuery({
    queryKey: ['export-totals', query],
    queryFn: ({ signal }) => getExportTotals(query as ExportQuery, signal),
    enabled: query !== null,
    staleTime: 10_000,
  })

/** How far an export is, asked again until it has ended; null asks nothing. */
export const useExportProgress = (ticket: string | null) =>
  useQuery({
    queryKey: ['export-progress', ticket],
    queryFn: ({ signal }) => getExportProgress(ticket ?? '', signal),
    enabled: ticket !== null,
    refetchInterval: ({ state }) => (ENDED.has(state.data?.state ?? '') ? false : POLL_MS),
    gcTime: 0,
    retry: 2,
  })
