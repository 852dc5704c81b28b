import type { TimeBin } from './timeBins.ts'

/** Pixels left between bars that are wide enough to spare one. */
const GAP = 1
const WIDE_ENOUGH = 4

/** Where days and counts lie on the plot, CSS pixels. */
export interface TimeScale {
  readonly firstDay: number
  readonly dayWidth: number
  readonly width: number
  readonly height: number
  /** Count at the top of the plot. */
  readonly top: number
}

/** Left edge of a day. */
export const dayX = (scale: TimeScale, day: number): number => (day - scale.firstDay) * scale.dayWidth

/** The day under a position; may lie outside the range. */
export const dayAt = (scale: TimeScale, x: number): number => scale.firstDay + Math.floor(x / scale.dayWidth)

/** All bars as one SVG path: thousands of them are one element. */
export const barsPath = (bins: readonly TimeBin[], scale: TimeScale): string => {
  let path = ''
  for (const bin of bins) {
    if (bin.count === 0) continue
    const x = dayX(scale, bin.first)
    const width = dayX(scale, bin.last + 1) - x
    const shown = width >= WIDE_ENOUGH ? width - GAP : width
    const height = Math.max((bin.count / scale.top) * scale.height, 1)
    path += `M${x.toFixed(1)} ${scale.height}v${(-height).toFixed(1)}h${shown.toFixed(1)}V${scale.height}z`
  }
  return path
}
