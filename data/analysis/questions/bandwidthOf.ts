import type { Refused } from '../analysisAnswer.ts'
import { refused } from '../analysisAnswer.ts'
import type { Bounds } from '../localPlane.ts'
import { densityFrame } from '../density.ts'
import { silvermanBandwidth } from '../silvermanBandwidth.ts'
import type { AnalysisQuestion } from './analysisQuestion.ts'

/** Cells of a fifth of the bandwidth keep a density within 3 % of the exact sum (`densityGrid`). */
const CELLS_A_BANDWIDTH = 5
/** Enough for 500 m in a province with islands far out, whose box is mostly sea. */
const MOST_CELLS = 6_000_000

/** How wide a density spreads and the cells it is computed on, in metres. */
export interface Bandwidth {
  readonly kind: 'bandwidth'
  readonly bandwidthMetres: number
  readonly cellMetres: number
}

/** The bandwidth a question asks for, chosen or by Silverman's rule; refused where its cells would be too many. */
export const bandwidthOf = (
  { method, parameters }: AnalysisQuestion,
  points: { readonly x: ArrayLike<number>; readonly y: ArrayLike<number> },
  bounds: Bounds,
): Bandwidth | Refused => {
  let bandwidthMetres = Number(parameters.bandwidthMetres)
  if (parameters.rule === 'SILVERMAN') {
    const found = silvermanBandwidth(points.x, points.y)
    if (found.kind === 'refused') return found
    bandwidthMetres = found.bandwidthMetres
  }
  const cellMetres = bandwidthMetres / CELLS_A_BANDWIDTH
  const { columns, rows } = densityFrame(bounds, cellMetres)
  return columns * rows > MOST_CELLS
    ? refused(method, 'TOO_MANY_CELLS', columns * rows, MOST_CELLS)
    : { kind: 'bandwidth', bandwidthMetres, cellMetres }
}
