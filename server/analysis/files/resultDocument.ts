import { resultGeoJson } from '../../../data/analysis/questions/resultGeoJson.ts'
import { analysisText } from '../../../data/analysis/sentences/analysisText.ts'
import { placeLabel } from '../../../data/model/filterText/placeLabel.ts'
import { outlinesOf } from '../source/analysisSource.ts'
import { type ResultToWrite, resultFacts, resultWarning } from './resultFacts.ts'

/**
 * A result as GeoJSON text (WGS 84): the features that the page gives, and what the workbook says of the result beside them.
 * @param topology the boundaries that browsers get
 */
export const resultDocument = (written: ResultToWrite, topology: Uint8Array): string => {
  const { result, names, language } = written
  const { outcome } = result
  const codes = new Set(outcome.shapes.flatMap(({ commune }) => (commune === undefined ? [] : [commune])))
  const outlines = codes.size === 0 ? new Map() : outlinesOf(topology, codes)
  const nameOf = (code: string) => placeLabel(code, language, names)
  const { headline, method } = analysisText(result, language, nameOf)
  const places = { outlineOf: (code: string) => outlines.get(code), nameOf }
  const { analysis, ...collection } = resultGeoJson(result, outcome, places, { headline, method })
  return JSON.stringify({
    ...collection,
    analysis: {
      ...analysis,
      warning: resultWarning(written),
      facts: Object.fromEntries(resultFacts(written).map(({ key, value }) => [key, value])),
    },
  })
}
