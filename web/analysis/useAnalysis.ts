import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { areasOf, corridorsOf } from '../../data/analysis/questions/analysisAreas.ts'
import { isAnsweredByServer } from '../../data/analysis/questions/analysisMethods.ts'
import { type AnalysisQuestion, formatQuestion } from '../../data/analysis/questions/analysisQuestion.ts'
import type { AnalysisResult } from '../../data/analysis/questions/analysisResult.ts'
import type { CaseFilter } from '../../data/model/caseFilter.ts'
import { dayNumber } from '../../data/model/localDay.ts'
import type { Commune, CorridorCollection, Installation, LonLat } from '../../data/model/things.ts'
import { runAnalysis } from '../api/analysisCalls.ts'
import { ApiProblem } from '../api/client.ts'
import { caseTable } from '../cases/caseTable.ts'
import type { CommuneMesh } from '../layers/communeMesh.ts'
import type { AskedAnalysis } from '../view/view.ts'
import type { SealedPlaces } from './sealedPlaces.ts'

export interface Analysis {
  /** The question as the panel stands; null while the period is open at one end. */
  readonly question: AnalysisQuestion | null
  readonly result: AnalysisResult | null
  /** The result is of another question, or of other data, than the panel shows. */
  readonly isOutdated: boolean
  readonly status: 'idle' | 'running' | 'failed'
  /** Why the server did not answer, when it was asked. */
  readonly problem: ApiProblem | null
  /** Null while what it needs is on its way. */
  readonly run: (() => void) | null
  /** Whether the dots of cases went off the map for a result: only then they come back when it is taken off. */
  readonly hidesDots: RefObject<boolean>
  /** Number of the saved result that is shown; null for one that was computed here. */
  readonly savedId: number | null
  readonly show: (result: AnalysisResult | null, savedId?: number) => void
  /** The result that is shown was saved under a number. */
  readonly keep: (savedId: number) => void
  /** Places of a sealed forecast that are drawn in place of the result; null: none. */
  readonly sealed: SealedPlaces | null
  readonly showSealed: (places: SealedPlaces | null) => void
}

interface AnalysisSource {
  readonly asked: AskedAnalysis
  readonly filter: CaseFilter
  readonly communes: readonly Commune[]
  readonly installation: Installation | undefined
  readonly mesh: CommuneMesh | null
  readonly corridors: CorridorCollection | undefined
  /** Of the case table; undefined until it is here. */
  readonly dataVersion: number | undefined
  /** First day that the case table holds; null = everything. */
  readonly since: string | null | undefined
}

/** What the map draws: the last result, until another is computed or it is taken off, or places that were sealed. */
export const useShownAnalysis = () => {
  const [result, setResult] = useState<AnalysisResult | null>(null)
  const [sealed, showSealed] = useState<SealedPlaces | null>(null)
  const showResult = useCallback((next: AnalysisResult | null) => {
    showSealed(null)
    setResult(next)
  }, [])
  return {
    result,
    sealed,
    showResult,
    showSealed,
    drawn: sealed ?? (result?.outcome.kind === 'answered' ? result.outcome : null),
  }
}

/** Puts the question of the panel to the table in the worker. */
export const useAnalysis = (
  { asked, filter, communes, installation, mesh, corridors, dataVersion, since }: AnalysisSource,
  { result, sealed, showResult, showSealed }: ReturnType<typeof useShownAnalysis>,
): Analysis => {
  const [status, setStatus] = useState<Analysis['status']>('idle')
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const hidesDots = useRef(false)
  /** Raised by whatever is shown next: an answer that comes later than that is of nobody's last wish. */
  const turn = useRef(0)
  const [saved, setSaved] = useState<{ readonly result: AnalysisResult; readonly id: number } | null>(null)
  const { from, to } = filter
  const question = useMemo(
    (): AnalysisQuestion | null => (from && to ? { ...asked, filter: { ...filter, from, to } } : null),
    [asked, filter, from, to],
  )
  const needsCorridors = asked.method === 'CORRIDOR_LOAD'
  const isReady =
    question &&
    mesh &&
    installation &&
    communes.length > 0 &&
    (!needsCorridors || corridors) &&
    (dataVersion !== undefined || isAnsweredByServer(question))
  const run = useCallback(() => {
    if (!question || !mesh || !installation) return
    const own = ++turn.current
    setStatus('running')
    setProblem(null)
    const answered = isAnsweredByServer(question)
      ? runAnalysis(formatQuestion(question))
      : caseTable.ask('analysis', {
          type: 'analysis',
          question,
          ...areasOf(question.filter, installation, communes, mesh.shapes),
          centroids: communes.map(({ point }): LonLat => point),
          corridors: needsCorridors && corridors ? corridorsOf(corridors) : [],
          today: dayNumber(installation.today),
        })
    answered
      .then((answer) => {
        if (!answer || own !== turn.current) return
        showResult(answer)
        setStatus('idle')
      })
      .catch((error: unknown) => {
        if (own !== turn.current) return
        setProblem(error instanceof ApiProblem ? error : null)
        setStatus('failed')
      })
  }, [question, mesh, installation, communes, corridors, needsCorridors, showResult])
  // Refused for days that were not loaded: asked again as soon as others are.
  useEffect(() => {
    if (result?.outcome.kind === 'refused' && result.outcome.reason === 'NOT_LOADED' && isReady) run()
  }, [since])
  const forget = () => {
    turn.current++
    setStatus('idle')
    setProblem(null)
  }
  return {
    question,
    result,
    isOutdated:
      result !== null &&
      (!question ||
        formatQuestion(question) !== formatQuestion(result.question) ||
        (dataVersion !== undefined && dataVersion !== result.dataVersion)),
    status,
    run: isReady ? run : null,
    problem,
    hidesDots,
    savedId: result !== null && result === saved?.result ? saved.id : null,
    show: (shown, id) => {
      forget()
      setSaved(shown && id !== undefined ? { result: shown, id } : null)
      showResult(shown)
    },
    keep: (id) => setSaved(result && { result, id }),
    sealed,
    showSealed: (places) => {
      forget()
      showSealed(places)
    },
  }
}
