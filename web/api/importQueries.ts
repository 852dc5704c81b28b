import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { ImportPreview, ImportReading } from '../../data/model/imports.ts'
import type { Thing } from '../../data/model/thingRow/thingKind.ts'
import { getImportBatches, getImportPreview } from './importCalls.ts'

export const BATCHES_KEY = ['import-batches'] as const

/** Past imports of a kind, the newest first, page by page, and the sources named before. Others import too: asked again. */
export const useImportBatches = (thing: Thing) =>
  useInfiniteQuery({
    queryKey: [...BATCHES_KEY, thing],
    queryFn: ({ pageParam, signal }) => getImportBatches(thing, pageParam, signal),
    initialPageParam: null as number | null,
    getNextPageParam: ({ next }) => next,
    refetchInterval: 60_000,
  })

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
