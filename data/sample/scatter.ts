import { isInsideRings } from '../model/insideRings.ts'
import { type LonLat, moved, type SampleCommune } from './geography.ts'
import type { Random } from './random.ts'

/** Whether a point lies in an area: even-odd over all rings. */
export const isInside = (area: SampleCommune['boundary'], [x, y]: LonLat): boolean => isInsideRings(area.flat(), x, y)

const TRIES = 6

/**
 * A point near an anchor, inside its commune: nothing of the sample lies in a neighbouring province, abroad or at sea.
 * @param metres standard deviation east and north; halved after each try that falls outside
 */
export const scatter = (random: Random, commune: SampleCommune, anchor: LonLat, metres: number): LonLat => {
  for (let spread = metres, tries = 0; tries < TRIES; spread /= 2, tries++) {
    const point = moved(anchor, random.normal() * spread, random.normal() * spread)
    if (isInside(commune.boundary, point)) return point
  }
  return anchor
}
