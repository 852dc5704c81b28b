import type { Geometry } from 'geojson'
import type { Map as MapLibreMap } from 'maplibre-gl'
import { decidingPoint } from './draft.ts'

/** Moves the map to a shape outside of what it shows: whoever types coordinates must see where they are. */
export const bringIntoView = (map: MapLibreMap, shape: Geometry | null): void => {
  const point = decidingPoint(shape)
  if (!point || map.getBounds().contains([point[0], point[1]])) return
  map.easeTo({ center: [point[0], point[1]] })
}
