import type { Map as MapLibreMap } from 'maplibre-gl'
import type { Language } from '../../data/model/codedValue.ts'
import { ARCHIPELAGOS } from '../../data/reference/background/mapNames.ts'
import { INSET_HEIGHT, INSET_OUTLINE, INSET_WIDTH, insetFrame, insetX, insetY } from './insetGeometry.ts'
import { useMapValue } from './mapState.ts'
import type { MapWords } from './mapWords.ts'

interface InsetMapProps {
  readonly map: MapLibreMap
  readonly words: MapWords
  readonly language: Language
}

/** From this zoom on the main map shows only a part of the country, and the inset the whole of it. */
const FIRST_ZOOM = 5.6

/** The whole country in a corner, both archipelagos named as Vietnam's, and where the main map looks. */
export const InsetMap = ({ map, words, language }: InsetMapProps) => {
  const frame = useMapValue(map, (it) => {
    if (it.getZoom() < FIRST_ZOOM) return ''
    const bounds = it.getBounds()
    return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()]
      .map((degrees) => degrees.toFixed(2))
      .join()
  })
  if (!frame) return null
  const [west = 0, south = 0, east = 0, north = 0] = frame.split(',').map(Number)
  return (
    <svg className="map-inset" viewBox={`0 0 ${INSET_WIDTH} ${INSET_HEIGHT}`} role="img" aria-label={words.inset}>
      <path d={INSET_OUTLINE} className="inset-land" />
      {ARCHIPELAGOS.map((group) => (
        <g key={group.code}>
          {group.islets.map((islet) => (
            <circle
              key={islet.vi}
              cx={insetX(islet.point[0])}
              cy={insetY(islet.point[1])}
              r="0.7"
              className="inset-islet"
            />
          ))}
          {group[language].split('\n').map((line, index) => (
            <text
              key={line}
              x={insetX(group.point[0])}
              y={insetY(Math.min(...group.islets.map((islet) => islet.point[1]))) + 8 + index * 7}
              textAnchor="middle"
            >
              {words.insetName(line)}
            </text>
          ))}
        </g>
      ))}
      <rect className="inset-frame" {...insetFrame([west, south, east, north])} />
    </svg>
  )
}
