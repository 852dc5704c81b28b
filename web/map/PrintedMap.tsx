import type { Map as MapLibreMap } from 'maplibre-gl'
import { useEffect, useRef } from 'react'

/**
 * The map as a picture, for paper: a browser prints an empty drawing buffer. The picture is taken at once when printing
 * begins, within the drawing of a frame, the only moment at which the buffer can be read.
 */
export const PrintedMap = ({ map }: { readonly map: MapLibreMap }) => {
  const picture = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const take = () => {
      const source = map.getCanvas()
      const { current } = picture
      if (!current) return
      current.width = source.width
      current.height = source.height
      map.once('render', () => current.getContext('2d')?.drawImage(source, 0, 0))
      map.redraw()
    }
    addEventListener('beforeprint', take)
    return () => removeEventListener('beforeprint', take)
  }, [map])
  return <canvas ref={picture} className="map-printed" aria-hidden="true" />
}
