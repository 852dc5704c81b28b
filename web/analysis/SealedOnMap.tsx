import type { ForecastSummary } from '../../data/analysis/saved/forecastAnswers.ts'
import { nameOfModel } from '../../data/analysis/sentences/forecastHeadline.ts'
import { useSending } from '../account/useSending.ts'
import { getForecast } from '../api/forecastCalls.ts'
import { Notice } from '../ui/Notice.tsx'
import { useLanguage } from '../ui/preferences.ts'
import { sealedPlaces } from './sealedPlaces.ts'
import { SEALED_WORDS } from './sealedWords.ts'
import type { Analysis } from './useAnalysis.ts'

interface SealedOnMapProps {
  readonly forecast: ForecastSummary
  readonly analysis: Pick<Analysis, 'sealed' | 'showSealed'>
}

/** Draws what a model chose when the forecast was sealed, in place of the result. */
export const SealedOnMap = ({ forecast, analysis: { sealed, showSealed } }: SealedOnMapProps) => {
  const language = useLanguage()
  const words = SEALED_WORDS[language]
  const { isBusy, problem, send } = useSending()
  return (
    <>
      {forecast.models
        .filter(({ places }) => places > 0)
        .map(({ model }) => (
          <button
            key={model}
            type="button"
            className="text-button"
            disabled={isBusy}
            aria-pressed={sealed?.forecastId === forecast.id && sealed.model === model}
            onClick={() => void send(async () => showSealed(sealedPlaces(await getForecast(forecast.id), model)))}
          >
            {words.draw(nameOfModel(model, language))}
          </button>
        ))}
      {problem && <Notice kind="error" title={problem} />}
    </>
  )
}
