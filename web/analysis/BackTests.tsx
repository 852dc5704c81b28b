import { isoDay } from '../../data/model/localDay.ts'
import { sayNumbers } from '../../data/analysis/sentences/sayNumber.ts'
import { formatPeriod } from '../ui/format.ts'
import { useLanguage } from '../ui/preferences.ts'
import { CURVE_WORDS } from './curveWords.ts'

/** How the choice of places would have done in earlier periods, newest first. */
export const BackTests = ({ series }: { readonly series: Readonly<Record<string, readonly number[]>> }) => {
  const language = useLanguage()
  const words = CURVE_WORDS[language]
  const say = sayNumbers(language)
  const at = (name: string, test: number) => series[name]?.[test] ?? 0
  return (
    <section className="analysis-table" aria-label={words.tests}>
      <h3>{words.tests}</h3>
      <div className="analysis-scroll" tabIndex={0} role="region" aria-label={words.tests}>
        <table>
          <thead data-wrapped="true">
            <tr>
              <th scope="col">{words.period}</th>
              {[words.cases, words.hits, words.plainHits, 'PAI', 'PEI*'].map((label) => (
                <th key={label} scope="col" data-numeric="true">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {series.testFrom?.map((from, test) => (
              <tr key={from}>
                <th scope="row">{formatPeriod(isoDay(from), isoDay(at('testTo', test)), language)}</th>
                {[
                  say.count(at('testCases', test)),
                  say.count(at('testHits', test)),
                  say.count(at('testPlainHits', test)),
                  say.tenths(at('testPai', test)),
                  say.hundredths(at('testPei', test)),
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
      <p className="analysis-more">{words.testsNote}</p>
    </section>
  )
}
