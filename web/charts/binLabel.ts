import type { Language } from '../../data/model/codedValue.ts'
import { isoDay, weekdayOf } from '../../data/model/localDay.ts'
import type { TimeUnit } from '../view/view.ts'
import { formatDay, formatPeriod } from '../ui/format.ts'
import { CHART_WORDS } from './chartWords.ts'
import type { Span } from './brush.ts'

/** A bin in words: `Thứ Hai 05/05/2025`, `Tuần 05/05–11/05/2025`, `Tháng 5/2025`; a part of a month by its days. */
export const binLabel = ({ first, last }: Span, unit: TimeUnit, language: Language): string => {
  const words = CHART_WORDS[language]
  const from = isoDay(first)
  if (unit === 'day') return `${words.weekdays[weekdayOf(first)]} ${formatDay(from)}`
  const period = formatPeriod(from, isoDay(last), language)
  if (unit === 'week') return words.weekOf(period)
  const isWhole = from.endsWith('-01') && isoDay(last + 1).endsWith('-01')
  return isWhole ? words.monthOf(Number(from.slice(5, 7)), Number(from.slice(0, 4))) : period
}
