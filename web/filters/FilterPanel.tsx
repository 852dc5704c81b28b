import type { CaseFilter } from '../../data/model/caseFilter.ts'
import type { LinkedCounts } from '../../data/model/linkedCounts.ts'
import { CodeGroup } from './CodeGroup.tsx'
import { KindGroup } from './KindGroup.tsx'
import { PlaceGroup } from './PlaceGroup.tsx'
import type { PlaceSources } from './placeIndex.ts'
import './filterPanel.css'

interface FilterPanelProps extends PlaceSources {
  readonly filter: CaseFilter
  /** Counts of the filter; undefined until the first are there. Each clause is counted without itself. */
  readonly counts: LinkedCounts | undefined
  readonly onFilter: (edit: (filter: CaseFilter) => CaseFilter) => void
}

const CODE_CLAUSES = ['forces', 'commodities', 'statuses', 'outcomes', 'channels', 'zones', 'precisions'] as const

/** Every clause of the filter but the period, each in a group that folds. */
export const FilterPanel = ({ filter, counts, onFilter, ...sources }: FilterPanelProps) => (
  <div className="filter-panel">
    <KindGroup filter={filter} counts={counts} onFilter={onFilter} />
    <PlaceGroup filter={filter} counts={counts} onFilter={onFilter} {...sources} />
    {CODE_CLAUSES.map((clause) => (
      <CodeGroup key={clause} clause={clause} filter={filter} counts={counts} onFilter={onFilter} />
    ))}
  </div>
)
