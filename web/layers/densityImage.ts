import type { DensityGrid } from '../../data/analysis/density.ts'
import { DENSITY_RAMP } from './palette.ts'

export interface DensityImage {
  /** Made once a grid: the map takes another object for another picture and loads it again. */
  readonly image: ImageData
  readonly bounds: readonly [number, number, number, number]
}

/** The picture of a density grid. */
export const densityImage = (grid: DensityGrid, breaks: readonly number[], dark: boolean): DensityImage => ({
  image: new ImageData(densityColours(grid, breaks, dark), grid.columns, grid.rows),
  bounds: grid.bounds,
})

/** Red, green, blue, alpha of each cell: transparent below the first break, even ramp above. */
export const densityColours = (
  { columns, rows, values }: Pick<DensityGrid, 'columns' | 'rows' | 'values'>,
  breaks: readonly number[],
  dark: boolean,
): Uint8ClampedArray<ArrayBuffer> => {
  const ramp = DENSITY_RAMP[dark ? 'dark' : 'light']
  // Clear in the colour of the first class, not in black: the map blends neighbouring cells, and black gives a grey rim.
  const [red, green, blue] = ramp[0]
  const clear = [red, green, blue, 0] as const
  const colours = new Uint8ClampedArray(columns * rows * 4)
  for (let cell = 0; cell < values.length; cell++) {
    const value = values[cell] as number
    let index = -1
    while (index + 1 < breaks.length && value >= (breaks[index + 1] as number)) index++
    colours.set(ramp[index] ?? clear, cell * 4)
  }
  return colours
}
