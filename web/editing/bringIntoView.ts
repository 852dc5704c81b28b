import type { Geometry } from 'geojson'
import type { Map as MapLibreMap } from 'maplibre-gl'
import { decidingPoint } from './draft.ts'
import { partsOf } from './drawnShape.ts'

/** Heights at which the map is asked whether something lies over it. */
const ROWS = 24

/** Moves the map to a shape that it does not show: whoever types coordinates must see where they are. */
export const bringIntoView = (map: MapLibreMap, shape: Geometry | null): void => {
  const point = decidingPoint(shape)
  if (!point) return
  const { x, y } = map.project([point[0], point[1]])
  if (isFree(map, x, y)) return
  const { clientWidth, clientHeight } = map.getContainer()
  const free = Array.from({ length: ROWS }, (_, row) => ((row + 0.5) / ROWS) * clientHeight).filter((height) =>
    isFree(map, clientWidth / 2, height),
  )
  // The middle of what the drawer of a phone leaves free.
  const middle = free[free.length >> 1] ?? clientHeight / 2
  map.easeTo({ center: [point[0], point[1]], offset: [0, middle - clientHeight / 2] })
}

/** Moves the map to a shape of which it shows nothing. */
export const bringToShape = (map: MapLibreMap, shape: Geometry | null): void => {
  const bounds = map.getBounds()
  const numbers = partsOf(shape).flatMap(({ coordinates }) => coordinates.flat(2))
  const longitudes = numbers.filter((_, at) => at % 2 === 0)
  const latitudes = numbers.filter((_, at) => at % 2 === 1)
  const isShown =
    Math.max(...longitudes) >= bounds.getWest() &&
    Math.min(...longitudes) <= bounds.getEast() &&
    Math.max(...latitudes) >= bounds.getSouth() &&
    Math.min(...latitudes) <= bounds.getNorth()
  if (!isShown) bringIntoView(map, shape)
}

/** Whether a place of the map, in CSS pixels from its corner, is on the screen with nothing over it. */
const isFree = (map: MapLibreMap, x: number, y: number): boolean => {
  const container = map.getContainer()
  const { left, top } = container.getBoundingClientRect()
  return container.contains(document.elementFromPoint(left + x, top + y))
}
