import type { Language } from '../../../data/model/codedValue.ts'
import { dayNumber } from '../../../data/model/localDay.ts'
import { formatCount } from '../../ui/format.ts'
import { FINDING_WORDS } from './findingWords.ts'

/** How far a day (ISO) is from today, in words: "quá hạn 3 ngày", "còn 5 ngày". */
export const dueText = (dueOn: string, today: string, language: Language): string => {
  const words = FINDING_WORDS[language]
  const days = dayNumber(dueOn) - dayNumber(today)
  if (days === 0) return words.dueToday
  return days < 0 ? words.overdue(formatCount(-days, language)) : words.left(formatCount(days, language))
}
