import { changeOf } from '../../data/analysis/change.ts'
import type { Language } from '../../data/model/codedValue.ts'
import type { ComparisonCounts } from '../../data/model/linkedCounts.ts'
import { localToday } from '../../data/model/localDay.ts'
import { pastOf, previousPeriod, samePeriodLastYear } from '../../data/model/periods.ts'
import { formatCount, formatDay, formatPercentChange, formatPeriod } from '../ui/format.ts'
import { CHART_WORDS } from './chartWords.ts'

/** `rise` and `fall` are more than chance; `ordinary` is not; `none` could not be compared. */
export type ChangeTone = 'rise' | 'fall' | 'ordinary' | 'none'

export interface ChangeText {
  readonly tone: ChangeTone
  /** The change itself: `+12,5%`, `−100%`; null where there is no percent. */
  readonly figure: string | null
  /** The comparison in words: `tăng so với kỳ trước`. */
  readonly text: string
  /** The other period with its cases, or why there is no comparison. */
  readonly detail: string
}

/**
 * A total against the previous equal period or the same period last year, in words.
 * @param compared null when nothing could be compared
 * @param period of the filter, to say why when nothing could be compared
 */
export const describeChange = (
  which: 'previous' | 'lastYear',
  now: number,
  compared: ComparisonCounts | null,
  period: { readonly from: string | null; readonly to: string | null },
  language: Language,
): ChangeText => {
  const words = CHART_WORDS[language]
  if (!compared) {
    return {
      tone: 'none',
      figure: null,
      text: which === 'previous' ? words.notComparedPrevious : words.notComparedLastYear,
      detail: whyNot(which, period, language),
    }
  }
  const before = compared.totals.cases
  const change = changeOf(now, before)
  const against = which === 'previous' ? words.againstPrevious : words.againstLastYear
  const detail = words.comparedWith(formatPeriod(compared.from, compared.to, language), formatCount(before, language))
  if (change.percent === null) {
    return now === 0
      ? { tone: 'ordinary', figure: null, text: `${sentence(against)}, ${words.noneInBoth}`, detail }
      : { tone: change.isOrdinary ? 'ordinary' : 'rise', figure: null, text: `${words.emerging} ${against}`, detail }
  }
  const figure = formatPercentChange(change.percent, language)
  if (change.isOrdinary) return { tone: 'ordinary', figure, text: `${against}, ${words.ordinary}`, detail }
  const tone = change.percent > 0 ? 'rise' : 'fall'
  return { tone, figure, text: `${words[tone]} ${against}`, detail }
}

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

const whyNot = (
  which: 'previous' | 'lastYear',
  { from, to }: { readonly from: string | null; readonly to: string | null },
  language: Language,
): string => {
  const words = CHART_WORDS[language]
  if (from === null || to === null) return words.openPeriod
  const past = pastOf({ from, to }, localToday())
  if (!past) return words.notBegun
  const earlier = which === 'previous' ? previousPeriod(past) : samePeriodLastYear(past)
  return earlier ? words.beforeWindow(formatDay(earlier.from)) : words.noEarlierDays
}
