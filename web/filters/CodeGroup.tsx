import { useState } from 'react'
import { type CaseFilter, type ListClause, toggleCode, without } from '../../data/model/caseFilter.ts'
import type { LinkedCounts } from '../../data/model/linkedCounts.ts'
import { useLanguage } from '../ui/preferences.ts'
import { CLAUSE_LISTS } from '../../data/model/filterText/clauseLabels.ts'
import { CommoditySets } from './CommoditySets.tsx'
import { FilterGroup } from './FilterGroup.tsx'
import { FILTER_WORDS } from './filterWords.ts'
import { FindField } from './FindField.tsx'
import { isTextMatch } from './matchText.ts'
import { ValueRow } from './ValueRow.tsx'

interface CodeGroupProps {
  readonly clause: Exclude<ListClause, 'places' | 'kinds'>
  readonly filter: CaseFilter
  readonly counts: LinkedCounts | undefined
  readonly onFilter: (edit: (filter: CaseFilter) => CaseFilter) => void
}

/** A clause that is one code list, in the order of the list, so that no row moves while counts change. */
export const CodeGroup = ({ clause, filter, counts, onFilter }: CodeGroupProps) => {
  const language = useLanguage()
  const list = CLAUSE_LISTS[clause]
  const chosen = list.filter((value) => filter[clause].includes(value.code))
  return (
    <FilterGroup
      clause={clause}
      chosen={chosen.map((value) => value[language])}
      onClear={() => onFilter((now) => without(now, clause))}
    >
      {() => <CodeRows clause={clause} filter={filter} counts={counts} onFilter={onFilter} />}
    </FilterGroup>
  )
}

const CodeRows = ({ clause, filter, counts, onFilter }: CodeGroupProps) => {
  const language = useLanguage()
  const words = FILTER_WORDS[language]
  const [text, setText] = useState('')
  const rows = CLAUSE_LISTS[clause].filter((value) => isTextMatch(value[language], text))
  const breakdown = counts?.[clause]
  const largest = Math.max(0, ...Object.values(breakdown ?? {}))
  return (
    <>
      {clause === 'commodities' && (
        <>
          <FindField label={words.findIn.commodities} text={text} onText={setText} />
          <CommoditySets filter={filter} onFilter={onFilter} />
        </>
      )}
      <ul>
        {rows.map(({ code, ...value }) => (
          <li key={code}>
            <ValueRow
              label={value[language]}
              count={breakdown && (breakdown[code] ?? 0)}
              largest={largest}
              chosen={filter[clause].includes(code) ? 'all' : 'none'}
              onToggle={() => onFilter((now) => toggleCode(now, clause, code))}
            />
          </li>
        ))}
      </ul>
      {rows.length === 0 && <p className="filter-none">{words.nothingFound(text.trim())}</p>}
    </>
  )
}
