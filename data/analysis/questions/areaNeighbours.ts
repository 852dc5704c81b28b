import { localPlane, pointsOnPlane } from '../localPlane.ts'
import { contiguity, distanceBand, type Neighbours } from '../neighbours.ts'
import type { AnalysisArea } from './analysisInput.ts'
import type { Parameters } from './analysisQuestion.ts'

/**
 * Who is whose neighbour among communes: those whose outlines touch, or, within one province, those whose middles lie at
 * most `bandKilometres` apart.
 */
export const areaNeighbours = (
  areas: readonly AnalysisArea[],
  { neighbours, bandKilometres }: Parameters,
): Neighbours => {
  if (neighbours === 'TOUCH') return contiguity(areas.map(({ polygons }) => polygons.flat()))
  const longitude = areas.map(({ point }) => point[0])
  const latitude = areas.map(({ point }) => point[1])
  const plane = localPlane([
    Math.min(...longitude),
    Math.min(...latitude),
    Math.max(...longitude),
    Math.max(...latitude),
  ])
  const { x, y } = pointsOnPlane(plane, longitude, latitude)
  return distanceBand(x, y, Number(bandKilometres) * 1000, neighbours === 'BAND_DECAY' ? 'LINEAR' : 'NONE')
}
