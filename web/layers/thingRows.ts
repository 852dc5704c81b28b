import type { Feature, MultiPolygon, Point, Polygon, Position } from 'geojson'
import { onceFor } from './onceFor.ts'
import { pointInside, polygonsOf } from './pointInside.ts'

export type Thing = Feature<Point | Polygon | MultiPolygon | null, { readonly id: number }>

/** A thing with the place of its sign. */
export interface MarkRow {
  readonly properties: Thing['properties']
  readonly point: readonly [number, number]
}

/** One polygon of a thing; a thing of several polygons has as many rows. */
export interface AreaRow {
  readonly properties: Thing['properties']
  readonly rings: readonly Position[][]
}

/** Signs of things: at their point, or inside the largest polygon of their area. Things without a place have none. */
export const markRows = onceFor((things: readonly Thing[]): readonly MarkRow[] =>
  things.flatMap(({ properties, geometry }) => {
    if (!geometry) return []
    const [x = 0, y = 0] = geometry.type === 'Point' ? geometry.coordinates : pointInside(geometry)
    return [{ properties, point: [x, y] as const }]
  }),
)

/** Polygons of things. */
export const areaRows = onceFor((things: readonly Thing[]): readonly AreaRow[] =>
  things.flatMap(({ properties, geometry }) =>
    geometry && geometry.type !== 'Point' ? polygonsOf(geometry).map((rings) => ({ properties, rings })) : [],
  ),
)

/** Things by number. */
export const thingsById = onceFor(
  (things: readonly Thing[]): ReadonlyMap<string, Thing> =>
    new Map(things.map((thing) => [String(thing.properties.id), thing])),
)
