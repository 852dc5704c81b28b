import type { LonLat } from '../../model/vn2000.ts'
import { fromPlane, type LocalPlane, toPlane } from '../localPlane.ts'

const PIECE_METRES = 250

/**
 * The parts of a line whose pieces of a quarter of a kilometre have their middles in an area; the line itself where all
 * of it lies there. Degrees, WGS 84.
 */
export const partsInside = (
  line: readonly LonLat[],
  plane: LocalPlane,
  isInside: (place: LonLat) => boolean,
): readonly (readonly LonLat[])[] => {
  const parts: LonLat[][] = []
  let part: LonLat[] | null = null
  let isWhole = true
  for (const [from, to] of piecesOf(line, plane)) {
    if (!isInside([(from[0] + to[0]) / 2, (from[1] + to[1]) / 2])) {
      part = null
      isWhole = false
    } else if (part) part.push(to)
    else parts.push((part = [from, to]))
  }
  return isWhole ? [line] : parts
}

const piecesOf = (line: readonly LonLat[], plane: LocalPlane) =>
  line.slice(1).flatMap((to, at): (readonly [LonLat, LonLat])[] => {
    const [fromX, fromY] = toPlane(plane, ...(line[at] as LonLat))
    const [toX, toY] = toPlane(plane, ...to)
    const pieces = Math.max(1, Math.ceil(Math.hypot(toX - fromX, toY - fromY) / PIECE_METRES))
    const place = (piece: number) =>
      fromPlane(plane, fromX + ((toX - fromX) * piece) / pieces, fromY + ((toY - fromY) * piece) / pieces)
    return Array.from({ length: pieces }, (_, piece) => [place(piece), place(piece + 1)])
  })
