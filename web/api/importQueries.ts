import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ImportPreview, ImportReading } from '../../data/model/imports.ts'
import { getImportBatches, getImportPreview } from './importCalls.ts'

export const BATCHES_KEY = ['import-batches'] as const

/** Imports of the past, the newest first. Asked again in a while: others import too. */
export const useImportBatches = () =>
  useQuery({ queryKey: BATCHES_KEY, queryFn: ({ signal }) => getImportBatches(signal), refetchInterval: 60_000 })

/** A file that was sent, in one way to read it. */
export const previewKey = (id: string | null, reading: ImportReading) => ['import-preview', id, reading] as const

/** What a file holds as it is read now; the last way to read it stays in view while the next is on its way. */
export const useImportPreview = (id: string | null, reading: ImportReading) =>
  useQuery<ImportPreview>({
    queryKey: previewKey(id, reading),
    queryFn: ({ signal }) => getImportPreview(id ?? '', reading, signal),
    enabled: id !== null && reading.source !== '',
    placeholderData: (last, query) => (query?.queryKey[1] === id ? keepPreviousData(last) : undefined),
    staleTime: Number.POSITIVE_INFINITY,
    retry: 1,
  })
