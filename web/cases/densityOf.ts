import { densityGrid } from '../../data/analysis/density.ts'
import { SUITABLE_PRECISIONS } from '../../data/analysis/placedCases.ts'
import { PRECISIONS } from '../../data/model/caseCodes.ts'
import { type CaseColumns, POSITION_SCALE } from '../../data/model/caseColumns.ts'
import type { DensityAnswer, DensityQuestion } from './messages.ts'
import { filterRows } from './filterRows.ts'
import type { ProvinceOf } from './filterTables.ts'

export const BANDWIDTH_METRES = 2000
const CELL_METRES = 400
const MOST_CELLS = 1_500_000
/** Below this many points a heat map would show single cases. */
export const FEWEST_POINTS = 5
/** Only exact places carry a density of some metres. */
const EXACT = new Set(
  PRECISIONS.flatMap(({ code }, index) => (SUITABLE_PRECISIONS.POINTS.includes(code) ? [index] : [])),
)

/** Heat map of a filter over boxes: quartic kernel, 2 km, on cells of 400 m (coarser only where the boxes are huge). */
export const densityOf = (
  columns: CaseColumns,
  question: DensityQuestion,
  provinceOf: ProvinceOf,
): DensityAnswer | null => {
  const rows = filterRows(columns, question.filter, provinceOf)
  const inBoxes = question.boxes.map(() => ({
    longitude: [] as number[],
    latitude: [] as number[],
    weight: [] as number[],
  }))
  for (const row of rows) {
    if (!EXACT.has(columns.precision[row] ?? 255)) continue
    const x = (columns.longitude[row] ?? 0) / POSITION_SCALE
    const y = (columns.latitude[row] ?? 0) / POSITION_SCALE
    // Each case goes into one grid: the grids of near boxes reach a cell into one another.
    const points =
      inBoxes[
        question.boxes.findIndex(([west, south, east, north]) => x >= west && x <= east && y >= south && y <= north)
      ]
    if (!points) continue
    points.longitude.push(x)
    points.latitude.push(y)
    points.weight.push(
      question.weight === 'cases'
        ? 1
        : question.weight === 'subjects'
          ? (columns.subjects[row] ?? 0)
          : (columns.value[row] ?? 0) / 1e6,
    )
  }
  const squareMetres = question.boxes.reduce(
    (sum, [west, south, east, north]) => sum + (east - west) * 109_000 * (north - south) * 111_000,
    0,
  )
  const cellMetres = Math.max(CELL_METRES, Math.sqrt(squareMetres / MOST_CELLS))
  const bandwidthMetres = Math.max(BANDWIDTH_METRES, cellMetres * 2)
  const grids = question.boxes.map((box, index) =>
    densityGrid(inBoxes[index] ?? { longitude: [], latitude: [], weight: [] }, box, bandwidthMetres, cellMetres),
  )
  const used = grids.reduce((sum, grid) => sum + grid.used, 0)
  return used < FEWEST_POINTS ? null : { grids, bandwidthMetres, used, leftOut: rows.length - used }
}
