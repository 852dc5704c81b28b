import { useState } from 'react'
import type { CaseFilter } from '../../data/model/caseFilter.ts'
import type { LinkedCounts } from '../../data/model/linkedCounts.ts'
import { formatCount, formatExactMoney, formatMoney } from '../ui/format.ts'
import { useLanguage } from '../ui/preferences.ts'
import { Skeleton } from '../ui/Skeleton.tsx'
import { type ChangeText, describeChange } from './changeText.ts'
import { CHART_WORDS } from './chartWords.ts'
import './figures.css'

interface FiguresProps {
  /** Undefined until the first answer. */
  readonly counts: LinkedCounts | undefined
  readonly filter: CaseFilter
}

/** The first thing read: how many cases, how many of them on the map, and whether that is more than before. */
export const Figures = ({ counts, filter }: FiguresProps) => {
  const language = useLanguage()
  const words = CHART_WORDS[language]
  if (!counts) {
    return (
      <section className="figures" aria-label={words.figures} aria-busy="true">
        <Skeleton height={40} width="60%" />
        <Skeleton height={40} />
        <Skeleton height={84} />
      </section>
    )
  }
  const { cases, located, subjects, value } = counts.totals
  const total = formatCount(cases, language)
  return (
    <section className="figures" aria-label={words.figures}>
      <p className="figures-total">
        <strong>{total}</strong> <span>{words.casesUnit(total)}</span>
        <span className="soft figures-located">{words.located(formatCount(located, language))}</span>
      </p>
      <p className="figures-sums">
        <span>{words.subjects(formatCount(subjects, language))}</span>
        <GoodsValue value={value} />
      </p>
      <ul className="figures-changes">
        {(['previous', 'lastYear'] as const).map((which) => (
          <ChangeLine key={which} change={describeChange(which, cases, counts[which], filter, language)} />
        ))}
      </ul>
    </section>
  )
}

/** Money in triệu or tỷ; a press shows the exact sum. */
const GoodsValue = ({ value }: { readonly value: number }) => {
  const language = useLanguage()
  const words = CHART_WORDS[language]
  const [isExact, setIsExact] = useState(false)
  const exact = formatExactMoney(value, language)
  const text = isExact ? exact : formatMoney(value, language)
  return (
    <span>
      {words.goodsValue}{' '}
      <button
        type="button"
        className="figures-money"
        title={isExact ? words.showRounded : exact}
        aria-label={`${text}. ${isExact ? words.showRounded : words.showExact}`}
        onClick={() => setIsExact(!isExact)}
      >
        {text}
      </button>
    </span>
  )
}

const ChangeLine = ({ change: { tone, figure, text, detail } }: { readonly change: ChangeText }) => (
  <li data-tone={tone}>
    <p>
      {figure && <strong className="figures-change">{figure}</strong>} <span>{text}</span>
    </p>
    <p className="soft">{detail}</p>
  </li>
)
