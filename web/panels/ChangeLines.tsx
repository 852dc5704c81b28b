import type { CaseFilter } from '../../data/model/caseFilter.ts'
import type { LinkedCounts } from '../../data/model/linkedCounts.ts'
import { describeChange } from '../charts/changeText.ts'
import { useLanguage } from '../ui/preferences.ts'
import '../charts/figures.css'

interface ChangeLinesProps {
  readonly counts: LinkedCounts
  /** The filter of `counts`: says why there is no comparison. */
  readonly filter: CaseFilter
}

/** The total against the previous equal period and the same period last year, in words. */
export const ChangeLines = ({ counts, filter }: ChangeLinesProps) => {
  const language = useLanguage()
  return (
    <ul className="figures-changes">
      {(['previous', 'lastYear'] as const).map((which) => {
        const change = describeChange(which, counts.totals.cases, counts[which], filter, language)
        return (
          <li key={which} data-tone={change.tone}>
            <p>
              {change.figure && <strong className="figures-change">{change.figure}</strong>} <span>{change.text}</span>
            </p>
            <p className="soft">{change.detail}</p>
          </li>
        )
      })}
    </ul>
  )
}
