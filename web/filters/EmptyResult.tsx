import { SearchX } from 'lucide-react'
import {
  type CaseFilter,
  type FilterClause,
  LIST_CLAUSE_NAMES,
  noFilter,
  without,
} from '../../data/model/caseFilter.ts'
import type { LinkedCounts } from '../../data/model/linkedCounts.ts'
import type { Commune, Province } from '../../data/model/things.ts'
import { formatCount, formatPeriod } from '../ui/format.ts'
import { useLanguage } from '../ui/preferences.ts'
import { clauseLabels } from '../../data/model/filterText/clauseLabels.ts'
import { type EmptyReason, emptyReasons } from './emptyReasons.ts'
import { FILTER_WORDS } from './filterWords.ts'
import { usePlaceNames } from './usePlaceNames.ts'
import '../ui/notice.css'
import './emptyResult.css'

interface EmptyResultProps {
  readonly filter: CaseFilter
  readonly counts: LinkedCounts
  readonly names: { readonly communes: readonly Commune[]; readonly provinces: readonly Province[] }
  readonly onFilter: (edit: (filter: CaseFilter) => CaseFilter) => void
}

const MOST_REASONS = 3
const MOST_NAMED = 3

/** Says which clause leaves no case and offers to drop it. Nothing while there are cases. */
export const EmptyResult = ({ filter, counts, names, onFilter }: EmptyResultProps) => {
  const language = useLanguage()
  const words = FILTER_WORDS[language]
  const places = usePlaceNames(names.communes, names.provinces)
  if (counts.totals.cases > 0) return null
  const reasons = emptyReasons(filter, counts).slice(0, MOST_REASONS)
  const hasClauses = LIST_CLAUSE_NAMES.some((clause) => filter[clause].length > 0)
  const valuesOf = (clause: FilterClause): string => {
    if (clause === 'period') return formatPeriod(filter.from, filter.to, language)
    const labels = clauseLabels(filter, clause, language, places)
    return labels.length > MOST_NAMED
      ? words.several[clause](formatCount(labels.length, language))
      : labels.map(({ label }) => label).join('; ')
  }
  const sentence = ({ clause, cases, isAtLeast }: EmptyReason) =>
    (isAtLeast ? words.emptyReasonAtLeast : words.emptyReason)(
      words.clauses[clause],
      valuesOf(clause),
      formatCount(cases, language),
    )
  return (
    <div className="notice empty-result" data-kind="empty" role="status">
      <SearchX aria-hidden="true" size={20} strokeWidth={1.8} />
      <div>
        <p className="notice-title">{words.emptyTitle}</p>
        {reasons.length === 0 && <p>{hasClauses ? words.emptyTogether : words.emptyNoFilter}</p>}
        {reasons.map((reason) => (
          <div key={reason.clause} className="empty-reason">
            <p>{sentence(reason)}</p>
            <button
              type="button"
              className="text-button"
              onClick={() => onFilter((now) => without(now, reason.clause))}
            >
              {words.dropClause(words.clauses[reason.clause])}
            </button>
          </div>
        ))}
        {reasons.length === 0 && hasClauses && (
          <button
            type="button"
            className="text-button"
            onClick={() => onFilter(({ from, to }) => ({ ...noFilter, from, to }))}
          >
            {words.dropAll}
          </button>
        )}
      </div>
    </div>
  )
}
