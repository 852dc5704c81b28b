import type { MultiPolygon, Polygon } from 'geojson'
import type { CaseFilter } from '../../model/caseFilter.ts'
import type { Commune, CorridorCollection, Installation, LonLat } from '../../model/things.ts'
import type { AnalysisArea, AnalysisCorridor, AnalysisInput } from './analysisInput.ts'
import { isSeenLikeTheOthers } from './seenForces.ts'

/**
 * The communes of a filter's places, by code; without places those of every province with cases. One whose cases are not
 * shown to who asks, or not those of every force that is compared, is counted apart: among the others it would stand as
 * a commune with fewer cases.
 * @param shown provinces with cases, and where cases are shown
 * @param shapes outlines by code, in degrees (WGS 84)
 */
export const areasOf = (
  { places, forces }: Pick<CaseFilter, 'places' | 'forces'>,
  { provinces, seenAreas }: Pick<Installation, 'provinces' | 'seenAreas'>,
  communes: readonly Commune[],
  shapes: ReadonlyMap<string, Polygon | MultiPolygon>,
): Pick<AnalysisInput, 'areas' | 'unseenAreas'> => {
  const wanted = new Set(places.length > 0 ? places : provinces)
  const asked = communes.filter(({ code, provinceCode }) => wanted.has(code) || wanted.has(provinceCode))
  const areas = asked
    .filter(isSeenLikeTheOthers(asked, seenAreas, forces))
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map(({ code, provinceCode, population, point }): AnalysisArea => {
      const shape = shapes.get(code)
      const polygons = shape?.type === 'Polygon' ? [shape.coordinates] : (shape?.coordinates ?? [])
      return {
        code,
        provinceCode,
        population,
        point,
        polygons: polygons as unknown as AnalysisArea['polygons'],
      }
    })
  return { areas, unseenAreas: asked.length - areas.length }
}

/** Corridors with their legs in order. */
export const corridorsOf = ({ corridors, legs }: CorridorCollection): AnalysisCorridor[] =>
  corridors.map(({ id, name }) => ({
    id,
    name,
    legs: legs.features
      .filter(({ properties }) => properties.corridorId === id)
      .map(({ properties, geometry }) => ({
        order: properties.legOrder,
        fromName: properties.fromName,
        toName: properties.toName,
        line: geometry.coordinates as unknown as LonLat[],
      })),
  }))
