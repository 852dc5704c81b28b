import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { Lock } from 'lucide-react'
import { useState } from 'react'
import { type AnalysisQuestion, formatQuestion } from '../../data/analysis/questions/analysisQuestion.ts'
import { LONGEST_NAME } from '../../data/analysis/saved/savedAnalysis.ts'
import { useSending } from '../account/useSending.ts'
import { getForecasts, getStandings, sealForecast } from '../api/forecastCalls.ts'
import { LoadFailed } from '../ui/LoadFailed.tsx'
import { formatPeriod } from '../ui/format.ts'
import { useLanguage } from '../ui/preferences.ts'
import { Skeleton } from '../ui/Skeleton.tsx'
import { SEALED_WORDS } from './sealedWords.ts'
import { SealedOnMap } from './SealedOnMap.tsx'
import { SealedScores } from './SealedScores.tsx'
import type { Analysis } from './useAnalysis.ts'
import './savedResults.css'

const KEY = ['forecasts'] as const

interface SealedForecastsProps {
  readonly question: AnalysisQuestion
  readonly analysis: Analysis
}

/**
 * Forecasts that were sealed before their period: what each model is worth by them, how right each was, and sealing one
 * for the coming days.
 */
export const SealedForecasts = ({ question, analysis }: SealedForecastsProps) => {
  const language = useLanguage()
  const words = SEALED_WORDS[language]
  const queries = useQueryClient()
  const text = formatQuestion(question)
  const standings = useQuery({ queryKey: [...KEY, text], queryFn: ({ signal }) => getStandings(text, signal) })
  const { data, error, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: [...KEY, 'list'],
    queryFn: ({ pageParam, signal }) => getForecasts(pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  })
  const { isBusy, problem, problems, send } = useSending({}, words.refusals)
  const [name, setName] = useState('')
  const list = data?.pages.flatMap(({ forecasts }) => forecasts)
  const refusal = problem ?? Object.values(problems)[0]
  return (
    <section className="analysis-table" aria-label={words.title}>
      <h3>{words.title}</h3>
      <p className="soft">{words.text}</p>
      {standings.data?.models
        .filter(({ sealed, tested }) => sealed.periods > 0 || tested !== null)
        .map((model) => (
          <p key={model.model} className="soft">
            {words.standing(model, language)}
          </p>
        ))}
      <form
        className="analysis-save"
        onSubmit={(event) => {
          event.preventDefault()
          void send(async () => {
            await sealForecast({ name: name.trim(), question: text, startsOn: null })
            setName('')
            await queries.invalidateQueries({ queryKey: KEY })
          })
        }}
      >
        <label className="analysis-field">
          <span>{words.name}</span>
          <input value={name} maxLength={LONGEST_NAME} onChange={(event) => setName(event.currentTarget.value)} />
        </label>
        <button type="submit" className="text-button" disabled={name.trim() === '' || isBusy}>
          <Lock aria-hidden="true" size={16} strokeWidth={1.8} />
          {isBusy ? words.sealing : words.seal}
        </button>
        {refusal && <p role="alert">{refusal}</p>}
      </form>
      {error && <LoadFailed title={words.loadFailed} error={error} onRetry={() => void refetch()} />}
      {!list && !error && <Skeleton height={52} />}
      {list?.length === 0 && <p className="soft">{words.none}</p>}
      {list?.map((forecast) => (
        <details key={forecast.id} className="sealed-forecast">
          <summary>
            <strong>{forecast.name}</strong>{' '}
            <small>
              {formatPeriod(forecast.startsOn, forecast.endsOn, language)} · {words.states[forecast.state]}
            </small>
          </summary>
          <SealedScores forecast={forecast} />
          <SealedOnMap forecast={forecast} analysis={analysis} />
        </details>
      ))}
      {hasNextPage && (
        <button type="button" className="text-button" onClick={() => void fetchNextPage()}>
          {words.more}
        </button>
      )}
    </section>
  )
}
