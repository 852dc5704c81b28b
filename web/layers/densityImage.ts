import type { DensityGrid } from '../../data/analysis/density.ts'
import { DENSITY_RAMP } from './palette.ts'

/** Lower limits of the five classes in cases per km² over a year; the same at every zoom and for every filter. */
export const DENSITY_BREAKS_PER_YEAR = [0.1, 0.3, 1, 3, 10] as const

/** Breaks for a period: proportional to its length, rounded to two digits, frozen and printed in the legend. */
export const densityBreaks = (days: number, perCase = 1): number[] =>
  DENSITY_BREAKS_PER_YEAR.map((limit) => Number(((limit * perCase * Math.max(days, 7)) / 365).toPrecision(2)))

export interface DensityImage {
  readonly width: number
  readonly height: number
  readonly data: Uint8ClampedArray
  readonly bounds: readonly [number, number, number, number]
}

/** Colours of a density grid: transparent below the first break, even ramp above. */
export const densityImage = (
  { columns, rows, values, bounds }: DensityGrid,
  breaks: readonly number[],
  dark: boolean,
): DensityImage => {
  const ramp = DENSITY_RAMP[dark ? 'dark' : 'light']
  const data = new Uint8ClampedArray(columns * rows * 4)
  for (let cell = 0; cell < values.length; cell++) {
    const value = values[cell] as number
    let index = -1
    while (index + 1 < breaks.length && value >= (breaks[index + 1] as number)) index++
    const colour = ramp[index]
    if (colour) data.set(colour, cell * 4)
  }
  return { width: columns, height: rows, data, bounds }
}
