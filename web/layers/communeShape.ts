import type { MultiPolygon, Polygon } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'

/** The shape of one commune of the topology of all; null where it has none. */
export const communeShape = (topology: Topology, code: string): Polygon | MultiPolygon | null => {
  const { communes } = topology.objects as { communes: GeometryCollection }
  const found = communes.geometries.find(({ id }) => String(id) === code)
  const shape = found && feature(topology, found)
  return shape?.type === 'Feature' ? (shape.geometry as Polygon | MultiPolygon) : null
}
