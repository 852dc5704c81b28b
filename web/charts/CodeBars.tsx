import { COMMODITIES, OUTCOMES, STATUSES } from '../../data/model/caseCodes.ts'
import type { CodedValue } from '../../data/model/codedValue.ts'
import { useLanguage } from '../ui/preferences.ts'
import { BarList } from './BarList.tsx'
import { CHART_WORDS } from './chartWords.ts'

interface CodeBarsProps {
  readonly title: string
  readonly list: readonly CodedValue[]
  /** Cases by code of the list. */
  readonly counts: Readonly<Record<string, number>>
  readonly selected: readonly string[]
  readonly onToggle: (code: string) => void
  readonly limit?: number
}

/** Lists of which a case may have several values. */
const SEVERAL_EACH: readonly (readonly CodedValue[])[] = [COMMODITIES, OUTCOMES]
/** Lists in the order of a procedure. */
const ORDERED: readonly (readonly CodedValue[])[] = [STATUSES]

/** Cases by the values of a code list. */
export const CodeBars = ({ title, list, counts, selected, onToggle, limit }: CodeBarsProps) => {
  const language = useLanguage()
  return (
    <BarList
      title={title}
      note={SEVERAL_EACH.includes(list) ? CHART_WORDS[language].severalEach : undefined}
      items={list.map((value) => ({ code: value.code, label: value[language], count: counts[value.code] ?? 0 }))}
      selected={selected}
      onToggle={onToggle}
      limit={limit}
      isInGivenOrder={ORDERED.includes(list)}
    />
  )
}
