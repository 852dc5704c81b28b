import type { Polygon } from 'geojson'
import { fromPlane, type LocalPlane } from '../localPlane.ts'
import { discAround } from './discAround.ts'

type Place = readonly [x: number, y: number]

/**
 * A band on the map around the straight line between two places of a plane, in degrees: `metres` to both sides and
 * beyond its ends; a disc where they are one place.
 */
export const bandAround = (plane: LocalPlane, [ax, ay]: Place, [bx, by]: Place, metres: number): Polygon => {
  const length = Math.hypot(bx - ax, by - ay)
  if (length === 0) return discAround(plane, ax, ay, metres)
  const [alongX, alongY] = [((bx - ax) / length) * metres, ((by - ay) / length) * metres]
  const corners: Place[] = [
    [ax - alongX + alongY, ay - alongY - alongX],
    [bx + alongX + alongY, by + alongY - alongX],
    [bx + alongX - alongY, by + alongY + alongX],
    [ax - alongX - alongY, ay - alongY + alongX],
  ]
  const ring = [...corners, corners[0] as Place]
  return { type: 'Polygon', coordinates: [ring.map(([x, y]) => [...fromPlane(plane, x, y)])] }
}
