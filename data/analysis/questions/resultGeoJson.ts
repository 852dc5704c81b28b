import type { Feature, FeatureCollection, Geometry } from 'geojson'
import { formatQuestion } from './analysisQuestion.ts'
import type { AnalysisFindings, AnalysisResult } from './analysisResult.ts'

interface PlacesOfResult {
  readonly outlineOf: (code: string) => Geometry | undefined
  readonly nameOf: (code: string) => string
}

/**
 * A result as GeoJSON: one feature a shape with the cells of its row under the codes of the columns, coordinates in
 * degrees (WGS 84). What the result rests on stands beside the features.
 * @param outlineOf outline of a commune by its code
 * @param nameOf name of a commune by its code
 * @param texts headline and method in the reader's language
 */
export const resultGeoJson = (
  { question, dataVersion, computedOn }: AnalysisResult,
  findings: AnalysisFindings,
  { outlineOf, nameOf }: PlacesOfResult,
  texts: Readonly<Record<string, string | null>>,
): FeatureCollection<Geometry | null> & { readonly analysis: object } => ({
  type: 'FeatureCollection',
  analysis: { question: formatQuestion(question), dataVersion, computedOn, leftOut: findings.leftOut, ...texts },
  features: findings.shapes.map((shape): Feature<Geometry | null> => {
    const row = shape.row === null ? undefined : findings.table.rows[shape.row]
    const commune = row?.[findings.table.columns.indexOf('commune')] ?? shape.commune
    return {
      type: 'Feature',
      geometry: shape.geometry ?? (shape.commune === undefined ? null : (outlineOf(shape.commune) ?? null)),
      properties: {
        class: shape.class,
        rank: shape.row === null ? null : shape.row + 1,
        ...(row && Object.fromEntries(findings.table.columns.map((column, at) => [column, row[at] ?? null]))),
        ...(commune != null && { communeName: nameOf(String(commune)) }),
      },
    }
  }),
})
