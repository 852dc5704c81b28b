import type { Map as MapLibreMap } from 'maplibre-gl'

/**
 * Draws the map as it stands onto a canvas, which takes its size. Within the drawing of a frame, the only moment at which
 * its buffer can be read.
 */
export const takePicture = (map: MapLibreMap, target: HTMLCanvasElement): Promise<void> =>
  new Promise((resolve) => {
    map.once('render', () => {
      const source = map.getCanvas()
      target.width = source.width
      target.height = source.height
      target.getContext('2d')?.drawImage(source, 0, 0)
      resolve()
    })
    map.redraw()
  })
