import { useMemo } from 'react'
import type {
  CorridorCollection,
  CrossingCollection,
  DrugSpotCollection,
  EstablishmentCollection,
  PollutedSiteCollection,
} from '../../data/model/things.ts'
import { useCorridors, useCrossings, useDrugSpots, useEstablishments, usePollutedSites } from '../api/queries.ts'
import type { View } from '../view/view.ts'

export interface Things {
  readonly corridors: CorridorCollection | undefined
  readonly crossings: CrossingCollection | undefined
  readonly spots: DrugSpotCollection | undefined
  readonly sites: PollutedSiteCollection | undefined
  readonly establishments: EstablishmentCollection | undefined
}

/** The other things on the map; what no layer and no open panel needs is not fetched. */
export const useThings = (
  { layers, open, analysis }: View,
  version: number | undefined,
): { readonly things: Things; readonly error: Error | null; readonly retry: () => void } => {
  const isWanted = (layer: View['layers'][number], type: string) => layers.includes(layer) || open?.type === type
  const corridors = useCorridors(version, isWanted('corridors', 'corridor') || analysis.method === 'CORRIDOR_LOAD')
  const crossings = useCrossings(version, isWanted('crossings', 'crossing'))
  const spots = useDrugSpots(version, isWanted('spots', 'spot'))
  const sites = usePollutedSites(version, isWanted('sites', 'site'))
  const establishments = useEstablishments(version, isWanted('establishments', 'establishment'))
  const failed = [corridors, crossings, spots, sites, establishments].filter((query) => query.error !== null)
  const things = useMemo(
    () => ({
      corridors: corridors.data,
      crossings: crossings.data,
      spots: spots.data,
      sites: sites.data,
      establishments: establishments.data,
    }),
    [corridors.data, crossings.data, spots.data, sites.data, establishments.data],
  )
  return {
    things,
    error: failed[0]?.error ?? null,
    retry: () => {
      for (const query of failed) void query.refetch()
    },
  }
}
