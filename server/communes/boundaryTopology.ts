import type { Feature, MultiPolygon } from 'geojson'
import { feature } from 'topojson-client'
import { topology } from 'topojson-server'
import { presimplify, simplify } from 'topojson-simplify'
import type { BoundaryRow } from './queries.ts'

/** Smallest triangle a corner must span to stay, in square degrees: about 40 m × 40 m. */
const MINIMUM_TRIANGLE = 1.3e-7
const QUANTIZATION = 1e6

/**
 * Boundaries as TopoJSON: shared edges once, simplified without opening gaps, object `communes`, commune code as
 * geometry id, property `k` = 'A' (approximate) or 'O' (official). Coordinates longitude, latitude, WGS 84.
 */
export const boundaryTopology = (rows: readonly BoundaryRow[]): string => {
  const features: Feature<MultiPolygon>[] = rows.map((row) => ({
    type: 'Feature',
    id: row.code,
    properties: { k: row.kind === 'OFFICIAL' ? 'O' : 'A' },
    geometry: JSON.parse(row.shape) as MultiPolygon,
  }))
  const exact = topology({ communes: { type: 'FeatureCollection', features } as never }, QUANTIZATION)
  const simplified = simplify(presimplify(exact as never), MINIMUM_TRIANGLE)
  const result = topology({ communes: restore(simplified) as never }, QUANTIZATION)
  return JSON.stringify(result)
}

/** Quantised again after simplification, so that arcs are written as small differences. */
const restore = (simplified: ReturnType<typeof simplify>) =>
  feature(simplified as never, simplified.objects.communes as never)
