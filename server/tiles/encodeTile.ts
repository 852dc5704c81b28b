import { geoJSONToTile } from '@maplibre/geojson-vt'
import { fromGeojsonVt } from '@maplibre/vt-pbf'
import type { Feature, Geometry } from 'geojson'
import { type Box, boxOfTile, type TileAddress } from './tileAddress.ts'

const EXTENT = 4096
/** Drawn beyond each edge, in the 4096 parts of a tile. */
const BUFFER = 80

/** A feature with the box it lies in, so that a tile looks at no more than it may hold. */
export interface Boxed {
  readonly box: Box
  readonly feature: Feature<Geometry>
}

export const boxed = (feature: Feature<Geometry>): Boxed => {
  const box: [number, number, number, number] = [180, 90, -180, -90]
  const walk = (coordinates: unknown): void => {
    if (!Array.isArray(coordinates)) return
    const [longitude, latitude] = coordinates as unknown[]
    if (typeof longitude !== 'number' || typeof latitude !== 'number') return coordinates.forEach(walk)
    box[0] = Math.min(box[0], longitude)
    box[1] = Math.min(box[1], latitude)
    box[2] = Math.max(box[2], longitude)
    box[3] = Math.max(box[3], latitude)
  }
  if (feature.geometry.type !== 'GeometryCollection') walk(feature.geometry.coordinates)
  return { box, feature }
}

/** One tile as a Mapbox Vector Tile, version 2. Shapes are simplified before: nothing is left out here. Empty: no bytes. */
export const encodeTile = (layers: Readonly<Record<string, readonly Boxed[]>>, address: TileAddress): Uint8Array => {
  const [west, south, east, north] = boxOfTile(address, BUFFER / EXTENT)
  const made = Object.entries(layers).flatMap(([name, features]) => {
    const inside = features.filter(({ box }) => box[0] <= east && box[2] >= west && box[1] <= north && box[3] >= south)
    if (inside.length === 0) return []
    const tile = geoJSONToTile(
      { type: 'FeatureCollection', features: inside.map(({ feature }) => feature) },
      address.z,
      address.x,
      address.y,
      { extent: EXTENT, buffer: BUFFER, tolerance: 0, clip: true },
    )
    return tile && tile.features.length > 0 ? [[name, tile] as const] : []
  })
  return made.length === 0 ? new Uint8Array(0) : fromGeojsonVt(Object.fromEntries(made), { version: 2, extent: EXTENT })
}
