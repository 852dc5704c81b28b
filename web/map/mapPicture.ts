import type { Map as MapLibreMap } from 'maplibre-gl'

import { type Bounds, metresPerPixel } from './camera.ts'
import { takePicture } from './takePicture.ts'

/** The map as a picture with what a sheet says of it. */
export interface MapPicture {
  readonly canvas: HTMLCanvasElement
  /** Size on the screen, CSS pixels. */
  readonly width: number
  readonly height: number
  readonly bounds: Bounds
  readonly metresPerPixel: number
}

/** Takes the map as it stands. */
export const mapPicture = async (map: MapLibreMap): Promise<MapPicture> => {
  const canvas = document.createElement('canvas')
  await takePicture(map, canvas)
  const bounds = map.getBounds()
  return {
    canvas,
    width: map.getCanvas().clientWidth,
    height: map.getCanvas().clientHeight,
    bounds: [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()],
    metresPerPixel: metresPerPixel(map.getCenter().lat, map.getZoom()),
  }
}
