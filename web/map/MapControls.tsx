import type { Map as MapLibreMap } from 'maplibre-gl'
import { useState } from 'react'
import type { Language } from '../../data/model/codedValue.ts'
import { metresPerPixel } from './camera.ts'
import { InsetMap } from './InsetMap.tsx'
import { mapCredits } from './mapCredits.ts'
import { useMapValue } from './mapState.ts'
import type { MapWords } from './mapWords.ts'
import { PointerCoordinates } from './PointerCoordinates.tsx'
import { PrintedMap } from './PrintedMap.tsx'
import { scaleBar } from './scale.ts'

interface ControlProps {
  readonly map: MapLibreMap
  readonly words: MapWords
}

interface MapControlsProps extends ControlProps {
  readonly language: Language
  readonly hasBasemap: boolean
  /** Province in whose VN-2000 zone the pointer's coordinates are said; null takes the nearest meridian. */
  readonly province: string | null
}

/** Zoom and north on the right, scale and pointer coordinates lower left, the country and credits lower right. */
export const MapControls = ({ map, words, language, hasBasemap, province }: MapControlsProps) => (
  <>
    <div className="map-buttons">
      <ZoomButtons map={map} words={words} />
      <NorthButton map={map} words={words} />
    </div>
    <div className="map-foot">
      <ScaleBar map={map} words={words} language={language} />
      <PointerCoordinates map={map} words={words} language={language} province={province} />
    </div>
    <PrintedMap map={map} />
    <InsetMap map={map} words={words} language={language} />
    <Credits words={words} language={language} hasBasemap={hasBasemap} />
  </>
)

const ZoomButtons = ({ map, words }: ControlProps) => {
  const isNearest = useMapValue(map, (it) => it.getZoom() >= it.getMaxZoom() - 0.01)
  const isFarthest = useMapValue(map, (it) => it.getZoom() <= it.getMinZoom() + 0.01)
  return (
    <>
      <MapButton label={words.zoomIn} isOff={isNearest} onPress={() => map.zoomIn()} path="M8 3v10M3 8h10" />
      <MapButton label={words.zoomOut} isOff={isFarthest} onPress={() => map.zoomOut()} path="M3 8h10" />
    </>
  )
}

/** Only there while the map is turned. */
const NorthButton = ({ map, words }: ControlProps) => {
  const bearing = useMapValue(map, (it) => Math.round(it.getBearing()))
  if (bearing === 0) return null
  return (
    <MapButton
      label={words.northUp}
      onPress={() => map.resetNorth()}
      path="M8 2 11 9 8 7.6 5 9ZM8 10v4"
      turn={-bearing}
    />
  )
}

interface MapButtonProps {
  readonly label: string
  readonly path: string
  readonly onPress: () => void
  readonly isOff?: boolean
  readonly turn?: number
}

/** Stays focusable at the end of its range, so that the keyboard does not lose its place. */
const MapButton = ({ label, path, onPress, isOff = false, turn = 0 }: MapButtonProps) => (
  <button
    type="button"
    className="map-button"
    aria-label={label}
    title={label}
    aria-disabled={isOff}
    onClick={() => !isOff && onPress()}
  >
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <path d={path} transform={turn ? `rotate(${turn} 8 8)` : undefined} />
    </svg>
  </button>
)

const ScaleBar = ({ map, words, language }: ControlProps & { readonly language: Language }) => {
  const label = useMapValue(map, (it) => {
    const bar = scaleBar(metresPerPixel(it.getCenter().lat, it.getZoom()), language)
    return `${bar.pixels}|${bar.label}`
  })
  const [pixels, text] = label.split('|')
  return (
    <div className="map-scale" role="img" aria-label={`${words.scale}: ${text}`} style={{ width: `${pixels}px` }}>
      {text}
    </div>
  )
}

const Credits = ({ words, language, hasBasemap }: Omit<MapControlsProps, 'map' | 'province'>) => {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <div className="map-credits">
      <ul id="map-credits" hidden={!isOpen}>
        {mapCredits(language, hasBasemap).map((credit) => (
          <li key={credit}>{credit}</li>
        ))}
      </ul>
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls="map-credits"
        aria-label={words.credits}
        title={words.credits}
        onClick={() => setIsOpen(!isOpen)}
      >
        ©
      </button>
    </div>
  )
}
