import { withPeriod } from '../../data/model/caseFilter.ts'
import type { ImportReport } from '../../data/model/imports.ts'
import type { Thing } from '../../data/model/thingRow/thingKind.ts'
import { DEFAULT_VIEW, formatView, type LayerId } from '../view/view.ts'

const LARGEST_ZOOM = 13
const SMALLEST_ZOOM = 5

/** The layer on which things of a kind lie; the others are no places of their own. */
const LAYERS: Readonly<Partial<Record<Thing, LayerId>>> = {
  cases: 'dots',
  corridors: 'corridors',
  establishments: 'establishments',
  polluted_sites: 'sites',
  drug_spots: 'spots',
  crossings: 'crossings',
}

/**
 * The map of the days of what an import brought (every day, where these are not known), looking at its places, with
 * the layer on which they lie; null when it brought nothing.
 */
export const resultAddress = (
  thing: Thing,
  { points, period }: Pick<ImportReport, 'points' | 'period'>,
): string | null => {
  const camera = cameraOver(points)
  if (!camera && !period) return null
  const filter = withPeriod(DEFAULT_VIEW.filter, period?.from ?? null, period?.to ?? null)
  const own = LAYERS[thing]
  const layers = own ? [...new Set([...DEFAULT_VIEW.layers, own])] : DEFAULT_VIEW.layers
  return `/?${formatView({ ...DEFAULT_VIEW, filter, layers, windowMonths: null, camera })}`
}

const cameraOver = (points: ImportReport['points']) => {
  const written = points.filter(([, , verdict]) => verdict !== 'UNCHANGED')
  if (written.length === 0) return null
  const middle = (at: 0 | 1) => {
    const values = written.map((point) => point[at])
    const [least, most] = [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))]
    return { value: (least + most) / 2, width: most - least }
  }
  const [lon, lat] = [middle(0), middle(1)]
  // A tile of 512 px is 360° / 2^zoom wide: about two of them fit into the map.
  const zoom = Math.log2(720 / Math.max(lon.width, lat.width, 0.01))
  return {
    lon: lon.value,
    lat: lat.value,
    zoom: Math.min(LARGEST_ZOOM, Math.max(SMALLEST_ZOOM, zoom - 0.5)),
  }
}
