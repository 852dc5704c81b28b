import type { Layer } from '@deck.gl/core'
import { PathLayer, ScatterplotLayer } from '@deck.gl/layers'
import type { MultiPolygon, Polygon } from 'geojson'
import type { LonLat } from '../../data/model/things.ts'
import type { Opened } from '../view/view.ts'
import type { CommuneMesh } from './communeMesh.ts'
import { onceFor } from './onceFor.ts'
import { boundsOf } from './pickThing.ts'
import { polygonsOf } from './pointInside.ts'
import { markRows, type Thing, thingsById } from './thingRows.ts'

type Things = { readonly features: readonly Thing[] } | undefined

export interface SelectionInput {
  readonly open: Opened | null
  readonly dark: boolean
  readonly zoom: number
  readonly mesh: CommuneMesh | null
  readonly selectedCase: LonLat | null
  readonly crossings?: Things
  readonly spots?: Things
  readonly sites?: Things
  readonly establishments?: Things
  readonly slots: { readonly lines: string; readonly marks: string }
}

/** Radius of the ring round a sign of the map, pixels. */
const RINGS = { case: 9, establishment: 8, crossing: 12, spot: 13, site: 14 } as const

const colourOf = (dark: boolean): [number, number, number] => (dark ? [255, 255, 255] : [20, 24, 30])
const ringsOf = onceFor((shape: Polygon | MultiPolygon) => polygonsOf(shape).flat())
const alone = onceFor((point: readonly number[]) => [point])

/** The opened commune's edge, which lies below lines and marks. */
export const communeOutline = ({ mesh, open, dark, slots }: SelectionInput): Layer | null => {
  const shape = open?.type === 'commune' ? mesh?.shapes.get(open.id) : undefined
  return shape ? outline('selected-commune', shape, dark, slots.lines) : null
}

/** One strong outline round the opened case, crossing, spot, site or establishment, also while its layer is hidden. */
export const markOutline = (input: SelectionInput): Layer | null => {
  const { open, dark, zoom, slots, selectedCase } = input
  if (selectedCase) return ring('selected-case', selectedCase, RINGS.case, dark, slots.marks)
  if (!open || open.type === 'commune' || open.type === 'case' || open.type === 'corridor') return null
  const things = {
    crossing: input.crossings,
    spot: input.spots,
    site: input.sites,
    establishment: input.establishments,
  }[open.type]
  const thing = things && thingsById(things.features).get(open.id)
  if (!things || !thing?.geometry) return null
  if (thing.geometry.type !== 'Point' && !isSmall(thing.geometry, zoom))
    return outline('selected-area', thing.geometry, dark, slots.marks)
  const row = markRows(things.features).find(({ properties }) => properties === thing.properties)
  return row ? ring('selected-mark', row.point, RINGS[open.type], dark, slots.marks) : null
}

/** An area that its own sign covers: its edge could not be seen. */
const isSmall = (shape: Polygon | MultiPolygon, zoom: number): boolean => {
  const [west, south, east, north] = boundsOf(shape)
  const pixelsPerDegree = (512 * 2 ** zoom) / 360
  return Math.max(east - west, north - south) * pixelsPerDegree < 2 * RINGS.site
}

const outline = (id: string, shape: Polygon | MultiPolygon, dark: boolean, beforeId: string): Layer =>
  new PathLayer({
    id,
    data: ringsOf(shape),
    getPath: (corners: [number, number][]) => corners,
    getColor: colourOf(dark),
    getWidth: 3,
    widthUnits: 'pixels',
    jointRounded: true,
    updateTriggers: { getColor: dark },
    beforeId,
  } as never)

const ring = (id: string, point: readonly number[], radiusPixels: number, dark: boolean, beforeId: string): Layer =>
  new ScatterplotLayer({
    id,
    data: alone(point),
    getPosition: (at: [number, number]) => at,
    getRadius: radiusPixels,
    radiusUnits: 'pixels',
    filled: false,
    stroked: true,
    getLineWidth: 3,
    lineWidthUnits: 'pixels',
    getLineColor: colourOf(dark),
    updateTriggers: { getLineColor: dark, getRadius: radiusPixels },
    beforeId,
  } as never)
