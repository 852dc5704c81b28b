import type { Map as MapLibreMap } from 'maplibre-gl'
import type { Language } from '../../data/model/codedValue.ts'
import COUNTRY_OUTLINE from '../../data/reference/background/countryOutline.json'
import { ARCHIPELAGOS } from '../../data/reference/background/mapNames.ts'
import { useMapValue } from './mapState.ts'
import type { MapWords } from './mapWords.ts'

interface InsetMapProps {
  readonly map: MapLibreMap
  readonly words: MapWords
  readonly language: Language
}

/** West, south, east, north of the inset in degrees: the country with its sea and both archipelagos. */
const [WEST, SOUTH, EAST, NORTH] = [101.6, 5.4, 117.6, 23.8]
const WIDTH = 112
const STRETCH = Math.cos((15 * Math.PI) / 180)
const SCALE = WIDTH / ((EAST - WEST) * STRETCH)
const HEIGHT = (NORTH - SOUTH) * SCALE

const x = (longitude: number) => (longitude - WEST) * STRETCH * SCALE
const y = (latitude: number) => (NORTH - latitude) * SCALE
const outline = COUNTRY_OUTLINE.map(
  (ring) =>
    `M${ring.map(([longitude = 0, latitude = 0]) => `${x(longitude).toFixed(1)} ${y(latitude).toFixed(1)}`).join('L')}Z`,
).join('')

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
  const width = Math.max(4, x(east) - x(west))
  const height = Math.max(4, y(south) - y(north))
  return (
    <svg className="map-inset" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={words.inset}>
      <path d={outline} className="inset-land" />
      {ARCHIPELAGOS.map((group) => (
        <g key={group.code}>
          {group.islets.map((islet) => (
            <circle key={islet.vi} cx={x(islet.point[0])} cy={y(islet.point[1])} r="0.7" className="inset-islet" />
          ))}
          {group[language].split('\n').map((line, index) => (
            <text
              key={line}
              x={x(group.point[0])}
              y={y(Math.min(...group.islets.map((islet) => islet.point[1]))) + 8 + index * 7}
              textAnchor="middle"
            >
              {words.insetName(line)}
            </text>
          ))}
        </g>
      ))}
      <rect
        className="inset-frame"
        x={(x(west) + x(east) - width) / 2}
        y={(y(north) + y(south) - height) / 2}
        width={width}
        height={height}
      />
    </svg>
  )
}
