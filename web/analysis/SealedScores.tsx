import type { ForecastSummary } from '../../data/analysis/saved/forecastAnswers.ts'
import { nameOfModel } from '../../data/analysis/sentences/forecastHeadline.ts'
import { sayNumbers } from '../../data/analysis/sentences/sayNumber.ts'
import { formatInstant } from '../ui/format.ts'
import { useLanguage } from '../ui/preferences.ts'
import { SEALED_WORDS } from './sealedWords.ts'

/** How right each model of a sealed forecast was, and by what it can be checked that nothing was changed since. */
export const SealedScores = ({ forecast }: { readonly forecast: ForecastSummary }) => {
  const language = useLanguage()
  const words = SEALED_WORDS[language]
  const say = sayNumbers(language)
  const sealed = formatInstant(forecast.sealedAt)
  return (
    <>
      <div className="analysis-scroll" tabIndex={0} role="region" aria-label={forecast.name}>
        <table>
          <thead data-wrapped="true">
            <tr>
              <th scope="col">{words.model}</th>
              {[words.places, words.expected, words.hits, words.hitRate, 'PAI', 'PEI*'].map((label) => (
                <th key={label} scope="col" data-numeric="true">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {forecast.models.map(({ model, places, expected, score }) => (
              <tr key={model}>
                <th scope="row">{nameOfModel(model, language)}</th>
                {[
                  say.count(places),
                  say.tenths(expected),
                  score ? words.hitsOf(say.count(score.hits), say.count(score.n)) : '–',
                  score ? say.share(score.hitRate) : '–',
                  score ? say.tenths(score.pai) : '–',
                  score?.pei == null ? '–' : say.hundredths(score.pei),
                ].map((text, column) => (
                  <td key={column} data-numeric="true">
                    {text}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="soft">
        {words.sealedBy(`${sealed.day} ${sealed.clock}`, forecast.authorName)}{' '}
        <code className="sealed-hash">{forecast.hash}</code>
      </p>
    </>
  )
}
