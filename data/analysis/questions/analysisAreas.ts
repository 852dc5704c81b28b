import type { MultiPolygon, Polygon } from 'geojson'
import type { Commune, CorridorCollection, LonLat } from '../../model/things.ts'
import type { AnalysisArea, AnalysisCorridor } from './analysisInput.ts'

/**
 * The communes of a filter's places, by code; without places those of every province with cases.
 * @param provinces those with cases
 * @param shapes outlines by code, in degrees (WGS 84)
 */
export const areasOf = (
  places: readonly string[],
  provinces: readonly string[],
  communes: readonly Commune[],
  shapes: ReadonlyMap<string, Polygon | MultiPolygon>,
): AnalysisArea[] => {
  const wanted = new Set(places.length > 0 ? places : provinces)
  return communes
    .filter(({ code, provinceCode }) => wanted.has(code) || wanted.has(provinceCode))
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map(({ code, provinceCode, population, point }) => {
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
