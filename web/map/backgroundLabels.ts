import type { ExpressionSpecification, GeoJSONSourceSpecification, LayerSpecification } from 'maplibre-gl'
import type { Language } from '../../data/model/codedValue.ts'
import {
  ARCHIPELAGOS,
  BORDER_COUNTRY_NAMES,
  COUNTRY_NAMES,
  type MapName,
  NEIGHBOUR_REGIONS,
  WATER_NAMES,
} from '../../data/reference/background/mapNames.ts'
import type { BackgroundColours } from './backgroundColours.ts'

/** The name of a commune on the background; `rank` 1 wins over higher ones where names would touch. */
export interface CommuneLabel {
  readonly code: string
  readonly name: string
  /** WGS 84, `[longitude, latitude]`. */
  readonly lonLat: readonly [number, number]
  readonly rank: number
}

/** Names on the map have three sizes, in CSS pixels. */
export const NAME_SIZES = { small: 11, middle: 13, large: 16 } as const
export const REGULAR = ['Noto Sans Regular']
export const BOLD = ['Noto Sans Bold']
export const ITALIC = ['Noto Sans Italic']

type Point = readonly [longitude: number, latitude: number]

const points = (
  rows: readonly { readonly point: Point; readonly properties: object }[],
): GeoJSONSourceSpecification => ({
  type: 'geojson',
  data: {
    type: 'FeatureCollection',
    features: rows.map(({ point, properties }) => ({
      type: 'Feature',
      properties: { ...properties },
      geometry: { type: 'Point', coordinates: [...point] },
    })),
  },
})

const names = (rows: readonly MapName[]) =>
  points(rows.map(({ vi, en, point, minimumZoom }) => ({ point, properties: { vi, en, minimumZoom } })))

/** Sources of the names that are part of the program: seas and rivers, countries, the archipelagos, communes. */
export const labelSources = (communes: readonly CommuneLabel[]): Record<string, GeoJSONSourceSpecification> => ({
  'water-names': names(WATER_NAMES),
  'country-names': names(COUNTRY_NAMES),
  'border-country-names': names(BORDER_COUNTRY_NAMES),
  'neighbour-regions': names(NEIGHBOUR_REGIONS),
  archipelagos: points(ARCHIPELAGOS.map(({ vi, en, code, point }) => ({ point, properties: { vi, en, code } }))),
  islets: points(
    ARCHIPELAGOS.flatMap(({ islets, code }) =>
      islets.map(({ vi, en, point }) => ({ point, properties: { vi, en, code } })),
    ),
  ),
  'commune-names': points(
    communes.map(({ code, name, rank, lonLat }) => ({ point: lonLat, properties: { code, name, rank } })),
  ),
})

/** Dots of the islets: below thematic marks, above the coloured communes. */
export const isletDots = (colours: BackgroundColours): LayerSpecification => ({
  id: 'islet-dots',
  type: 'circle',
  source: 'islets',
  paint: {
    'circle-radius': ['interpolate', ['linear'], ['zoom'], 4, 1.2, 8, 2.4, 12, 4],
    'circle-color': colours.name,
    'circle-stroke-color': colours.waterHalo,
    'circle-stroke-width': 0.8,
  },
})

/** Dots of towns, while a town is a dot: with the names, below them. */
const townDots = (colours: BackgroundColours): LayerSpecification => ({
  id: 'town-dots',
  type: 'circle',
  source: 'places',
  minzoom: 4.2,
  maxzoom: 8.5,
  filter: townFilter,
  paint: {
    'circle-radius': ['match', ['get', 'rank'], 1, 2.2, 1.6],
    'circle-color': colours.faintName,
    'circle-stroke-color': colours.halo,
    'circle-stroke-width': 0.8,
  },
})

const townFilter: ExpressionSpecification = [
  'step',
  ['zoom'],
  ['==', ['get', 'rank'], 1],
  6,
  ['<=', ['get', 'rank'], 2],
  7.6,
  true,
]

/** All names, bottom to top. The archipelagos come last, so nothing can push their names away. */
export const labelLayers = (colours: BackgroundColours, language: Language): LayerSpecification[] => {
  const name: ExpressionSpecification = ['get', language]
  const fromZoom: ExpressionSpecification = ['>=', ['zoom'], ['get', 'minimumZoom']]
  const onLand = (color: string) => ({ 'text-color': color, 'text-halo-color': colours.halo, 'text-halo-width': 1.4 })
  const onWater = { 'text-color': colours.waterName, 'text-halo-color': colours.waterHalo, 'text-halo-width': 1.2 }
  return [
    townDots(colours),
    {
      id: 'names-communes',
      type: 'symbol',
      source: 'commune-names',
      minzoom: 9,
      layout: {
        'text-field': ['get', 'name'],
        'text-font': REGULAR,
        'text-size': ['step', ['zoom'], NAME_SIZES.small, 12, NAME_SIZES.middle],
        'text-max-width': 7,
        'text-padding': 4,
        'symbol-sort-key': ['get', 'rank'],
      },
      paint: onLand(colours.name),
    },
    {
      id: 'names-towns',
      type: 'symbol',
      source: 'places',
      minzoom: 4.2,
      maxzoom: 12,
      filter: townFilter,
      layout: {
        'text-field': name,
        'text-font': REGULAR,
        'text-size': [
          'step',
          ['zoom'],
          NAME_SIZES.small,
          7,
          ['match', ['get', 'rank'], 3, NAME_SIZES.small, NAME_SIZES.middle],
        ],
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': 0.5,
        'text-justify': 'auto',
        'symbol-sort-key': ['get', 'rank'],
      },
      paint: onLand(colours.name),
    },
    {
      id: 'names-provinces',
      type: 'symbol',
      source: 'provinces',
      minzoom: 6,
      maxzoom: 9.5,
      layout: {
        'text-field': ['upcase', name],
        'text-font': REGULAR,
        'text-size': ['step', ['zoom'], NAME_SIZES.small, 8, NAME_SIZES.middle],
        'text-letter-spacing': 0.12,
        'text-max-width': 8,
      },
      paint: onLand(colours.faintName),
    },
    {
      id: 'names-neighbour-regions',
      type: 'symbol',
      source: 'neighbour-regions',
      maxzoom: 12,
      filter: fromZoom,
      layout: {
        'text-field': name,
        'text-font': ITALIC,
        'text-size': NAME_SIZES.small,
        'text-letter-spacing': 0.06,
      },
      paint: onLand(colours.faintName),
    },
    {
      id: 'names-countries',
      type: 'symbol',
      source: 'country-names',
      maxzoom: 7,
      filter: fromZoom,
      layout: {
        'text-field': name,
        'text-font': BOLD,
        'text-size': ['step', ['zoom'], NAME_SIZES.small, 4.6, NAME_SIZES.middle, 6, NAME_SIZES.large],
        'text-letter-spacing': 0.15,
      },
      paint: onLand(colours.faintName),
    },
    {
      id: 'names-countries-near',
      type: 'symbol',
      source: 'border-country-names',
      minzoom: 7,
      maxzoom: 13,
      layout: {
        'text-field': name,
        'text-font': BOLD,
        'text-size': ['step', ['zoom'], NAME_SIZES.middle, 9, NAME_SIZES.large],
        'text-letter-spacing': 0.2,
      },
      paint: onLand(colours.faintName),
    },
    {
      id: 'names-water',
      type: 'symbol',
      source: 'water-names',
      filter: fromZoom,
      layout: {
        'text-field': name,
        'text-font': ITALIC,
        'text-size': NAME_SIZES.middle,
        'text-letter-spacing': 0.08,
        'text-max-width': 7,
      },
      paint: onWater,
    },
    {
      id: 'names-islets',
      type: 'symbol',
      source: 'islets',
      minzoom: 6.5,
      layout: {
        'text-field': name,
        'text-font': REGULAR,
        'text-size': NAME_SIZES.small,
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': 0.6,
        'text-justify': 'auto',
      },
      paint: { ...onWater, 'text-color': colours.name },
    },
    {
      id: 'names-archipelagos',
      type: 'symbol',
      source: 'archipelagos',
      layout: {
        'text-field': name,
        'text-font': BOLD,
        'text-size': ['step', ['zoom'], NAME_SIZES.small, 4.6, NAME_SIZES.middle, 6.5, NAME_SIZES.large],
        'text-allow-overlap': true,
        'text-max-width': 20,
      },
      paint: { ...onWater, 'text-color': colours.name },
    },
  ]
}
