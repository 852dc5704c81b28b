import type { Feature, Geometry } from 'geojson'
import { RecordActions } from '../editing/RecordActions.tsx'
import { boundsOf } from '../layers/pickThing.ts'
import { CrossingPanel } from '../panels/CrossingPanel.tsx'
import { EstablishmentPanel } from '../panels/EstablishmentPanel.tsx'
import { MissingPanel } from '../panels/MissingPanel.tsx'
import { SitePanel } from '../panels/SitePanel.tsx'
import { SpotPanel } from '../panels/SpotPanel.tsx'
import { WaitingPanel } from '../panels/WaitingPanel.tsx'
import type { Opened } from '../view/view.ts'
import type { Workbench } from './workbench.ts'

type Collection = { readonly features: readonly Feature<Geometry | null, { readonly id: number }>[] } | undefined

/** Crossing, drug spot, polluted site or establishment by its number. */
export const OpenedThing = ({ opened, ...workbench }: Workbench & { readonly opened: Opened }) => {
  const { things, data, open, close, mapRef, placeName } = workbench
  const find = <Found extends NonNullable<Collection>['features'][number]>(
    collection: { readonly features: readonly Found[] } | undefined,
  ) => collection?.features.find((feature) => String(feature.properties.id) === opened.id)
  const shared = {
    communeName: placeName,
    onOpenCommune: (code: string) => open({ type: 'commune', id: code }),
    onClose: close,
    actions: <RecordActions editing={workbench.editing} opened={opened} />,
  }
  const fit = (geometry: Geometry | null) => () => {
    if (geometry?.type === 'Point') {
      const [lon = 0, lat = 0] = geometry.coordinates
      mapRef.current?.flyTo({ lon, lat, zoom: 14 })
    } else if (geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon') {
      mapRef.current?.fitTo(boundsOf(geometry))
    }
  }
  const collections = {
    crossing: things.crossings,
    spot: things.spots,
    site: things.sites,
    establishment: things.establishments,
  } as const
  const collection = collections[opened.type as keyof typeof collections]
  if (!collection) return <WaitingPanel problem={workbench.layerProblem} onClose={close} />
  const crossing = opened.type === 'crossing' ? find(things.crossings) : undefined
  if (crossing) return <CrossingPanel feature={crossing} {...shared} onFit={fit(crossing.geometry)} />
  const spot = opened.type === 'spot' ? find(things.spots) : undefined
  if (spot) return <SpotPanel feature={spot} {...shared} onFit={fit(spot.geometry)} />
  const site = opened.type === 'site' ? find(things.sites) : undefined
  if (site)
    return <SitePanel feature={site} {...shared} onFit={fit(site.geometry)} today={data.installation?.today ?? ''} />
  const establishment = opened.type === 'establishment' ? find(things.establishments) : undefined
  if (establishment)
    return <EstablishmentPanel feature={establishment} {...shared} onFit={fit(establishment.geometry)} />
  return <MissingPanel onClose={close} />
}
