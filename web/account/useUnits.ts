import type { Commune, Province } from '../../data/model/things.ts'
import { useMe } from '../api/accountQueries.ts'
import { useCommunes, useInstallation } from '../api/queries.ts'
import type { PlaceNames } from '../../data/model/filterText/placeLabel.ts'
import { usePlaceNames } from '../filters/usePlaceNames.ts'

const NO_COMMUNES: readonly Commune[] = []
const NO_PROVINCES: readonly Province[] = []

export interface Units {
  readonly communes: readonly Commune[]
  readonly provinces: readonly Province[]
  readonly names: PlaceNames
  /** Whether they are still on their way. */
  readonly isLoading: boolean
}

/** Provinces and communes of today with their names; empty until they are there, and for whoever has no map. The map asks for the same. */
export const useUnits = (): Units => {
  // Nobody else is told.
  const isTold = useMe().acts.includes('MAP_READ')
  const { data } = useCommunes(useInstallation(isTold).data?.dataVersions.communes)
  const communes = data?.communes ?? NO_COMMUNES
  const provinces = data?.provinces ?? NO_PROVINCES
  return { communes, provinces, names: usePlaceNames(communes, provinces), isLoading: isTold && !data }
}
