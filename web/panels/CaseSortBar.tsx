import { ArrowDownWideNarrow, ArrowUpNarrowWide } from 'lucide-react'
import { useId } from 'react'
import type { RowSort } from '../cases/messages.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { useLanguage } from '../ui/preferences.ts'
import { CASE_COLUMNS } from '../view/view.ts'
import { firstDirection } from './firstDirection.ts'
import { PANEL_WORDS } from './panelWords.ts'

interface CaseSortBarProps {
  readonly sort: RowSort
  readonly onSort: (sort: RowSort) => void
  readonly isOnePlace: boolean
}

/** The order of a narrow list, whose columns have no room for heads of their own. */
export const CaseSortBar = ({ sort, onSort, isOnePlace }: CaseSortBarProps) => {
  const words = PANEL_WORDS[useLanguage()].list
  const id = useId()
  return (
    <div className="case-sort">
      <label htmlFor={id}>{words.sortBy}</label>
      <select
        id={id}
        value={sort.by}
        onChange={(event) => {
          const by = CASE_COLUMNS.find((column) => column === event.target.value)
          if (by) onSort({ by, descending: firstDirection(by) })
        }}
      >
        {CASE_COLUMNS.filter((column) => !isOnePlace || column !== 'place' || sort.by === 'place').map((column) => (
          <option key={column} value={column}>
            {words.columns[column]}
          </option>
        ))}
      </select>
      <IconButton
        icon={sort.descending ? ArrowDownWideNarrow : ArrowUpNarrowWide}
        label={sort.descending ? words.descending : words.ascending}
        onPress={() => onSort({ ...sort, descending: !sort.descending })}
      />
    </div>
  )
}
