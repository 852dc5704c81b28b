import type { Commune } from '../../data/model/things.ts'

type Box = readonly [west: number, south: number, east: number, north: number]

/** A box reaches at least this far beyond the outermost commune points, degrees. */
const LEAST_MARGIN = 0.12
/** The reach of the kernel, degrees. */
const KERNEL_MARGIN = 0.02

/** How far the ground of a commune may lie from its point: it may be twice as long as it is wide. */
const margin = ({ areaKm2 }: Commune) =>
  Math.max(LEAST_MARGIN, (Math.SQRT2 * Math.sqrt(areaKm2)) / 111.32 + KERNEL_MARGIN)

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
    const own = communes.filter((commune) => commune.provinceCode === province)
    if (own.length === 0) continue
    let box = own
      .map((commune): Box => {
        const [lon, lat] = commune.point
        const reach = margin(commune)
        return [lon - reach, lat - reach, lon + reach, lat + reach]
      })
      .reduce(joined)
    for (let index = boxes.findIndex((other) => overlap(other, box)); index >= 0; ) {
      box = joined(box, boxes.splice(index, 1)[0] ?? box)
      index = boxes.findIndex((other) => overlap(other, box))
    }
    boxes.push(box)
  }
  return boxes
}
