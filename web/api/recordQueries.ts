import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { EditedThing } from '../../data/model/recordEdit.ts'
import { getRecord } from './recordCalls.ts'

/** One record as it stands when a form or its history is opened: never an older answer. */
export const useRecord = (thing: EditedThing, id: number | null) =>
  useQuery({
    queryKey: ['record', thing, id],
    queryFn: ({ signal }) => getRecord(thing, id ?? 0, signal),
    enabled: id !== null,
    staleTime: 0,
    gcTime: 0,
    retry: false,
  })

/** Lets map, figures and panels ask anew after a record was written: their versions have risen. */
export const useAfterWriting = (): (() => Promise<void>) => {
  const queries = useQueryClient()
  return async () => {
    await Promise.all([
      queries.invalidateQueries({ queryKey: ['installation'] }),
      queries.invalidateQueries({ queryKey: ['record'] }),
    ])
  }
}
