import { bbox } from '@turf/turf'
import { X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { analysisText } from '../../data/analysis/sentences/analysisText.ts'
import type { AnalysisResult } from '../../data/analysis/questions/analysisResult.ts'
import type { Workbench } from '../overview/workbench.ts'
import { Notice } from '../ui/Notice.tsx'
import { useLanguage } from '../ui/preferences.ts'
import { ANALYSIS_WORDS } from './analysisWords.ts'
import { bringDotsBack } from './hiddenDots.ts'
import { ResultCharts } from './ResultCharts.tsx'
import { ResultDownloads } from './ResultDownloads.tsx'
import { ResultLegend } from './ResultLegend.tsx'
import { SaveResult } from './SaveResult.tsx'
import { ResultTable } from './ResultTable.tsx'

/** One sentence first, then how it was reached, what the colours mean and the ranking. */
export const AnalysisAnswer = ({ result, ...workbench }: Workbench & { readonly result: AnalysisResult }) => {
  const { analysis, placeName, fitCommune, mapRef, setView } = workbench
  const language = useLanguage()
  const words = ANALYSIS_WORDS[language]
  const text = analysisText(result, language, placeName)
  const { outcome } = result
  const findings = outcome.kind === 'answered' ? outcome : null
  // On a phone, and below a long form, the answer would come where nobody looks.
  const answer = useRef<HTMLElement>(null)
  useEffect(() => {
    // In braces: newer browsers give a promise back, which is no way to tidy up.
    answer.current?.scrollIntoView({ block: 'start' })
  }, [result])
  return (
    <section ref={answer} className="analysis-answer" aria-label={words.found} aria-live="polite">
      <header>
        <h2>{findings ? words.found : words.refused}</h2>
        <button
          type="button"
          className="text-button"
          data-kind="plain"
          onClick={() => {
            analysis.show(null)
            setView((now) => ({ ...now, savedResult: null }))
            bringDotsBack(workbench)
          }}
        >
          <X aria-hidden="true" size={16} strokeWidth={1.8} />
          {words.clear}
        </button>
      </header>
      {analysis.isOutdated && <Notice kind="info" title={words.outdated} />}
      <p className="analysis-headline">{text.headline}</p>
      <details className="analysis-method" open>
        <summary>{words.howComputed}</summary>
        <p>{text.method}</p>
        {text.leftOut && <p>{text.leftOut}</p>}
      </details>
      {outcome.kind === 'refused' && outcome.reason === 'NOT_LOADED' && (
        <button
          type="button"
          className="text-button"
          onClick={() => setView((now) => ({ ...now, windowMonths: null }))}
        >
          {words.loadMore}
        </button>
      )}
      {findings && (
        <>
          <ResultLegend findings={findings} />
          <ResultCharts findings={findings} />
          <ResultTable
            findings={findings}
            nameOf={placeName}
            onCommune={fitCommune}
            onGeometry={(geometry) => {
              const [west = 0, south = 0, east = 0, north = 0] = bbox(geometry)
              mapRef.current?.fitTo([west, south, east, north])
            }}
          />
          <SaveResult
            key={result.dataVersion}
            result={result}
            onSaved={(id) => {
              analysis.keep(id)
              setView((now) => ({ ...now, savedResult: id }), { replace: true })
            }}
          />
          <ResultDownloads {...workbench} result={result} findings={findings} text={text} nameOf={placeName} />
        </>
      )}
    </section>
  )
}
