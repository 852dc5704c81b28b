import { Download } from 'lucide-react'
import { useState } from 'react'
import { formatQuestion } from '../../data/analysis/questions/analysisQuestion.ts'
import type { AnalysisFindings, AnalysisResult } from '../../data/analysis/questions/analysisResult.ts'
import { resultGeoJson } from '../../data/analysis/questions/resultGeoJson.ts'
import type { AnalysisText } from '../../data/analysis/sentences/analysisText.ts'
import { filterSentence } from '../../data/model/filterText/filterSentence.ts'
import { answerWorkbook, savedWorkbook } from '../api/analysisCalls.ts'
import { mapCredits } from '../map/mapCredits.ts'
import { OVERVIEW_WORDS } from '../overview/overviewWords.ts'
import type { Workbench } from '../overview/workbench.ts'
import { formatPeriod } from '../ui/format.ts'
import { useLanguage } from '../ui/preferences.ts'
import { ANALYSIS_WORDS } from './analysisWords.ts'
import { downloadFile } from './downloadFile.ts'
import { resultPng } from './resultPng.ts'

interface ResultDownloadsProps extends Pick<Workbench, 'analysis' | 'data' | 'drawing' | 'isDark' | 'mapRef'> {
  readonly result: AnalysisResult
  readonly findings: AnalysisFindings
  readonly text: AnalysisText
  readonly nameOf: (code: string) => string
}

/** A result as files: what is drawn with the rows of the ranking, and the map as a picture. */
export const ResultDownloads = ({ result, findings, text, nameOf, ...workbench }: ResultDownloadsProps) => {
  const language = useLanguage()
  const words = ANALYSIS_WORDS[language]
  const [hasFailed, setHasFailed] = useState(false)
  const { method, filter } = result.question
  const fileName = `phan-tich-${method.toLowerCase().replaceAll('_', '-')}-${result.computedOn}`
  const { savedId } = workbench.analysis
  const workbook =
    savedId === null ? answerWorkbook(formatQuestion(result.question), language) : savedWorkbook(savedId, language)
  const savePicture = async () => {
    const { data, isDark, mapRef } = workbench
    const map = await mapRef.current?.picture()
    if (!map) throw new Error('The map cannot draw')
    const { sample, approximate } = OVERVIEW_WORDS[language]
    const names = { communes: data.communeOf, provinces: data.provinceOf }
    const picture = await resultPng({
      map,
      findings,
      text,
      subject: `${formatPeriod(filter.from, filter.to, language)} · ${filterSentence(filter, language, names)}`,
      notes: [
        ...(data.installation?.isSample ? [sample] : []),
        ...((data.installation?.boundaries.approximate ?? 0) > 0 ? [approximate] : []),
        mapCredits(language, (data.installation?.basemap ?? null) !== null).join(' · '),
      ],
      language,
      isDark,
    })
    downloadFile(picture, `${fileName}.png`)
  }
  return (
    <p className="analysis-downloads">
      <a className="text-button" href={workbook} download>
        <Download aria-hidden="true" size={16} strokeWidth={1.8} />
        {words.workbook}
      </a>
      {findings.shapes.length > 0 && (
        <button
          type="button"
          className="text-button"
          onClick={() => {
            const shapes = workbench.drawing.mesh?.shapes
            const places = { outlineOf: (code: string) => shapes?.get(code), nameOf }
            const file = resultGeoJson(result, findings, places, { ...text })
            downloadFile(new Blob([JSON.stringify(file)], { type: 'application/geo+json' }), `${fileName}.geojson`)
          }}
        >
          <Download aria-hidden="true" size={16} strokeWidth={1.8} />
          {words.geoJson}
        </button>
      )}
      <button
        type="button"
        className="text-button"
        onClick={() => {
          setHasFailed(false)
          savePicture().catch(() => setHasFailed(true))
        }}
      >
        <Download aria-hidden="true" size={16} strokeWidth={1.8} />
        {words.picture}
      </button>
      {hasFailed && <span role="alert">{words.noPicture}</span>}
    </p>
  )
}
