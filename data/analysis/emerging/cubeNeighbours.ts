import type { Neighbours } from '../neighbours.ts'

/**
 * Who is whose neighbour in a space-time cube, `step × areas + area`: an area's neighbours in the same step and, with the
 * area itself, in the `lag` steps before, as far as the cube reaches back. Without weights.
 */
export const cubeNeighbours = (
  { length: areas, offsets, indices }: Neighbours,
  steps: number,
  lag: number,
): Neighbours => {
  const starts = new Int32Array(areas * steps + 1)
  const layersOf = (step: number) => Math.min(step, lag) + 1
  for (let step = 0; step < steps; step++) {
    for (let area = 0; area < areas; area++) {
      const beside = (offsets[area + 1] as number) - (offsets[area] as number)
      const at = step * areas + area
      // The area itself is a neighbour of its own in the steps before only.
      starts[at + 1] = (starts[at] as number) + (beside + 1) * layersOf(step) - 1
    }
  }
  const all = new Int32Array(starts[areas * steps] as number)
  let next = 0
  for (let step = 0; step < steps; step++) {
    for (let area = 0; area < areas; area++) {
      for (let layer = step - layersOf(step) + 1; layer <= step; layer++) {
        if (layer < step) all[next++] = layer * areas + area
        for (let k = offsets[area] as number; k < (offsets[area + 1] as number); k++)
          all[next++] = layer * areas + (indices[k] as number)
      }
    }
  }
  return { length: areas * steps, offsets: starts, indices: all, weights: null }
}
