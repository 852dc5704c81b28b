import {
  type CaseFilter,
  LIST_CLAUSE_NAMES,
  type ListClause,
  noFilter,
  toggleCode,
  without,
} from '../../data/model/caseFilter.ts'
import type { Commune, Province } from '../../data/model/things.ts'
import { Chip } from '../ui/Chip.tsx'
import { formatCount } from '../ui/format.ts'
import { useLanguage } from '../ui/preferences.ts'
import { clauseLabels } from '../../data/model/filterText/clauseLabels.ts'
import { FILTER_WORDS } from './filterWords.ts'
import { usePlaceNames } from './usePlaceNames.ts'
import './activeFilters.css'

interface ActiveFiltersProps {
  readonly filter: CaseFilter
  readonly communes: readonly Commune[]
  readonly provinces: readonly Province[]
  readonly onFilter: (edit: (filter: CaseFilter) => CaseFilter) => void
}

const MOST_NAMED = 3

/** What the filter holds, each value a chip that drops it; nothing where nothing is filtered. The period is not in it. */
export const ActiveFilters = ({ filter, communes, provinces, onFilter }: ActiveFiltersProps) => {
  const language = useLanguage()
  const words = FILTER_WORDS[language]
  const names = usePlaceNames(communes, provinces)
  const active = LIST_CLAUSE_NAMES.filter((clause) => filter[clause].length > 0)
  if (active.length === 0) return null
  const chipsOf = (clause: ListClause) => {
    const values = clauseLabels(filter, clause, language, names)
    if (values.length <= MOST_NAMED)
      return values.map(({ code, label }) => (
        <Chip
          key={`${clause} ${code}`}
          removeLabel={words.drop(label)}
          onRemove={() => onFilter((now) => toggleCode(now, clause, code))}
        >
          <span title={`${words.clauses[clause]}: ${label}`}>{label}</span>
        </Chip>
      ))
    const number = words.several[clause](formatCount(values.length, language))
    return (
      <Chip key={clause} removeLabel={words.drop(number)} onRemove={() => onFilter((now) => without(now, clause))}>
        <span title={`${words.clauses[clause]}: ${values.map((value) => value.label).join('; ')}`}>{number}</span>
      </Chip>
    )
  }
  return (
    <div className="active-filters" role="group" aria-label={words.activeFilters}>
      {active.flatMap(chipsOf)}
      <button
        type="button"
        className="text-button"
        data-kind="plain"
        onClick={() => onFilter(({ from, to }) => ({ ...noFilter, from, to }))}
      >
        {words.dropAll}
      </button>
    </div>
  )
}
