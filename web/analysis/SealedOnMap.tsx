import type { ForecastSummary } from '../../data/analysis/saved/forecastAnswers.ts'
import { nameOfModel } from '../../data/analysis/sentences/forecastHeadline.ts'
import { useSending } from '../account/useSending.ts'
import { getForecast } from '../api/forecastCalls.ts'
import type { Workbench } from '../overview/workbench.ts'
import { Notice } from '../ui/Notice.tsx'
import { useLanguage } from '../ui/preferences.ts'
import { hideDots } from './hiddenDots.ts'
import { sealedPlaces } from './sealedPlaces.ts'
import { SEALED_WORDS } from './sealedWords.ts'

interface SealedOnMapProps extends Pick<Workbench, 'view' | 'setView' | 'analysis'> {
  readonly forecast: ForecastSummary
}

/** Draws what a model chose when the forecast was sealed, in place of the result. */
export const SealedOnMap = ({ forecast, ...workbench }: SealedOnMapProps) => {
  const { sealed, showSealed } = workbench.analysis
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
            onClick={() =>
              void send(async () => {
                showSealed(sealedPlaces(await getForecast(forecast.id), model))
                hideDots(workbench)
              })
            }
          >
            {words.draw(nameOfModel(model, language))}
          </button>
        ))}
      {problem && <Notice kind="error" title={problem} />}
    </>
  )
}
