import type { Commune } from '../../data/model/things.ts'

type Box = readonly [west: number, south: number, east: number, north: number]

/** The kernel reaches this far beyond the outermost commune point, degrees. */
const MARGIN = 0.12

const overlap = (a: Box, b: Box) => a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3]
const joined = (a: Box, b: Box): Box => [
  Math.min(a[0], b[0]),
  Math.min(a[1], b[1]),
  Math.max(a[2], b[2]),
  Math.max(a[3], b[3]),
]

/**
 * Boxes that hold the provinces: one a province, those that touch joined, so that no ground is drawn twice and the empty
 * country between far provinces costs nothing. Degrees; order west, south, east, north.
 */
export const densityBoxes = (communes: readonly Commune[], provinces: readonly string[]): Box[] => {
  const boxes: Box[] = []
  for (const province of provinces) {
    const points = communes.filter((commune) => commune.provinceCode === province).map((commune) => commune.point)
    if (points.length === 0) continue
    let box: Box = [
      Math.min(...points.map((point) => point[0])) - MARGIN,
      Math.min(...points.map((point) => point[1])) - MARGIN,
      Math.max(...points.map((point) => point[0])) + MARGIN,
      Math.max(...points.map((point) => point[1])) + MARGIN,
    ]
    for (let index = boxes.findIndex((other) => overlap(other, box)); index >= 0; ) {
      box = joined(box, boxes.splice(index, 1)[0] ?? box)
      index = boxes.findIndex((other) => overlap(other, box))
    }
    boxes.push(box)
  }
  return boxes
}
