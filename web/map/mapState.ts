import type { Map as MapLibreMap } from 'maplibre-gl'
import { useCallback, useSyncExternalStore } from 'react'

/** A value read from the map that renders anew only when it changes. `read` must give a string, number or boolean. */
export const useMapValue = <Value extends string | number | boolean>(
  map: MapLibreMap,
  read: (map: MapLibreMap) => Value,
): Value =>
  useSyncExternalStore(
    useCallback(
      (notify: () => void) => {
        map.on('move', notify)
        map.on('resize', notify)
        return () => {
          map.off('move', notify)
          map.off('resize', notify)
        }
      },
      [map],
    ),
    () => read(map),
  )
