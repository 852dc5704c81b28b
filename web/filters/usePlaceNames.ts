import { useMemo } from 'react'
import type { Commune, Province } from '../../data/model/things.ts'

interface PlacesByCode {
  readonly communes: ReadonlyMap<string, Commune>
  readonly provinces: ReadonlyMap<string, Province>
}

/** Units by code, made once for each list. */
export const usePlaceNames = (communes: readonly Commune[], provinces: readonly Province[]): PlacesByCode =>
  useMemo(
    () => ({
      communes: new Map(communes.map((commune) => [commune.code, commune])),
      provinces: new Map(provinces.map((province) => [province.code, province])),
    }),
    [communes, provinces],
  )
