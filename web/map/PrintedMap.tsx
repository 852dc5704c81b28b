import type { Map as MapLibreMap } from 'maplibre-gl'
import { useEffect, useRef } from 'react'
import { takePicture } from './takePicture.ts'

/**
 * The map as a picture, for paper: a browser prints an empty drawing buffer. The picture is taken at once when printing
 * begins.
 */
export const PrintedMap = ({ map }: { readonly map: MapLibreMap }) => {
  const picture = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const take = () => {
      if (picture.current) void takePicture(map, picture.current)
    }
    addEventListener('beforeprint', take)
    return () => removeEventListener('beforeprint', take)
  }, [map])
  return <canvas ref={picture} className="map-printed" aria-hidden="true" />
}
