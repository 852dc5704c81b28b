import type { Feature, FeatureCollection, MultiPolygon } from 'geojson'
import { feature } from 'topojson-client'
import { topology } from 'topojson-server'
import { presimplify, simplify } from 'topojson-simplify'
import type { Commune } from '../../data/model/things.ts'
import type { BoundaryRow } from '../communes/queries.ts'
import { type Boxed, boxed } from './encodeTile.ts'

/** The zooms for which boundaries are simplified; a tile takes the next finer. The last is not simplified. */
const LEVELS = [5, 7, 9, 11, 14] as const
const QUANTIZATION = 1e7

export interface CommuneLevels {
  readonly boundaries: (zoom: number) => readonly Boxed[]
  readonly names: readonly Boxed[]
}

/**
 * Boundaries as tiles need them. Edges that neighbours share are simplified once, so no gaps open; a corner stays while it
 * moves the line by about a pixel. Each level is made when it is first asked for.
 */
export const communeLevels = (communes: readonly Commune[], rows: readonly BoundaryRow[]): CommuneLevels => {
  const known = new Map(communes.map((commune) => [commune.code, commune]))
  const properties = (code: string) => {
    const commune = known.get(code)
    const { name, kind, provinceCode } = commune ?? {}
    return { code, name, kind, fullName: `${kind} ${name}`, provinceCode, boundary: commune?.boundary }
  }
  const features: Feature<MultiPolygon>[] = rows.map(({ code, shape }) => ({
    type: 'Feature',
    properties: properties(code),
    geometry: JSON.parse(shape) as MultiPolygon,
  }))
  const weighted = presimplify(
    topology({ communes: { type: 'FeatureCollection', features } as never }, QUANTIZATION) as never,
  )
  const made = new Map<number, readonly Boxed[]>()
  const level = (zoom: number): readonly Boxed[] => {
    const ready = made.get(zoom)
    if (ready) return ready
    const pixel = 360 / 512 / 2 ** zoom
    const simplified = zoom === LEVELS.at(-1) ? weighted : simplify(weighted, (pixel * pixel) / 2)
    const collection = feature(simplified as never, simplified.objects.communes as never) as unknown
    const found = (collection as FeatureCollection<MultiPolygon>).features.map(boxed)
    made.set(zoom, found)
    return found
  }
  return {
    boundaries: (zoom) => level(LEVELS.find((finest) => finest >= zoom) ?? 14),
    names: communes.map(({ code, point }) =>
      boxed({ type: 'Feature', properties: properties(code), geometry: { type: 'Point', coordinates: [...point] } }),
    ),
  }
}
