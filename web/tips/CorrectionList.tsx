import { FORCES } from '../../data/model/caseCodes.ts'
import { THEMES } from '../../data/model/caseKinds.ts'
import { labelOf } from '../../data/model/codedValue.ts'
import { placeLabel } from '../../data/model/filterText/placeLabel.ts'
import type { Units } from '../account/useUnits.ts'
import type { TipDetail } from '../api/tipCalls.ts'
import { formatInstant } from '../ui/format.ts'
import { useLanguage } from '../ui/preferences.ts'
import { CORRECT_WORDS } from './correctWords.ts'
import { TIP_WORDS } from './tipWords.ts'

type Content = TipDetail['corrections'][number]['before']

/** Who put a tip right, when, why, and what stood there before. */
export const CorrectionList = ({
  corrections,
  units,
}: {
  readonly corrections: TipDetail['corrections']
  readonly units: Units
}) => {
  const language = useLanguage()
  const words = TIP_WORDS[language]
  const own = CORRECT_WORDS[language]
  if (corrections.length === 0) return null
  const labels = { summary: words.summary, communeCode: words.commune, theme: words.theme, force: words.force }
  const textOf = (field: keyof Content, content: Content): string => {
    const value = content[field] ?? null
    if (field === 'communeCode') return value === null ? own.noCommune : placeLabel(value, language, units.names)
    if (field === 'theme') return value === null ? words.noTheme : labelOf(THEMES, value, language)
    if (field === 'force') return value === null ? words.noForce : labelOf(FORCES, value, language)
    return value ?? ''
  }
  return (
    <section>
      <h3>{own.corrections}</h3>
      <ol className="tip-steps">
        {corrections.map(({ at, before, after, note, personName }) => {
          const { day, clock } = formatInstant(at)
          return (
            <li key={at}>
              <span className="soft">{own.correctedBy(personName ?? own.byServer, `${clock} ${day}`)}</span>
              <p>“{note}”</p>
              {(Object.keys(after) as (keyof Content)[]).map((field) => (
                <dl key={field} className="page-facts">
                  <dt>{labels[field]}</dt>
                  <dd>
                    {own.before}: {textOf(field, before)}
                    <br />
                    {own.after}: {textOf(field, after)}
                  </dd>
                </dl>
              ))}
            </li>
          )
        })}
      </ol>
    </section>
  )
}
