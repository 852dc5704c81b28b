import { layers, namedFlavor } from '@protomaps/basemaps'
import {
  addProtocol,
  type ExpressionSpecification,
  type LayerSpecification,
  type SymbolLayerSpecification,
} from 'maplibre-gl'
import { Protocol } from 'pmtiles'
import { ARCHIPELAGO_BOXES } from '../../data/reference/background/mapNames.ts'
import { BACKGROUND_COLOURS, type Flavor } from './backgroundColours.ts'
import { BOLD, REGULAR } from './backgroundLabels.ts'
import type { RichBackground } from './backgroundStyle.ts'

let isRegistered = false

/** Fetches tiles out of one file on our server by byte ranges. */
const registerProtocol = () => {
  if (isRegistered) return
  isRegistered = true
  addProtocol('pmtiles', new Protocol().tile)
}

/** Names we write ourselves (seas, countries, islands) and signs that need pictures we do not serve. */
const NOT_TAKEN =
  /^(background|pois|boundaries|places_country|places_region|water_label_ocean|earth_label_islands|roads_shields|roads_oneway|address_label)/

/** What must stay visible where communes are coloured. */
const ABOVE_FILLS = /^(water|roads|buildings)/

/**
 * Land, water, roads and names of a Protomaps file in the quiet colours of our background, with names in Vietnamese
 * where the file has them. `url` is the absolute address of the file. Nothing foreign is written in the archipelagos.
 */
export const protomapsBackground = (flavor: Flavor, url: string): RichBackground => {
  registerProtocol()
  const colours = BACKGROUND_COLOURS[flavor]
  const quiet = {
    ...namedFlavor(flavor === 'dark' ? 'dark' : 'light'),
    background: colours.water,
    earth: colours.land,
    water: colours.water,
  }
  const taken = layers('basemap', quiet, { lang: 'vi' }).filter(({ id }) => !NOT_TAKEN.test(id)) as LayerSpecification[]
  const shapes = taken.filter((layer) => layer.type !== 'symbol')
  return {
    source: { type: 'vector', url: `pmtiles://${url}`, attribution: '© OpenStreetMap' },
    ground: shapes.filter((layer) => !ABOVE_FILLS.test(layer.id)),
    lines: shapes.filter((layer) => ABOVE_FILLS.test(layer.id)),
    names: taken.filter((layer) => layer.type === 'symbol').map(inVietnamese),
  }
}

const outsideArchipelagos: ExpressionSpecification = [
  '!',
  [
    'within',
    {
      type: 'MultiPolygon',
      coordinates: ARCHIPELAGO_BOXES.map(([west, south, east, north]) => [
        [
          [west, south],
          [east, south],
          [east, north],
          [west, north],
          [west, south],
        ],
      ]),
    },
  ],
]

const inVietnamese = (layer: SymbolLayerSpecification): SymbolLayerSpecification => {
  const { 'icon-image': _picture, ...layout } = layer.layout ?? {}
  const isStrong = JSON.stringify(layout['text-font'] ?? '').includes('Medium')
  return {
    ...layer,
    filter: layer.filter ? (['all', layer.filter, outsideArchipelagos] as never) : outsideArchipelagos,
    layout: {
      ...layout,
      'text-font': isStrong ? BOLD : REGULAR,
      'text-field': ['coalesce', ['get', 'name:vi'], ['get', 'name:latin'], ['get', 'name']],
    },
  }
}
