import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { formatQuestion } from '../../data/analysis/questions/analysisQuestion.ts'
import { FORECASTS_KEY, getForecasts, getStandings } from '../api/forecastCalls.ts'
import type { Workbench } from '../overview/workbench.ts'
import { LoadFailed } from '../ui/LoadFailed.tsx'
import { formatPeriod } from '../ui/format.ts'
import { useLanguage } from '../ui/preferences.ts'
import { Skeleton } from '../ui/Skeleton.tsx'
import { SealForm } from './SealForm.tsx'
import { SEALED_WORDS } from './sealedWords.ts'
import { SealedOnMap } from './SealedOnMap.tsx'
import { SealedScores } from './SealedScores.tsx'
import './savedResults.css'

/**
 * Forecasts that were sealed before their period, and how right each was; where a forecast is answered, what each model is
 * worth by them, and sealing one for the coming days.
 */
export const SealedForecasts = (workbench: Pick<Workbench, 'view' | 'setView' | 'analysis'>) => {
  const { result } = workbench.analysis
  const language = useLanguage()
  const words = SEALED_WORDS[language]
  const isAnswered = result?.question.method === 'FORECAST' && result.outcome.kind === 'answered'
  const text = isAnswered ? formatQuestion(result.question) : null
  const standings = useQuery({
    queryKey: [FORECASTS_KEY, text],
    queryFn: ({ signal }) => getStandings(text ?? '', signal),
    enabled: text !== null,
  })
  const { data, error, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: [FORECASTS_KEY, 'list'],
    queryFn: ({ pageParam, signal }) => getForecasts(pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  })
  const list = data?.pages.flatMap(({ forecasts }) => forecasts)
  return (
    <section className="analysis-table sealed-forecasts" aria-label={words.title}>
      <h3>{words.title}</h3>
      <p className="soft">{words.text}</p>
      {standings.data?.models
        .filter(({ sealed, tested }) => sealed.periods > 0 || tested !== null)
        .map((model) => (
          <p key={model.model} className="soft">
            {words.standing(model, language)}
          </p>
        ))}
      {text === null ? <p className="soft">{words.computeFirst}</p> : <SealForm question={text} />}
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
          <SealedOnMap {...workbench} forecast={forecast} />
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
