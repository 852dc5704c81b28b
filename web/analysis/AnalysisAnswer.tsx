import { X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { analysisText } from '../../data/analysis/sentences/analysisText.ts'
import type { AnalysisResult } from '../../data/analysis/questions/analysisResult.ts'
import type { Workbench } from '../overview/workbench.ts'
import { Notice } from '../ui/Notice.tsx'
import { useLanguage } from '../ui/preferences.ts'
import { toggleLayer } from '../view/view.ts'
import { ANALYSIS_WORDS } from './analysisWords.ts'
import { boundsOfGeometry } from './boundsOfGeometry.ts'
import { ResultCharts } from './ResultCharts.tsx'
import { ResultDownloads } from './ResultDownloads.tsx'
import { ResultLegend } from './ResultLegend.tsx'
import { SealedHeadline } from './SealedHeadline.tsx'
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
  const { sealed } = analysis
  // On a phone, and below a long form, the answer would come where nobody looks.
  const answer = useRef<HTMLElement>(null)
  useEffect(() => {
    // In braces: newer browsers give a promise back, which is no way to tidy up.
    answer.current?.scrollIntoView({ block: 'start' })
  }, [result, analysis.sealed])
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
            const areHidden = analysis.hidesDots.current
            analysis.hidesDots.current = false
            setView((now) => (areHidden && !now.layers.includes('dots') ? toggleLayer(now, 'dots') : now))
          }}
        >
          <X aria-hidden="true" size={16} strokeWidth={1.8} />
          {words.clear}
        </button>
      </header>
      {analysis.isOutdated && <Notice kind="info" title={words.outdated} />}
      {sealed ? (
        // What is said is what is drawn, also on paper.
        <SealedHeadline sealed={sealed} onBack={() => analysis.showSealed(null)} />
      ) : (
        <>
          <p className="analysis-headline">{text.headline}</p>
          <details className="analysis-method" open>
            <summary>{words.howComputed}</summary>
            <p>{text.method}</p>
            {text.leftOut && <p>{text.leftOut}</p>}
          </details>
        </>
      )}
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
          <ResultLegend findings={sealed ?? findings} />
          {!sealed && <ResultCharts findings={findings} />}
          {!sealed && (
            <ResultTable
              findings={findings}
              nameOf={placeName}
              onCommune={fitCommune}
              onGeometry={(geometry) => {
                const bounds = boundsOfGeometry(geometry)
                if (bounds) mapRef.current?.fitTo(bounds)
              }}
            />
          )}
          {!sealed && <SaveResult key={result.dataVersion} result={result} />}
          {!sealed && <ResultDownloads {...workbench} result={result} findings={findings} text={text} />}
        </>
      )}
    </section>
  )
}
