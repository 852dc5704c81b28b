import type { MultiPolygon, Polygon } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { areasOf, corridorsOf } from '../../../data/analysis/questions/analysisAreas.ts'
import { analysisCases } from '../../../data/analysis/questions/analysisCases.ts'
import type { AnalysisInput } from '../../../data/analysis/questions/analysisInput.ts'
import type { CaseColumns } from '../../../data/model/caseColumns.ts'
import type { Commune, CorridorCollection } from '../../../data/model/things.ts'

/** What a question is answered from, as it is read: plain data that goes to a thread. */
export interface AnalysisSource {
  /** Commune and province codes of the area; empty = every province with cases. */
  readonly places: readonly string[]
  /** Forces of the question; empty = all. */
  readonly forces: readonly string[]
  /** Cases of the question's filter without its period. */
  readonly columns: CaseColumns
  /** Every commune of today. */
  readonly communes: readonly Commune[]
  /** Provinces with cases, as the person sees them. */
  readonly provinces: readonly string[]
  /** Where the person is shown cases: as in `Installation`. */
  readonly seenAreas: readonly string[]
  /** Null where the question does not ask for them. */
  readonly corridors: CorridorCollection | null
  /** The boundaries that browsers get: TopoJSON in UTF-8. */
  readonly topology: Uint8Array
  /** Day number, local. */
  readonly today: number
}

type Boundaries = Topology<{ communes: GeometryCollection }>

/** The arrays that `analyse` takes: those that the browser's worker makes of its own table. */
export const analysisInputOf = (source: AnalysisSource): AnalysisInput => {
  const { columns, communes, corridors, today } = source
  const wanted = new Set(source.places.length > 0 ? source.places : source.provinces)
  const isOfArea = new Set(
    communes.filter(({ code, provinceCode }) => wanted.has(code) || wanted.has(provinceCode)).map(({ code }) => code),
  )
  const { areas, unseenAreas } = areasOf(source, source, communes, outlinesOf(source.topology, isOfArea))
  return {
    cases: analysisCases(
      columns,
      Uint32Array.from({ length: columns.length }, (_, row) => row),
      areas,
    ),
    areas,
    unseenAreas,
    centroids: communes.map(({ point }) => point),
    corridors: corridors ? corridorsOf(corridors) : [],
    today,
    since: null,
    dataVersion: columns.dataVersion,
  }
}

/**
 * Outlines of some communes by code, in degrees: those of the whole country take long.
 * @param topology TopoJSON in UTF-8
 */
export const outlinesOf = (
  topology: Uint8Array,
  codes: ReadonlySet<string>,
): ReadonlyMap<string, Polygon | MultiPolygon> => {
  const boundaries = JSON.parse(new TextDecoder().decode(topology)) as Boundaries
  const { communes: all } = boundaries.objects
  const some = { ...all, geometries: all.geometries.filter(({ id }) => codes.has(String(id))) }
  return new Map(
    feature(boundaries, some).features.map(({ id, geometry }) => [String(id), geometry as Polygon | MultiPolygon]),
  )
}
