import type { LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl'
import type { Language } from '../../data/model/codedValue.ts'
import { BACKGROUND_COLOURS, type BackgroundColours, type Flavor } from './backgroundColours.ts'
import { type CommuneLabel, isletDots, labelLayers, labelSources } from './backgroundLabels.ts'
import { SLOTS } from './slots.ts'

/** Parts of a richer background (roads, buildings, more names) that take the place of our land, water and towns. */
export interface RichBackground {
  readonly source: SourceSpecification
  /** Land and its use, below the coloured communes, bottom to top; the source is `basemap`. */
  readonly ground: readonly LayerSpecification[]
  /** Water and roads, above them. */
  readonly lines: readonly LayerSpecification[]
  readonly names: readonly LayerSpecification[]
}

export interface BackgroundOptions {
  readonly flavor: Flavor
  readonly language: Language
  /** Absolute address of this server without a final slash: sources are fetched by a worker that has no page. */
  readonly origin: string
  /** With the detailed coast and rivers; without them they are not fetched. */
  readonly isDetailed: boolean
  /** The detailed land is here; until then the overview lies below it at every zoom. */
  readonly isLandReady?: boolean
  readonly communes?: readonly CommuneLabel[]
  readonly rich?: RichBackground | null
}

const SHARPER_FROM = 6.5
const CREDITS = '© OpenStreetMap, GSHHG, GeoNames'

/**
 * The background as a style: pure, every address on our own server. The archipelagos are named as Việt Nam's at every
 * zoom, above everything else. Thematic layers go into the places named in `slots.ts`.
 */
export const backgroundStyle = (options: BackgroundOptions): StyleSpecification => {
  const { flavor, language, origin, isDetailed, isLandReady = true, communes = [], rich = null } = options
  const colours = BACKGROUND_COLOURS[flavor]
  const file = (name: string): SourceSpecification => ({
    type: 'geojson',
    data: `${origin}/background/${name}.geojson`,
    attribution: CREDITS,
    tolerance: 0.25,
  })
  const font = (weight: string) => `${origin}/background/fonts/NotoSans-${weight}.woff2`
  return {
    version: 8,
    name: `diem-nong-${flavor}`,
    'font-faces': {
      'Noto Sans Regular': font('Regular'),
      'Noto Sans Bold': font('Bold'),
      'Noto Sans Italic': font('Italic'),
    },
    sources: {
      'land-overview': file('land-overview'),
      ...(isDetailed ? { land: file('land'), water: file('water'), rivers: file('rivers') } : {}),
      ...(rich ? { basemap: rich.source } : {}),
      borders: file('borders'),
      places: file('places'),
      provinces: file('provinces'),
      ...labelSources(communes),
    },
    layers: [
      { id: 'water', type: 'background', paint: { 'background-color': colours.water } },
      ...landLayers(colours, isDetailed, isLandReady),
      ...(rich?.ground ?? []),
      slot(SLOTS.fills),
      ...(rich ? rich.lines : waterLayers(colours, isDetailed)),
      ...borderLayers(colours),
      isletDots(colours),
      slot(SLOTS.lines),
      slot(SLOTS.marks),
      ...(rich?.names ?? []),
      ...labelLayers(colours, language).filter(({ id }) => !rich || (id !== 'names-towns' && id !== 'town-dots')),
    ],
  } as StyleSpecification
}

/** Draws nothing; marks a place in the order of layers. */
const slot = (id: string): LayerSpecification => ({ id, type: 'background', layout: { visibility: 'none' } })

const landLayers = (colours: BackgroundColours, isDetailed: boolean, isLandReady: boolean): LayerSpecification[] => {
  const fill = {
    'fill-color': ['match', ['get', 'country'], 'VNM', colours.land, colours.neighbourLand],
    'fill-antialias': true,
  }
  const overview = { id: 'land-overview', type: 'fill', source: 'land-overview', paint: fill }
  if (!isDetailed) return [overview] as LayerSpecification[]
  return [
    isLandReady ? { ...overview, maxzoom: SHARPER_FROM } : overview,
    { id: 'land', type: 'fill', source: 'land', minzoom: SHARPER_FROM, paint: fill },
  ] as LayerSpecification[]
}

const waterLayers = (colours: BackgroundColours, isDetailed: boolean): LayerSpecification[] => {
  const coast = { 'line-color': colours.coast, 'line-width': 0.7 }
  const overview = { id: 'coast-overview', type: 'line', source: 'land-overview', paint: coast }
  if (!isDetailed) return [overview] as LayerSpecification[]
  return [
    {
      id: 'rivers',
      type: 'line',
      source: 'rivers',
      minzoom: SHARPER_FROM,
      filter: ['step', ['zoom'], ['<=', ['get', 'level'], 2], 8, ['<=', ['get', 'level'], 3], 9, true],
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: {
        'line-color': colours.river,
        'line-width': [
          'interpolate',
          ['linear'],
          ['zoom'],
          6,
          ['match', ['get', 'level'], 1, 0.9, 0.5],
          12,
          ['match', ['get', 'level'], 1, 2.2, 2, 1.6, 1],
        ],
      },
    },
    {
      id: 'inland-water',
      type: 'fill',
      source: 'water',
      minzoom: SHARPER_FROM,
      paint: { 'fill-color': colours.water },
    },
    {
      id: 'inland-water-edge',
      type: 'line',
      source: 'water',
      minzoom: 9,
      paint: { 'line-color': colours.coast, 'line-width': 0.4 },
    },
    { ...overview, maxzoom: SHARPER_FROM },
    { id: 'coast', type: 'line', source: 'land', minzoom: SHARPER_FROM, paint: coast },
  ] as LayerSpecification[]
}

const borderLayers = (colours: BackgroundColours): LayerSpecification[] => [
  {
    id: 'borders-foreign',
    type: 'line',
    source: 'borders',
    filter: ['!', ['get', 'national']],
    paint: { 'line-color': colours.foreignBorder, 'line-width': 0.7 },
  },
  {
    id: 'border-casing',
    type: 'line',
    source: 'borders',
    filter: ['get', 'national'],
    layout: { 'line-join': 'round' },
    paint: { 'line-color': colours.borderCasing, 'line-width': ['interpolate', ['linear'], ['zoom'], 4, 2.5, 10, 7] },
  },
  {
    id: 'border',
    type: 'line',
    source: 'borders',
    filter: ['get', 'national'],
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': colours.border,
      'line-width': ['interpolate', ['linear'], ['zoom'], 4, 0.9, 10, 1.6],
      'line-dasharray': [7, 2.2, 1.4, 2.2],
    },
  },
]
