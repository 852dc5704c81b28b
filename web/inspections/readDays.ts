import type { Language } from '../../data/model/codedValue.ts'
import type { Period } from '../../data/model/periods.ts'
import { readDayText } from '../filters/dayText.ts'
import { SCOPE_WORDS } from './scopeWords.ts'

interface ReadDays {
  /** Null: one of them cannot be read, or they are in the wrong order. */
  readonly days: Period | null
  /** What is wrong, by field. */
  readonly problems: { readonly from?: string; readonly to?: string }
}

/** The first and the last day that somebody wrote into a form; both are needed. */
export const readDays = ({ from, to }: Period, language: Language): ReadDays => {
  const words = SCOPE_WORDS[language]
  const [first, last] = [readDayText(from), readDayText(to)]
  if (first.type !== 'day' || last.type !== 'day') {
    return {
      days: null,
      problems: {
        ...(first.type !== 'day' && { from: words.dayProblem }),
        ...(last.type !== 'day' && { to: words.dayProblem }),
      },
    }
  }
  if (last.iso < first.iso) return { days: null, problems: { to: words.dayOrder } }
  return { days: { from: first.iso, to: last.iso }, problems: {} }
}

/** A day that need not be written: null when it was not, undefined when it cannot be read. */
export const readOptionalDay = (text: string): string | null | undefined => {
  const read = readDayText(text)
  return read.type === 'day' ? read.iso : read.type === 'empty' ? null : undefined
}
