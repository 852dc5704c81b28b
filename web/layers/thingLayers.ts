import { type Layer } from '@deck.gl/core'
import { PathStyleExtension } from '@deck.gl/extensions'
import { IconLayer, PathLayer, PolygonLayer, ScatterplotLayer, TextLayer } from '@deck.gl/layers'
import type { Feature, Position } from 'geojson'
import type {
  CorridorCollection,
  CorridorLegProperties,
  CrossingCollection,
  CrossingProperties,
  DrugSpotCollection,
  DrugSpotProperties,
  EstablishmentCollection,
  LonLat,
  PollutedSiteCollection,
  PollutedSiteProperties,
} from '../../data/model/things.ts'
import type { Opened } from '../view/view.ts'
import { ICON_MAPPING, ICON_SIZE, type IconName, iconAtlas } from './iconAtlas.ts'
import { onceFor } from './onceFor.ts'
import { type Rgb, THEME_COLOURS } from './palette.ts'
import { type AreaRow, areaRows, type MarkRow, markRows, type Thing } from './thingRows.ts'

type Rgba = [number, number, number, number]
export interface ThingStyle {
  readonly dark: boolean
  /** Slot of the background below which lines lie, and marks. */
  readonly beforeLines: string
  readonly beforeMarks: string
  readonly open: Opened | null
}

const rgba = ([red, green, blue]: Rgb, alpha = 255): Rgba => [red, green, blue, alpha]
const themes = (dark: boolean) => THEME_COLOURS[dark ? 'dark' : 'light']
const dashes = new PathStyleExtension({ dash: true })
const WATER: Rgb = [40, 110, 190]

const corridorsById = onceFor(
  ({ corridors }: CorridorCollection) => new Map(corridors.map((corridor) => [corridor.id, corridor])),
)

type Leg = CorridorCollection['legs']['features'][number]

/** Corridors: roads solid, water dashed blue, trails dotted, an arrow for the direction on each leg. */
export const corridorLayers = (things: CorridorCollection, style: ThingStyle): Layer[] => {
  const status = corridorsById(things)
  const opened = style.open?.type === 'corridor' ? Number(style.open.id) : null
  const colours = themes(style.dark)
  const colourOf = ({
    properties,
  }: Feature<{ type: 'LineString'; coordinates: Position[] }, CorridorLegProperties>): Rgba => {
    const corridor = status.get(properties.corridorId)
    const colour =
      properties.mode === 'WATER' || properties.mode === 'SEA'
        ? WATER
        : corridor?.theme === 'DRUG'
          ? colours.DRUG
          : colours.SMUG
    return rgba(colour, corridor?.status === 'CLOSED' ? 110 : 235)
  }
  const legs = things.legs.features
  return [
    new PathLayer({
      id: 'corridors',
      data: legs,
      getPath: (leg: Leg) => leg.geometry.coordinates as [number, number][],
      getColor: colourOf,
      getWidth: (leg: Leg) =>
        leg.properties.corridorId === opened ? 5 : status.get(leg.properties.corridorId)?.status === 'KEY' ? 3 : 2,
      widthUnits: 'pixels',
      jointRounded: true,
      capRounded: true,
      getDashArray: (leg: (typeof legs)[number]) =>
        leg.properties.mode === 'WATER' ? [6, 3] : leg.properties.mode === 'TRAIL' ? [1, 3] : [0, 0],
      dashJustified: true,
      extensions: [dashes],
      updateTriggers: { getColor: style.dark, getWidth: opened },
      beforeId: style.beforeLines,
    } as never),
    new IconLayer({
      id: 'corridor-directions',
      data: legs,
      iconAtlas: iconAtlas() as never,
      iconMapping: ICON_MAPPING,
      getIcon: () => 'arrow',
      getPosition: (leg: Leg) => middle(leg.geometry.coordinates).point,
      getAngle: (leg: Leg) => middle(leg.geometry.coordinates).angle,
      getColor: colourOf,
      getSize: 13,
      updateTriggers: { getColor: style.dark },
      beforeId: style.beforeLines,
    } as never),
  ]
}

const middle = (path: readonly Position[]): { point: [number, number]; angle: number } => {
  const at = Math.max(1, Math.floor(path.length / 2))
  const [ax = 0, ay = 0] = path[at - 1] ?? []
  const [bx = 0, by = 0] = path[at] ?? []
  return { point: [(ax + bx) / 2, (ay + by) / 2], angle: (Math.atan2(by - ay, bx - ax) * 180) / Math.PI }
}

const icons = (
  id: string,
  rows: readonly MarkRow[],
  icon: IconName,
  colourOf: (feature: never) => Rgba,
  size: number,
  style: ThingStyle,
): Layer[] => {
  const shared = {
    data: rows,
    iconAtlas: iconAtlas() as never,
    iconMapping: ICON_MAPPING,
    getIcon: () => icon,
    getPosition: (row: MarkRow) => row.point,
    beforeId: style.beforeMarks,
  }
  // The same sign a little larger in the background's colour is the halo.
  const halo: Rgba = style.dark ? [18, 22, 26, 255] : [255, 255, 255, 255]
  return [
    new IconLayer({
      ...shared,
      id: `${id}-halo`,
      getColor: halo,
      getSize: size + 5,
      updateTriggers: { getColor: style.dark },
    } as never),
    new IconLayer({
      ...shared,
      id,
      getColor: colourOf,
      getSize: size,
      updateTriggers: { getColor: style.dark },
    } as never),
  ]
}

export const crossingLayers = (things: CrossingCollection, style: ThingStyle): Layer[] => {
  const colour: Rgb = style.dark ? [235, 235, 235] : [45, 50, 58]
  return icons(
    'crossings',
    markRows(things.features),
    'square',
    ({ properties }: { properties: CrossingProperties }) =>
      rgba(colour, properties.accuracy === 'INVENTED' ? 150 : 255),
    ICON_SIZE / 5,
    style,
  )
}

/** A kind of thing that may be an area: its polygons lie below lines, its signs above dots. */
export interface AreaThingLayers {
  readonly areas: Layer
  readonly marks: readonly Layer[]
}

const areas = (id: string, things: readonly Thing[], colourOf: (row: never) => Rgba, style: ThingStyle): Layer =>
  new PolygonLayer({
    id: `${id}-areas`,
    data: areaRows(things),
    getPolygon: (row: AreaRow) => row.rings,
    getFillColor: (row: never) => [...colourOf(row).slice(0, 3), 70],
    getLineColor: colourOf,
    getLineWidth: 1.5,
    lineWidthUnits: 'pixels',
    updateTriggers: { getFillColor: style.dark, getLineColor: style.dark },
    beforeId: style.beforeLines,
  } as never)

export const spotLayers = (things: DrugSpotCollection, style: ThingStyle): AreaThingLayers => {
  const colour = themes(style.dark).DRUG
  const colourOf = ({ properties }: { properties: DrugSpotProperties }): Rgba =>
    rgba(colour, properties.status === 'OPEN' || properties.status === 'RELAPSED' ? 255 : 130)
  return {
    areas: areas('spots', things.features, colourOf as never, style),
    marks: icons('spots', markRows(things.features), 'diamond', colourOf as never, 13, style),
  }
}

export const siteLayers = (things: PollutedSiteCollection, style: ThingStyle): AreaThingLayers => {
  const colour = themes(style.dark).ENV
  const strength: Readonly<Record<string, number>> = {
    A_VERY: 255,
    A_SERIOUS: 225,
    A_POLLUTE: 185,
    A_NODATA: 140,
    A_NEW: 140,
    A_DONE: 90,
  }
  const colourOf = ({ properties }: { properties: PollutedSiteProperties }): Rgba =>
    rgba(colour, strength[properties.class] ?? 160)
  return {
    areas: areas('sites', things.features, colourOf as never, style),
    marks: icons('sites', markRows(things.features), 'triangle', colourOf as never, 14, style),
  }
}

export const establishmentLayer = (things: EstablishmentCollection, style: ThingStyle): Layer =>
  new ScatterplotLayer({
    id: 'establishments',
    data: markRows(things.features),
    getPosition: (row: MarkRow) => row.point,
    getFillColor: style.dark ? [170, 178, 190, 220] : [96, 104, 116, 220],
    getRadius: 2.5,
    radiusUnits: 'pixels',
    updateTriggers: { getFillColor: style.dark },
    beforeId: style.beforeMarks,
  } as never)

type Badge = { readonly code: string; readonly point: LonLat; readonly count: number }

/** Numbers a province shares: plain, dashed in the legend, and never added to what the person sees. */
export const sharedBadgeLayer = (badges: readonly Badge[], style: ThingStyle): Layer =>
  badgesAs('shared-badges', badges, (count) => String(count), style)

/** Cases known only to their commune: a number on the commune, never a dot. */
export const badgeLayer = (badges: readonly Badge[], style: ThingStyle): Layer =>
  badgesAs('badges', badges, (count) => `+${count}`, style)

const badgesAs = (id: string, badges: readonly Badge[], textOf: (count: number) => string, style: ThingStyle): Layer =>
  new TextLayer({
    id,
    data: badges,
    getPosition: ({ point }: Badge) => point,
    getText: ({ count }: Badge) => textOf(count),
    getSize: 11,
    // Below the name of the commune, which stands at the same point.
    getPixelOffset: [0, 17],
    fontFamily: 'Inter Variable, sans-serif',
    fontWeight: 600,
    getColor: style.dark ? [235, 235, 235, 255] : [40, 44, 52, 255],
    background: true,
    getBackgroundColor: style.dark ? [42, 47, 54, 230] : [255, 255, 255, 230],
    backgroundPadding: [5, 2, 5, 2],
    backgroundBorderRadius: 8,
    getBorderColor: style.dark ? [120, 126, 134, 255] : [150, 155, 162, 255],
    getBorderWidth: 1,
    updateTriggers: { getColor: style.dark, getBackgroundColor: style.dark },
    beforeId: style.beforeMarks,
  } as never)
