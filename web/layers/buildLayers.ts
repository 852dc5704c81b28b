import { COORDINATE_SYSTEM, type Layer } from '@deck.gl/core'
import { BitmapLayer } from '@deck.gl/layers'
import type {
  CorridorCollection,
  CrossingCollection,
  DrugSpotCollection,
  EstablishmentCollection,
  LonLat,
  PollutedSiteCollection,
} from '../../data/model/things.ts'
import type { AnalysisShape } from '../../data/analysis/questions/analysisResult.ts'
import type { LayerId, Opened } from '../view/view.ts'
import { analysisShapeLayers } from './analysisLayers.ts'
import { CasePointLayer } from './CasePointLayer.ts'
import { CommuneFillLayer } from './CommuneFillLayer.ts'
import type { CommuneMesh } from './communeMesh.ts'
import type { DensityImage } from './densityImage.ts'
import { LineSegmentsLayer } from './LineSegmentsLayer.ts'
import { THEME_COLOURS } from './palette.ts'
import { communeOutline, markOutline } from './selectionLayers.ts'
import {
  badgeLayer,
  sharedBadgeLayer,
  corridorLayers,
  crossingLayers,
  establishmentLayer,
  siteLayers,
  spotLayers,
  type ThingStyle,
} from './thingLayers.ts'

export interface LayerInput {
  readonly visible: readonly LayerId[]
  readonly open: Opened | null
  readonly dark: boolean
  readonly zoom: number
  readonly mesh: CommuneMesh | null
  /** Colours by commune (`communeColours`); null = no choropleth. */
  readonly colours: Uint8Array | null
  readonly cases: Float32Array | null
  readonly masks: Uint8Array | null
  readonly dayRange: readonly [number, number]
  /** Cases in the present filter: fewer are drawn larger. */
  readonly caseCount: number
  readonly density: readonly DensityImage[] | null
  readonly selectedCase: LonLat | null
  /** What an analysis found, in place of the choropleth and the density. */
  readonly findings?: readonly AnalysisShape[] | null
  readonly badges: readonly { code: string; point: LonLat; count: number }[]
  /** Of communes whose cases are not seen, where the province shares their number. */
  readonly sharedBadges: readonly { code: string; point: LonLat; count: number }[]
  readonly corridors?: CorridorCollection | undefined
  readonly crossings?: CrossingCollection | undefined
  readonly spots?: DrugSpotCollection | undefined
  readonly sites?: PollutedSiteCollection | undefined
  readonly establishments?: EstablishmentCollection | undefined
  /** Slots of the background, bottom to top. */
  readonly slots: { readonly fills: string; readonly lines: string; readonly marks: string }
}

/** Badges would cover the map when communes are small on screen. */
const BADGE_ZOOM = 9.5
/** These have no dots beside them. */
const SHARED_ZOOM = 8.2

/**
 * Every thematic layer, bottom to top as in `LAYER_CATALOG`; areas of sites and spots below corridors and dots. Pure: the
 * same input gives the same layers, and what is derived from unchanged data stays the same array.
 */
export const buildLayers = (input: LayerInput): Layer[] => {
  const { mesh, dark, slots, visible } = input
  const isShown = (layer: LayerId) => visible.includes(layer)
  const style: ThingStyle = { dark, beforeLines: slots.lines, beforeMarks: slots.marks, open: input.open }
  const sites = input.sites && isShown('sites') ? siteLayers(input.sites, style) : null
  const spots = input.spots && isShown('spots') ? spotLayers(input.spots, style) : null
  const layers: (Layer | null)[] = []
  if (mesh) {
    layers.push(
      input.colours &&
        new CommuneFillLayer({ id: 'communes', mesh, colours: input.colours, beforeId: slots.fills } as never),
      ...densityLayers(input),
      ...(input.findings ? analysisShapeLayers(input.findings, dark, slots) : []),
      new LineSegmentsLayer({
        id: 'commune-lines',
        segments: mesh.communeLines,
        colour: dark ? [255, 255, 255, 40] : [70, 66, 58, 70],
        visible: input.zoom > 6,
        beforeId: slots.lines,
      } as never),
      new LineSegmentsLayer({
        id: 'province-lines',
        segments: mesh.provinceLines,
        colour: dark ? [255, 255, 255, 120] : [70, 66, 58, 170],
        beforeId: slots.lines,
      } as never),
      communeOutline(input),
    )
  }
  layers.push(sites?.areas ?? null, spots?.areas ?? null)
  if (input.corridors && isShown('corridors')) layers.push(...corridorLayers(input.corridors, style))
  if (input.establishments && isShown('establishments')) layers.push(establishmentLayer(input.establishments, style))
  if (input.cases && input.masks) {
    layers.push(
      new CasePointLayer({
        id: 'cases',
        cases: input.cases,
        masks: input.masks,
        dayRange: input.dayRange,
        sizePixels: dotSize(input.caseCount, input.zoom),
        colours: { ...THEME_COLOURS[dark ? 'dark' : 'light'], halo: dark ? [18, 22, 26] : [255, 255, 255] },
        visible: isShown('dots'),
        beforeId: slots.marks,
      } as never),
    )
  }
  layers.push(...(sites?.marks ?? []), ...(spots?.marks ?? []))
  if (input.crossings && isShown('crossings')) layers.push(...crossingLayers(input.crossings, style))
  if (isShown('dots') && input.zoom >= BADGE_ZOOM && input.badges.length > 0)
    layers.push(badgeLayer(input.badges, style))
  if (input.zoom >= SHARED_ZOOM && input.sharedBadges.length > 0)
    layers.push(sharedBadgeLayer(input.sharedBadges, style))
  layers.push(markOutline(input))
  return layers.filter((layer) => layer !== null)
}

/** 4 to 9 pixels with the halo: larger when there are few, or when one looks closely. */
const dotSize = (count: number, zoom: number): number =>
  (count < 300 ? 9 : count < 3000 ? 7 : count < 20_000 ? 5.5 : 4.5) + Math.max(-1, Math.min(4, (zoom - 10) * 0.8))

const densityLayers = ({ density, visible, slots }: LayerInput): Layer[] =>
  (density && visible.includes('density') ? density : []).map(
    ({ image, bounds }, index) =>
      new BitmapLayer({
        id: `density-${index}`,
        image: image as never,
        bounds: bounds as [number, number, number, number],
        _imageCoordinateSystem: COORDINATE_SYSTEM.LNGLAT,
        textureParameters: { minFilter: 'linear', magFilter: 'linear' },
        beforeId: slots.lines,
      } as never),
  )
