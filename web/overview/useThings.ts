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
export const useThings = ({ layers, open }: View, version: number | undefined): Things => {
  const isWanted = (layer: View['layers'][number], type: string) => layers.includes(layer) || open?.type === type
  const corridors = useCorridors(version).data
  const crossings = useCrossings(version).data
  const spots = useDrugSpots(version, isWanted('spots', 'spot')).data
  const sites = usePollutedSites(version, isWanted('sites', 'site')).data
  const establishments = useEstablishments(version, isWanted('establishments', 'establishment')).data
  return useMemo(
    () => ({ corridors, crossings, spots, sites, establishments }),
    [corridors, crossings, spots, sites, establishments],
  )
}
