import type { Commune, Province } from '../../data/model/things.ts'
import { useCommunes, useInstallation } from '../api/queries.ts'
import type { PlaceNames } from '../filters/placeLabel.ts'
import { usePlaceNames } from '../filters/usePlaceNames.ts'

const NO_COMMUNES: readonly Commune[] = []
const NO_PROVINCES: readonly Province[] = []

export interface Units {
  readonly communes: readonly Commune[]
  readonly provinces: readonly Province[]
  readonly names: PlaceNames
}

/** Provinces and communes of today with their names; empty until they are there. The map asks for the same. */
export const useUnits = (): Units => {
  const { data } = useCommunes(useInstallation().data?.dataVersions.communes)
  const communes = data?.communes ?? NO_COMMUNES
  const provinces = data?.provinces ?? NO_PROVINCES
  return { communes, provinces, names: usePlaceNames(communes, provinces) }
}
