import { type Layer } from '@deck.gl/core'
import { PathStyleExtension } from '@deck.gl/extensions'
import { IconLayer, PathLayer, PolygonLayer, ScatterplotLayer, TextLayer } from '@deck.gl/layers'
import type { Feature, MultiPolygon, Point, Polygon, Position } from 'geojson'
import type {
  CorridorCollection,
  CorridorLegProperties,
  CrossingCollection,
  CrossingProperties,
  DrugSpotCollection,
  DrugSpotProperties,
  EstablishmentCollection,
  PollutedSiteCollection,
  PollutedSiteProperties,
} from '../../data/model/things.ts'
import { ICON_MAPPING, ICON_SIZE, type IconName, iconAtlas } from './iconAtlas.ts'
import { type Rgb, THEME_COLOURS } from './palette.ts'

type Rgba = [number, number, number, number]
export interface ThingStyle {
  readonly dark: boolean
  /** Slot of the background below which lines lie, and marks. */
  readonly beforeLines: string
  readonly beforeMarks: string
  readonly selectedId: number | null
}

const rgba = ([red, green, blue]: Rgb, alpha = 255): Rgba => [red, green, blue, alpha]
const themes = (dark: boolean) => THEME_COLOURS[dark ? 'dark' : 'light']
const dashes = new PathStyleExtension({ dash: true })
const WATER: Rgb = [40, 110, 190]

type Leg = CorridorCollection['legs']['features'][number]

/** Corridors: roads solid, water dashed blue, trails dotted, an arrow for the direction on each leg. */
export const corridorLayers = (things: CorridorCollection, style: ThingStyle): Layer[] => {
  const status = new Map(things.corridors.map((corridor) => [corridor.id, corridor]))
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
        leg.properties.corridorId === style.selectedId
          ? 5
          : status.get(leg.properties.corridorId)?.status === 'KEY'
            ? 3
            : 2,
      widthUnits: 'pixels',
      jointRounded: true,
      capRounded: true,
      getDashArray: (leg: (typeof legs)[number]) =>
        leg.properties.mode === 'WATER' ? [6, 3] : leg.properties.mode === 'TRAIL' ? [1, 3] : [0, 0],
      dashJustified: true,
      extensions: [dashes],
      updateTriggers: { getColor: style.dark, getWidth: style.selectedId },
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
  features: readonly Feature<Point, { id: number }>[],
  icon: IconName,
  colourOf: (feature: never) => Rgba,
  size: number,
  style: ThingStyle,
): Layer[] => {
  const shared = {
    data: features,
    iconAtlas: iconAtlas() as never,
    iconMapping: ICON_MAPPING,
    getIcon: () => icon,
    getPosition: (feature: Feature<Point>) => feature.geometry.coordinates as [number, number],
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
      updateTriggers: { getColor: [style.dark, style.selectedId] },
    } as never),
  ]
}

export const crossingLayers = (things: CrossingCollection, style: ThingStyle): Layer[] => {
  const colour: Rgb = style.dark ? [235, 235, 235] : [45, 50, 58]
  return icons(
    'crossings',
    things.features,
    'square',
    ({ properties }: { properties: CrossingProperties }) =>
      rgba(colour, properties.accuracy === 'INVENTED' ? 150 : 255),
    ICON_SIZE / 5,
    style,
  )
}

type Area = Feature<Point | Polygon | MultiPolygon, { id: number }>
const pointsOf = (features: readonly Area[]) =>
  features.map(
    (feature): Feature<Point, { id: number }> => ({
      ...feature,
      geometry: { type: 'Point', coordinates: centreOf(feature.geometry) },
    }),
  )

const centreOf = (shape: Point | Polygon | MultiPolygon): Position => {
  if (shape.type === 'Point') return shape.coordinates
  const ring = (shape.type === 'Polygon' ? shape.coordinates[0] : shape.coordinates[0]?.[0]) ?? []
  const corners = ring.slice(1)
  return [0, 1].map(
    (axis) => corners.reduce((sum, corner) => sum + (corner[axis] ?? 0), 0) / Math.max(1, corners.length),
  )
}

const areas = (id: string, features: readonly Area[], colourOf: (feature: never) => Rgba, style: ThingStyle): Layer =>
  new PolygonLayer({
    id: `${id}-areas`,
    data: features.filter((feature) => feature.geometry.type !== 'Point'),
    getPolygon: (feature: Area) =>
      feature.geometry.type === 'MultiPolygon' ? feature.geometry.coordinates[0] : feature.geometry.coordinates,
    getFillColor: (feature: never) => [...colourOf(feature).slice(0, 3), 70],
    getLineColor: colourOf,
    getLineWidth: 1.5,
    lineWidthUnits: 'pixels',
    updateTriggers: { getFillColor: style.dark, getLineColor: style.dark },
    beforeId: style.beforeLines,
  } as never)

export const spotLayers = (things: DrugSpotCollection, style: ThingStyle): Layer[] => {
  const colour = themes(style.dark).DRUG
  const colourOf = ({ properties }: { properties: DrugSpotProperties }): Rgba =>
    rgba(colour, properties.status === 'OPEN' || properties.status === 'RELAPSED' ? 255 : 130)
  return [
    areas('spots', things.features, colourOf as never, style),
    ...icons('spots', pointsOf(things.features), 'diamond', colourOf as never, 13, style),
  ]
}

export const siteLayers = (things: PollutedSiteCollection, style: ThingStyle): Layer[] => {
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
  return [
    areas('sites', things.features, colourOf as never, style),
    ...icons('sites', pointsOf(things.features), 'triangle', colourOf as never, 14, style),
  ]
}

export const establishmentLayer = (things: EstablishmentCollection, style: ThingStyle): Layer =>
  new ScatterplotLayer({
    id: 'establishments',
    data: things.features.filter((feature) => feature.geometry !== null),
    getPosition: (feature: Feature<Point>) => feature.geometry.coordinates as [number, number],
    getFillColor: style.dark ? [170, 178, 190, 220] : [96, 104, 116, 220],
    getRadius: 2.5,
    radiusUnits: 'pixels',
    updateTriggers: { getFillColor: style.dark },
    beforeId: style.beforeMarks,
  } as never)

/** Cases known only to their commune: a number on the commune, never a dot. */
export const badgeLayer = (
  badges: readonly { code: string; point: readonly [number, number]; count: number }[],
  style: ThingStyle,
): Layer =>
  new TextLayer({
    id: 'badges',
    data: badges,
    getPosition: (badge: { point: [number, number] }) => badge.point,
    getText: (badge: { count: number }) => `+${badge.count}`,
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
