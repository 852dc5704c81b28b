import { isInsideRings } from '../../model/insideRings.ts'
import type { LonLat } from '../../model/vn2000.ts'
import type { AnalysisArea } from './analysisInput.ts'

/** Code of the commune in which a place lies; null = in none of the area. */
export const communeAt = (areas: readonly AnalysisArea[], [longitude, latitude]: LonLat): string | null =>
  areas.find(({ polygons }) => isInsideRings(polygons.flat(), longitude, latitude))?.code ?? null
