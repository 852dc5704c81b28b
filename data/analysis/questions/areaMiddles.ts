import type { LonLat } from '../../model/vn2000.ts'
import type { AnalysisArea } from './analysisInput.ts'

/** An area in square degrees and its first moments. */
interface Moments {
  readonly area: number
  readonly x: number
  readonly y: number
}

/**
 * Centres of gravity of outlines, where tools put a case of which they know the unit alone: of each commune, of its largest
 * part, and of all communes together. Degrees (WGS 84). The representative points of communes are others: they lie
 * farthest from the edge.
 */
export const areaMiddles = (areas: readonly Pick<AnalysisArea, 'polygons' | 'point'>[]): LonLat[] => {
  const parts = areas.map(({ polygons, point }) => polygons.map((rings) => momentsOf(rings, point)))
  const all = parts.flat()
  return [
    ...parts.flatMap((own) => [
      middleOf(own),
      middleOf(own.length > 1 ? [own.reduce((most, part) => (part.area > most.area ? part : most))] : []),
    ]),
    middleOf(all),
  ].flatMap((middle) => middle ?? [])
}

/** Rings after the first are holes. Moments are taken about `origin` first: near it no digits are lost. */
const momentsOf = (rings: AnalysisArea['polygons'][number], [originX, originY]: LonLat): Moments => {
  let sum: Moments = { area: 0, x: 0, y: 0 }
  for (const [number, ring] of rings.entries()) {
    let [twice, sixX, sixY] = [0, 0, 0]
    for (let i = 1; i < ring.length; i++) {
      const [fromX, fromY] = ring[i - 1] as LonLat
      const [ax, ay] = [fromX - originX, fromY - originY]
      const [toX, toY] = ring[i] as LonLat
      const [bx, by] = [toX - originX, toY - originY]
      const cross = ax * by - bx * ay
      twice += cross
      sixX += (ax + bx) * cross
      sixY += (ay + by) * cross
    }
    const sign = Math.sign(twice) * (number === 0 ? 1 : -1)
    sum = { area: sum.area + (sign * twice) / 2, x: sum.x + (sign * sixX) / 6, y: sum.y + (sign * sixY) / 6 }
  }
  return { area: sum.area, x: sum.x + sum.area * originX, y: sum.y + sum.area * originY }
}

const middleOf = (parts: readonly Moments[]): [LonLat] | null => {
  const total = (name: keyof Moments) => parts.reduce((sum, part) => sum + part[name], 0)
  return total('area') > 0 ? [[total('x') / total('area'), total('y') / total('area')]] : null
}
