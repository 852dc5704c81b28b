import { SEQUENTIAL, cssColour } from '../layers/palette.ts'
import { useIsDark, useLanguage } from '../ui/preferences.ts'
import { CHART_WORDS } from './chartWords.ts'
import { hourText } from './hourText.ts'

/** What the five colours of the hours stand for. */
export const HourLegend = ({ breaks }: { readonly breaks: readonly number[] }) => {
  const language = useLanguage()
  const words = CHART_WORDS[language]
  const colours = SEQUENTIAL[useIsDark() ? 'dark' : 'light']
  const labels = [
    '0',
    ...breaks.map((limit) => words.upTo(hourText(limit, language))),
    words.over(words.cases(hourText(breaks.at(-1) ?? 0, language))),
  ]
  return (
    <ul className="hour-legend">
      {labels.map((label, level) => (
        <li key={colours[level]?.join()}>
          <span className="hour-swatch" style={{ background: cssColour(colours[level] ?? colours[0]) }} />
          {label}
        </li>
      ))}
    </ul>
  )
}
