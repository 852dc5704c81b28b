import type { Geometry } from 'geojson'
import { leftOutTogether, type Refused, refused } from '../analysisAnswer.ts'
import { densityCellsInside } from '../cellsInside.ts'
import { middleOfDensityCell } from '../density.ts'
import { type DensityDifference, densityDifference } from '../densityDifference.ts'
import { gridRegions, outlineOfRegion } from '../gridRegions.ts'
import { poissonTest } from '../poissonTest.ts'
import type { AnalysisInput } from './analysisInput.ts'
import type { AnalysisQuestion } from './analysisQuestion.ts'
import type { AnalysisFindings, AnalysisShape, Cell } from './analysisResult.ts'
import { bandwidthOf } from './bandwidthOf.ts'
import { communeAt } from './communeAt.ts'
import { cutoffOf } from './cutoffOf.ts'
import { comparedPeriod, periodOf } from './periodOf.ts'
import { type PlacedPeriod, placedPeriod } from './placedPeriod.ts'
import { pointText } from './pointText.ts'

const LEVEL = 0.05
const ORDINARY_Z = 1.96

interface Region {
  readonly class: 'RISE' | 'FALL'
  readonly cells: readonly number[]
  /** Its cell of the strongest change. */
  readonly strongest: number
}

/**
 * Where cases gathered or thinned out against another period: regions in which the counts within the bandwidth differ by
 * more than ordinary variation, by |z| ≥ 1.96 and by the exact test of two counts, as with communes.
 */
export const densityChange = (question: AnalysisQuestion, input: AnalysisInput): AnalysisFindings | Refused => {
  const compared = comparedPeriod(question, input)
  if ('kind' in compared) return compared
  const now = placedPeriod(input, periodOf(question))
  const before = placedPeriod(input, compared)
  const cases = now.rows.length + before.rows.length
  if (cases === 0) return refused('DENSITY_CHANGE', 'TOO_FEW_CASES', 0, 1)
  const bandwidth = bandwidthOf(question, { x: [...now.x, ...before.x], y: [...now.y, ...before.y] }, now.bounds)
  if (bandwidth.kind === 'refused') return bandwidth
  const { bandwidthMetres, cellMetres } = bandwidth
  const grid = densityDifference(pointsOf(now), pointsOf(before), now.bounds, bandwidthMetres, cellMetres)
  const tested = testedCells(grid, input)
  // An area so small beside the bandwidth that the middle of no cell lies in it.
  if (tested.length === 0) return refused('DENSITY_CHANGE', 'BAD_PARAMETER', bandwidthMetres, Number.NaN)
  const regions = regionsOf(grid, tested, question)
  const [rises, falls] = (['RISE', 'FALL'] as const).map((wanted) => regions.filter((found) => found.class === wanted))
  const placeOf = ({ strongest }: Region) => middleOfDensityCell(grid, strongest)
  const communes = regions.map((region) => communeAt(input.areas, placeOf(region)))
  const firstOf = (wanted: Region['class']) => communes[regions.findIndex((region) => region.class === wanted)] ?? null
  const [rise, fall] = [firstOf('RISE'), firstOf('FALL')]
  return {
    kind: 'answered',
    cases,
    compared: tested.length,
    leftOut: leftOutTogether(now.leftOut, before.leftOut),
    numbers: {
      rises: rises?.length ?? 0,
      falls: falls?.length ?? 0,
      now: now.rows.length,
      before: before.rows.length,
      beforeFrom: compared.from,
      beforeTo: compared.to,
      bandwidthMetres,
      cellMetres,
    },
    names: { ...(rise && { rise }), ...(fall && { fall }) },
    table: {
      columns: ['commune', 'class', 'now', 'before', 'difference', 'z', 'squareKilometres', 'place'],
      rows: regions.map((region, at): Cell[] => {
        const counts = [grid.now[region.strongest] as number, grid.before[region.strongest] as number] as const
        return [
          communes[at] ?? null,
          region.class,
          ...counts,
          counts[0] - counts[1],
          grid.z[region.strongest] as number,
          (region.cells.length * cellMetres ** 2) / 1e6,
          pointText(placeOf(region)),
        ]
      }),
    },
    shapes: regions.map(
      (region, row): AnalysisShape => ({
        row,
        class: region.class,
        geometry: { type: 'MultiPolygon', coordinates: outlineOfRegion(grid, region.cells) } as unknown as Geometry,
      }),
    ),
    series: {},
  }
}

const pointsOf = ({ longitude, latitude, rows }: PlacedPeriod) => ({
  longitude,
  latitude,
  weight: new Uint8Array(rows.length).fill(1),
})

/** Cells on the land of the area with a case of either period around them: elsewhere there is nothing to test. */
const testedCells = (grid: DensityDifference, { areas }: AnalysisInput): Int32Array => {
  const inside = densityCellsInside(
    grid,
    areas.flatMap(({ polygons }) => [...polygons]),
  )
  return Int32Array.from(grid.z.keys()).filter(
    (cell) => inside[cell] === 1 && (grid.now[cell] as number) + (grid.before[cell] as number) > 0,
  )
}

/** Rises, then falls, the strongest first. */
const regionsOf = (grid: DensityDifference, tested: Int32Array, question: AnalysisQuestion): Region[] => {
  // Many cells share their counts. |z| < 1.96 is p > 0.1 of two counts: no level here lets it pass.
  const known = new Map<string, number>()
  const chance = (cell: number): number => {
    const [now, before] = [grid.now[cell] as number, grid.before[cell] as number]
    if (Math.abs(grid.z[cell] as number) < ORDINARY_Z) return 1
    const key = `${now} ${before}`
    const p = known.get(key) ?? poissonTest(now, before)
    known.set(key, p)
    return p
  }
  const p = Float64Array.from(tested, chance)
  const cutoff = cutoffOf(question, p, LEVEL)
  const size = (cell: number) => Math.abs(grid.z[cell] as number)
  return (['RISE', 'FALL'] as const).flatMap((found) => {
    const marked = new Uint8Array(grid.z.length)
    for (const [at, cell] of tested.entries()) {
      const isFound = (p[at] as number) <= cutoff && (grid.z[cell] as number) > 0 === (found === 'RISE')
      if (isFound) marked[cell] = 1
    }
    return gridRegions(grid, marked)
      .map(
        (cells): Region => ({
          class: found,
          cells,
          strongest: cells.reduce((most, cell) => (size(cell) > size(most) ? cell : most)),
        }),
      )
      .sort((a, b) => size(b.strongest) - size(a.strongest) || a.strongest - b.strongest)
  })
}
