import type { Geometry, Position } from 'geojson'
import type { Bounds } from '../map/camera.ts'

type Nested = Position | readonly Nested[]

/** Box around anything that is drawn: west, south, east, north; null for what has no place. */
export const boundsOfGeometry = (geometry: Geometry): Bounds | null => {
  if (geometry.type === 'GeometryCollection') return null
  const positions = positionsOf(geometry.coordinates)
  if (positions.length === 0) return null
  const longitudes = positions.map(([x = 0]) => x)
  const latitudes = positions.map(([, y = 0]) => y)
  return [Math.min(...longitudes), Math.min(...latitudes), Math.max(...longitudes), Math.max(...latitudes)]
}

const positionsOf = (nested: Nested): Position[] =>
  typeof nested[0] === 'number' ? [nested as Position] : (nested as readonly Nested[]).flatMap(positionsOf)
