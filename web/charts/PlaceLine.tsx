import { Funnel } from 'lucide-react'
import { type Change } from '../../data/analysis/change.ts'
import type { Language } from '../../data/model/codedValue.ts'
import { formatCount, formatDecimal, formatPercentChange } from '../ui/format.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { useLanguage } from '../ui/preferences.ts'
import { CHART_WORDS } from './chartWords.ts'
import type { PlaceRow } from './placeRows.ts'
import { Sparkline } from './Sparkline.tsx'

interface PlaceLineProps {
  readonly row: PlaceRow
  /** Where communes of several provinces stand in one table. */
  readonly province: string | undefined
  readonly series: readonly number[] | undefined
  readonly isKept: boolean
  readonly isSelected: boolean
  readonly isOpened: boolean
  readonly isTabStop: boolean
  readonly onFocus: (code: string) => void
  readonly onOpen: (code: string) => void
  readonly onToggle: ((code: string) => void) | undefined
}

/** One commune; a press anywhere on it opens it. */
export const PlaceLine = ({
  row,
  province,
  series,
  isKept,
  isSelected,
  isOpened,
  isTabStop,
  onFocus,
  onOpen,
  onToggle,
}: PlaceLineProps) => {
  const language = useLanguage()
  const words = CHART_WORDS[language]
  const { code, name, kind, count, rate, change } = row
  const tone = !change || change.isOrdinary ? 'ordinary' : change.z > 0 ? 'rise' : 'fall'
  return (
    <tr data-kept={isKept} data-opened={isOpened} onClick={() => onOpen(code)}>
      <th scope="row">
        <button
          type="button"
          className="place-open"
          aria-current={isOpened ? 'true' : undefined}
          tabIndex={isTabStop ? 0 : -1}
          onFocus={() => onFocus(code)}
        >
          <PlaceName name={name} kind={kind} language={language} />
          {province && <span className="place-province">{province}</span>}
        </button>
      </th>
      <td className="number">
        <strong>{formatCount(count, language)}</strong>
      </td>
      <td className="number" title={rate === null ? words.noPopulation : undefined}>
        {rate === null ? '–' : formatDecimal(rate, 1, language)}
      </td>
      <td className="number place-change" data-tone={tone} title={changeTitle(change, language)}>
        {change ? changeText(change, language) : '–'}
      </td>
      <td className="place-trend">
        {series && <Sparkline values={series} width={52} height={18} label={words.trendOf(name, series.join(', '))} />}
      </td>
      {onToggle && (
        <td className="place-filter" onClick={(event) => event.stopPropagation()}>
          <IconButton
            icon={Funnel}
            label={words.filterBy(name)}
            isPressed={isSelected}
            onPress={() => onToggle(code)}
          />
        </td>
      )}
    </tr>
  )
}

interface PlaceNameProps {
  readonly name: string
  readonly kind: string
  readonly language: Language
}

/** `xã An Phú`, `An Phú commune`; the kind steps back, rows are sorted by the name. */
const PlaceName = ({ name, kind, language }: PlaceNameProps) => {
  const short = <span className="place-kind">{CHART_WORDS[language].communeKinds[kind] ?? kind}</span>
  return language === 'vi' ? (
    <>
      {short} {name}
    </>
  ) : (
    <>
      {name} {short}
    </>
  )
}

/** `+12,5%`; "mới" where there was nothing before. */
export const changeText = ({ percent }: Change, language: Language): string =>
  percent === null ? CHART_WORDS[language].newPlace : formatPercentChange(percent, language)

const changeTitle = (change: Change | null, language: Language): string | undefined => {
  if (!change) return CHART_WORDS[language].changeUnknown
  const { before, now, z, isOrdinary } = change
  const words = CHART_WORDS[language]
  const said = words.changeOf(formatCount(before, language), formatCount(now, language), formatDecimal(z, 2, language))
  return isOrdinary ? `${said}, ${words.ordinary}` : said
}
