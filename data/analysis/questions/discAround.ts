import type { Polygon } from 'geojson'
import { fromPlane, type LocalPlane } from '../localPlane.ts'

const CORNERS = 24

/** A disc on the map around a place of a plane, in degrees. */
export const discAround = (plane: LocalPlane, x: number, y: number, radiusMetres: number): Polygon => ({
  type: 'Polygon',
  coordinates: [
    Array.from({ length: CORNERS + 1 }, (_, corner) => {
      const angle = ((corner % CORNERS) * 2 * Math.PI) / CORNERS
      return [...fromPlane(plane, x + radiusMetres * Math.cos(angle), y + radiusMetres * Math.sin(angle))]
    }),
  ],
})
