import { useMemo, useState } from 'react'
import type { CaseRow, RowSort } from '../cases/messages.ts'
import { formatCount } from '../ui/format.ts'
import { useLanguage } from '../ui/preferences.ts'
import { CaseList } from './CaseList.tsx'
import { sortCaseRows } from './caseRowText.ts'
import { PanelFrame } from './PanelFrame.tsx'
import { PANEL_WORDS } from './panelWords.ts'

interface StackPanelProps {
  /** All cases on the place; empty while they are on their way. */
  readonly rows: readonly CaseRow[]
  readonly onOpen: (id: number) => void
  readonly onClose: () => void
  readonly communeName: (code: string) => string
}

const PAGE_SIZE = 25

/** Cases that lie on one place, as a list. Its order is its own: it is over when the panel is closed. */
export const StackPanel = ({ rows, onOpen, onClose, communeName }: StackPanelProps) => {
  const language = useLanguage()
  const words = PANEL_WORDS[language].stack
  const [sort, setSort] = useState<RowSort>({ by: 'day', descending: true })
  const [page, setPage] = useState(0)
  const sorted = useMemo(() => sortCaseRows(rows, sort, language, communeName), [rows, sort, language, communeName])
  const places = new Set(rows.map(({ place }) => place))
  const [place] = places
  return (
    <PanelFrame
      kicker={places.size === 1 && place ? communeName(place) : words.kicker}
      title={rows.length > 0 ? words.title(formatCount(rows.length, language)) : words.loading}
      onClose={onClose}
    >
      <CaseList
        total={rows.length}
        rows={sorted.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE)}
        sort={sort}
        page={page}
        pageSize={PAGE_SIZE}
        onSort={setSort}
        onPage={setPage}
        onOpen={onOpen}
        communeName={communeName}
        isLoading={rows.length === 0}
        isOnePlace={places.size === 1}
      />
    </PanelFrame>
  )
}
