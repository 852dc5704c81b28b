import { COMMODITIES } from '../../data/model/caseCodes.ts'
import { type CaseFilter, withCodes } from '../../data/model/caseFilter.ts'
import { labelOf } from '../../data/model/codedValue.ts'
import { COMMODITY_SETS } from '../../data/model/commoditySets.ts'
import { useLanguage } from '../ui/preferences.ts'
import { FILTER_WORDS } from './filterWords.ts'

interface CommoditySetsProps {
  readonly filter: CaseFilter
  readonly onFilter: (edit: (filter: CaseFilter) => CaseFilter) => void
}

/** Commodities that are named together, chosen with one press and dropped with another. */
export const CommoditySets = ({ filter, onFilter }: CommoditySetsProps) => {
  const language = useLanguage()
  const words = FILTER_WORDS[language]
  return (
    <div className="filter-quick">
      {COMMODITY_SETS.map((set) => {
        const codes: readonly string[] = set.commodities
        const isChosen = codes.every((code) => filter.commodities.includes(code))
        const names = codes.map((code) => labelOf(COMMODITIES, code, language)).join('; ')
        return (
          <button
            key={set.code}
            type="button"
            aria-pressed={isChosen}
            title={words.setOf(names)}
            onClick={() =>
              onFilter((now) => {
                const others = now.commodities.filter((code) => !codes.includes(code))
                return withCodes(now, 'commodities', isChosen ? others : [...others, ...codes])
              })
            }
          >
            {set[language]}
          </button>
        )
      })}
    </div>
  )
}
