import type { LineString } from 'geojson'
import type { DeviationEllipse } from '../clusters/deviationEllipse.ts'
import { fromPlane, type LocalPlane } from '../localPlane.ts'

const CORNERS = 48

/** An ellipse of a plane as a closed line on the map, in degrees. */
export const ellipseLine = (plane: LocalPlane, ellipse: DeviationEllipse): LineString => {
  const { x, y, longSemiAxisMetres, shortSemiAxisMetres, angleDegrees } = ellipse
  const [cos, sin] = [Math.cos((angleDegrees * Math.PI) / 180), Math.sin((angleDegrees * Math.PI) / 180)]
  return {
    type: 'LineString',
    coordinates: Array.from({ length: CORNERS + 1 }, (_, corner) => {
      const angle = ((corner % CORNERS) * 2 * Math.PI) / CORNERS
      const [along, across] = [longSemiAxisMetres * Math.cos(angle), shortSemiAxisMetres * Math.sin(angle)]
      return [...fromPlane(plane, x + along * cos - across * sin, y + along * sin + across * cos)]
    }),
  }
}
