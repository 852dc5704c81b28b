import type { Geometry } from 'geojson'
import { type Refused, refused } from '../analysisAnswer.ts'
import { densityCellsInside } from '../cellsInside.ts'
import { contours } from '../contours.ts'
import { densityBreaks, densityFrame, type DensityGrid, densityGrid, quarticKernel } from '../density.ts'
import { densityPeaks } from '../densityPeaks.ts'
import { toPlane } from '../localPlane.ts'
import { forEachWithin, pointIndex } from '../pointIndex.ts'
import type { AnalysisClass } from './analysisClasses.ts'
import type { AnalysisInput } from './analysisInput.ts'
import type { AnalysisQuestion } from './analysisQuestion.ts'
import type { AnalysisFindings, AnalysisShape, Cell } from './analysisResult.ts'
import { bandwidthOf } from './bandwidthOf.ts'
import { communeAt } from './communeAt.ts'
import { periodOf } from './periodOf.ts'
import { type PlacedPeriod, placedPeriod } from './placedPeriod.ts'
import { pointText } from './pointText.ts'

/** As on the heat map: fewer cases would show single ones. */
const FEWEST_CASES = 5
/** A rise lower than this share of the highest is not told from the cases it is made of. */
const PEAK_SHARE = 0.1
const CLASSES = ['DENSITY_1', 'DENSITY_2', 'DENSITY_3', 'DENSITY_4', 'DENSITY_5'] as const satisfies AnalysisClass[]

/**
 * Density of cases on the land of a province: contours at the limits of the heat map, its peaks in order, and how small an
 * area holds half of the cases. Nothing is shown at sea or abroad; refuses an area so small beside the bandwidth that the
 * middle of no cell lies in it.
 */
export const caseDensity = (question: AnalysisQuestion, input: AnalysisInput): AnalysisFindings | Refused => {
  const period = periodOf(question)
  const placed = placedPeriod(input, period)
  const cases = placed.rows.length
  if (cases < FEWEST_CASES) return refused('DENSITY', 'TOO_FEW_CASES', cases, FEWEST_CASES)
  const bandwidth = bandwidthOf(question, placed, placed.bounds)
  if (bandwidth.kind === 'refused') return bandwidth
  const { bandwidthMetres, cellMetres } = bandwidth
  const whole = densityGrid(
    { ...placed, weight: new Uint8Array(cases).fill(1) },
    placed.bounds,
    bandwidthMetres,
    cellMetres,
  )
  const land = densityCellsInside(
    whole,
    input.areas.flatMap(({ polygons }) => [...polygons]),
  )
  const grid = { ...whole, values: whole.values.map((value, cell) => (land[cell] === 1 ? value : 0)) }
  // The grid finds the peaks some percent too low: of a place that is named the exact sum is said.
  const index = pointIndex(placed.x, placed.y, bandwidthMetres)
  const peaks = densityPeaks(grid, PEAK_SHARE)
    .map(({ place }) => {
      let [value, around] = [0, 0]
      forEachWithin(index, ...toPlane(placed.plane, ...place), bandwidthMetres, (_point, squaredMetres) => {
        value += quarticKernel(Math.sqrt(squaredMetres), bandwidthMetres) * 1e6
        around++
      })
      return { place, value, around }
    })
    .sort((a, b) => b.value - a.value)
  if (peaks.length === 0) return refused('DENSITY', 'BAD_PARAMETER', bandwidthMetres, Number.NaN)
  const breaks = densityBreaks(period.to - period.from + 1)
  const classOf = (value: number) => CLASSES[breaks.filter((limit) => value >= limit).length - 1] ?? 'ORDINARY'
  const rows = peaks.map(({ place, value, around }): Cell[] => [
    communeAt(input.areas, place),
    value,
    around,
    classOf(value),
    pointText(place),
  ])
  return {
    kind: 'answered',
    cases,
    compared: peaks.length,
    leftOut: placed.leftOut,
    numbers: {
      peaks: peaks.length,
      peakDensity: peaks[0]?.value ?? 0,
      peakCases: peaks[0]?.around ?? 0,
      bandwidthMetres,
      cellMetres,
      halfSquareKilometres: areaOfHalf(whole, land, placed),
    },
    names: typeof rows[0]?.[0] === 'string' ? { first: rows[0][0] } : {},
    table: { columns: ['commune', 'density', 'casesAround', 'class', 'place'], rows },
    shapes: [
      ...peaks.map(
        ({ place }, row): AnalysisShape => ({
          row,
          class: 'PEAK',
          geometry: { type: 'Point', coordinates: [...place] },
        }),
      ),
      // The highest first: it lies on top.
      ...contours(grid, breaks)
        .flatMap(({ polygons }, at): AnalysisShape[] =>
          polygons.length === 0
            ? []
            : [
                {
                  row: null,
                  class: CLASSES[at] ?? 'ORDINARY',
                  geometry: { type: 'MultiPolygon', coordinates: polygons } as unknown as Geometry,
                },
              ],
        )
        .reverse(),
    ],
    series: {},
  }
}

/**
 * Square kilometres of the densest cells that hold at least half of the cases: of those on land, and of those that hold
 * cases though their middle does not lie on land.
 */
const areaOfHalf = (
  { values, cellMetres }: DensityGrid,
  land: Uint8Array,
  { longitude, latitude, bounds }: PlacedPeriod,
): number => {
  const { columns, rows, columnAt, rowAt } = densityFrame(bounds, cellMetres)
  const cellOf = Int32Array.from(longitude, (east, at) => {
    const column = Math.min(columns - 1, Math.floor(columnAt(east)))
    return Math.min(rows - 1, Math.floor(rowAt(latitude[at] as number))) * columns + column
  })
  const atCases = Float32Array.from(cellOf, (cell) => values[cell] as number).sort()
  const limit = atCases[atCases.length >> 1] as number
  const counted = land.slice()
  for (const cell of cellOf) counted[cell] = 1
  return (values.filter((value, cell) => counted[cell] === 1 && value >= limit).length * cellMetres ** 2) / 1e6
}
