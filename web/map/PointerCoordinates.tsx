import type { Map as MapLibreMap } from 'maplibre-gl'
import { useEffect, useState } from 'react'
import type { Language } from '../../data/model/codedValue.ts'
import type { MapWords } from './mapWords.ts'

interface PointerCoordinatesProps {
  readonly map: MapLibreMap
  readonly words: MapWords
  readonly language: Language
  readonly province: string | null
}

type Convert = (lonLat: readonly [number, number]) => string

/** The pointer's place in WGS 84 and VN-2000, when asked for. The conversion is loaded on the first request. */
export const PointerCoordinates = ({ map, words, language, province }: PointerCoordinatesProps) => {
  const [isShown, setIsShown] = useState(false)
  const [text, setText] = useState<string | null>(null)
  useEffect(() => {
    if (!isShown) return
    let convert: Convert | null = null
    let isWanted = true
    const follow = ({ lngLat }: { readonly lngLat: { readonly lng: number; readonly lat: number } }) => {
      if (convert) setText(convert([lngLat.lng, lngLat.lat]))
    }
    void import('./coordinateText.ts').then(({ coordinateText }) => {
      if (isWanted) convert = (lonLat) => coordinateText(lonLat, language, province)
    })
    map.on('mousemove', follow)
    map.on('click', follow)
    return () => {
      isWanted = false
      map.off('mousemove', follow)
      map.off('click', follow)
      setText(null)
    }
  }, [isShown, map, language, province])
  const label = isShown ? words.hideCoordinates : words.showCoordinates
  return (
    <div className="map-coordinates">
      <button
        type="button"
        aria-pressed={isShown}
        aria-label={label}
        title={label}
        onClick={() => setIsShown(!isShown)}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M8 1v5M8 10v5M1 8h5M10 8h5" />
        </svg>
      </button>
      {isShown && <output aria-live="off">{text ?? words.coordinatesHint}</output>}
    </div>
  )
}
