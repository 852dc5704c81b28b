import { ANALYSIS_METHODS, type AnalysisMethod, methodFacts } from '../../data/analysis/questions/analysisMethods.ts'
import { defaultParameters } from '../../data/analysis/questions/analysisQuestion.ts'
import { withCodes } from '../../data/model/caseFilter.ts'
import type { Workbench } from '../overview/workbench.ts'
import { formatPeriod } from '../ui/format.ts'
import { LoadFailed } from '../ui/LoadFailed.tsx'
import { Notice } from '../ui/Notice.tsx'
import { useLanguage } from '../ui/preferences.ts'
import { problemText } from '../ui/problemText.ts'
import { ANALYSIS_WORDS } from './analysisWords.ts'
import { AnalysisAnswer } from './AnalysisAnswer.tsx'
import { hideDots } from './hiddenDots.ts'
import { SavedResults } from './SavedResults.tsx'
import { ParameterFields } from './ParameterFields.tsx'
import { SAVED_WORDS } from './savedWords.ts'
import { SealedAnswer } from './SealedAnswer.tsx'
import { SealedForecasts } from './SealedForecasts.tsx'
import { useSavedResult } from './useSavedResult.ts'
import './analysis.css'

const SEVERAL = 'SEVERAL'

/** Asks more than "where are the dots": a question, its area and parameters, and what was found. */
export const AnalysisPanel = (workbench: Workbench) => {
  const { view, setView, data, analysis, filter } = workbench
  const language = useLanguage()
  const words = ANALYSIS_WORDS[language]
  const saved = useSavedResult(workbench)
  const { method } = view.analysis
  const { places } = view.filter
  const provinces = data.installation?.provinces ?? []
  const [onlyPlace = ''] = places
  const area = places.length === 0 ? '' : places.length === 1 && onlyPlace.length === 2 ? onlyPlace : SEVERAL
  return (
    <div className="column analysis">
      <SavedResults setView={setView} />
      <form
        className="analysis-form"
        // A value between two steps is a value; the fields keep their limits themselves.
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          analysis.run?.()
          setView((now) => ({ ...now, savedResult: null }), { replace: true })
          hideDots(workbench)
        }}
      >
        <label className="analysis-field">
          <span>{words.question}</span>
          <select
            value={method}
            onChange={(event) => {
              const next = event.currentTarget.value as AnalysisMethod
              setView((now) => ({ ...now, analysis: { method: next, parameters: defaultParameters(next) } }))
            }}
          >
            {ANALYSIS_METHODS.map((known) => (
              <option key={known.code} value={known.code}>
                {known[language]}
              </option>
            ))}
          </select>
        </label>
        <p className="analysis-asks">{methodFacts(method).question[language]}</p>
        <label className="analysis-field">
          <span>{words.area}</span>
          <select
            value={area}
            onChange={(event) => {
              const code = event.currentTarget.value
              if (code === SEVERAL) return
              setView((now) => ({ ...now, filter: withCodes(now.filter, 'places', code === '' ? [] : [code]) }))
            }}
          >
            <option value="">{words.allProvinces}</option>
            {[...new Set([...provinces, ...(area.length === 2 ? [area] : [])])].map((code) => (
              <option key={code} value={code}>
                {workbench.placeName(code)}
              </option>
            ))}
            {area === SEVERAL && <option value={SEVERAL}>{words.severalPlaces}</option>}
          </select>
        </label>
        <p className="analysis-period">
          <span>{words.period}</span>
          <strong>{formatPeriod(filter.from, filter.to, language)}</strong>
          <small>{words.periodHint}</small>
        </p>
        <ParameterFields
          asked={view.analysis}
          onChange={(asked) => setView((now) => ({ ...now, analysis: asked }), { replace: true })}
        />
        {!analysis.question && <Notice kind="info" title={words.noPeriod} />}
        <button
          type="submit"
          className="text-button"
          data-kind="strong"
          disabled={!analysis.run || analysis.status === 'running'}
        >
          {analysis.status === 'running' ? words.computing : words.compute}
        </button>
      </form>
      {analysis.status === 'failed' && (
        <Notice kind="error" title={analysis.problem ? problemText(analysis.problem, language) : words.failed} />
      )}
      {saved.error && <LoadFailed title={SAVED_WORDS[language].openFailed} error={saved.error} onRetry={saved.retry} />}
      {saved.shown && (
        <Notice
          kind="info"
          title={SAVED_WORDS[language].opened(saved.shown.analysis.name)}
          text={SAVED_WORDS[language].standing[saved.shown.data]}
        />
      )}
      {analysis.sealed ? (
        <SealedAnswer {...workbench} sealed={analysis.sealed} />
      ) : (
        analysis.result && <AnalysisAnswer {...workbench} result={analysis.result} />
      )}
      {method === 'FORECAST' && <SealedForecasts {...workbench} />}
    </div>
  )
}
