import { ArrowDown, ArrowUp } from 'lucide-react'
import { useLanguage } from '../ui/preferences.ts'
import type { PlaceSort } from '../view/view.ts'
import { CHART_WORDS } from './chartWords.ts'

interface PlaceHeadProps {
  readonly sort: PlaceSort
  readonly onSort: (sort: PlaceSort) => void
  readonly hasFilter: boolean
}

const COLUMNS = ['name', 'count', 'rate', 'change'] as const satisfies readonly PlaceSort['by'][]

/** Column heads that sort; names begin from the first letter, numbers from the largest. */
export const PlaceHead = ({ sort, onSort, hasFilter }: PlaceHeadProps) => {
  const words = CHART_WORDS[useLanguage()]
  const labels = {
    name: [words.placeName, undefined],
    count: [words.caseCount, undefined],
    rate: [words.rate, words.rateHint],
    change: [words.change, undefined],
  } as const
  const Sign = sort.descending ? ArrowDown : ArrowUp
  return (
    <thead>
      <tr>
        {COLUMNS.map((by) => {
          const [label, hint] = labels[by]
          const isSorted = sort.by === by
          return (
            <th
              key={by}
              scope="col"
              className={by === 'name' ? undefined : 'number'}
              aria-sort={isSorted ? (sort.descending ? 'descending' : 'ascending') : 'none'}
            >
              <button
                type="button"
                title={hint}
                onClick={() => onSort({ by, descending: isSorted ? !sort.descending : by !== 'name' })}
              >
                {label}
                {isSorted && <Sign aria-hidden="true" size={12} strokeWidth={2.5} />}
              </button>
            </th>
          )
        })}
        <th scope="col" className="place-trend">
          {words.trend}
        </th>
        {hasFilter && <td />}
      </tr>
    </thead>
  )
}
