import type { Layer } from '@deck.gl/core'
import { ScatterplotLayer } from '@deck.gl/layers'
import type { ImportReport, RowVerdict } from '../../data/model/imports.ts'
import type { Rgb } from '../layers/palette.ts'
import type { Bounds } from '../map/camera.ts'
import { SLOTS } from '../map/slots.ts'

type VerdictPoint = ImportReport['points'][number]

/** Blue, orange and grey, told apart by form too: a full dot, a ring, a small dot. */
export const VERDICT_COLOURS = {
  light: { ADDED: [26, 95, 180], CHANGED: [184, 92, 0], UNCHANGED: [110, 106, 100] },
  dark: { ADDED: [138, 184, 240], CHANGED: [240, 160, 60], UNCHANGED: [160, 156, 150] },
} as const satisfies Record<'light' | 'dark', Record<RowVerdict, Rgb>>

const RADII: Readonly<Record<RowVerdict, number>> = { ADDED: 4, CHANGED: 5, UNCHANGED: 2.5 }

/** Points of a report, what stays as it is below what changes. */
export const verdictLayers = (points: readonly VerdictPoint[], dark: boolean): Layer[] =>
  (['UNCHANGED', 'CHANGED', 'ADDED'] as const).map((verdict) => {
    const colour = VERDICT_COLOURS[dark ? 'dark' : 'light'][verdict]
    return new ScatterplotLayer({
      id: `verdict-${verdict.toLowerCase()}`,
      data: points.filter((point) => point[2] === verdict),
      getPosition: ([longitude, latitude]: VerdictPoint) => [longitude, latitude],
      getRadius: RADII[verdict],
      radiusUnits: 'pixels',
      filled: verdict !== 'CHANGED',
      stroked: true,
      getFillColor: [...colour, 230],
      getLineColor: verdict === 'CHANGED' ? [...colour, 255] : dark ? [0, 0, 0, 160] : [255, 255, 255, 220],
      getLineWidth: verdict === 'CHANGED' ? 2 : 1,
      lineWidthUnits: 'pixels',
      updateTriggers: { getFillColor: dark, getLineColor: dark },
      beforeId: SLOTS.marks,
    } as never)
  })

/** What the points take up, WGS 84 degrees; null without points. */
export const boundsOf = (points: readonly VerdictPoint[]): Bounds | null => {
  if (points.length === 0) return null
  let [west, south, east, north] = [180, 90, -180, -90]
  for (const [longitude, latitude] of points) {
    west = Math.min(west, longitude)
    east = Math.max(east, longitude)
    south = Math.min(south, latitude)
    north = Math.max(north, latitude)
  }
  return [west, south, east, north]
}
