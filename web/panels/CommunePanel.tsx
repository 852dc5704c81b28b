import { Filter, FilterX, ScanSearch } from 'lucide-react'
import type { ReactNode } from 'react'
import type { CaseFilter } from '../../data/model/caseFilter.ts'
import type { LinkedCounts } from '../../data/model/linkedCounts.ts'
import type { Commune, CommuneDetail, Province, SharedCount } from '../../data/model/things.ts'
import type { CaseRow, RowSort } from '../cases/messages.ts'
import { useLanguage } from '../ui/preferences.ts'
import { CaseList } from './CaseList.tsx'
import { CommuneBreakdown } from './CommuneBreakdown.tsx'
import { CommuneFacts } from './CommuneFacts.tsx'
import { CommuneFigures } from './CommuneFigures.tsx'
import { Group } from './Facts.tsx'
import { PanelFrame } from './PanelFrame.tsx'
import { SharedFigures } from './SharedFigures.tsx'
import { PANEL_WORDS } from './panelWords.ts'

interface CommunePanelProps {
  readonly commune: Commune
  readonly province?: Province | undefined
  readonly detail: CommuneDetail | undefined
  readonly detailProblem?: string | undefined
  /** Counts of the present filter with this commune as its only place. */
  readonly counts: LinkedCounts | undefined
  /** The filter of `counts`: leaves out of the breakdowns what it drops, and says why there is no comparison. */
  readonly filter: CaseFilter
  /** Place among the communes of the province by number of cases. */
  readonly rank?: { readonly place: number; readonly of: number }
  /** Cases in equal parts of the period. */
  readonly series: readonly number[] | undefined
  /** What the province shares of this commune, where its cases are not seen, and of which months. */
  readonly shared?: { readonly cases: number; readonly themes: readonly SharedCount[] } | undefined
  /** The person keeps other communes only. */
  readonly isOutside?: boolean
  readonly sharedMonths?: { readonly firstMonth: string; readonly lastMonth: string } | undefined
  readonly rows: { readonly total: number; readonly rows: readonly CaseRow[] } | undefined
  readonly sort: RowSort
  /** From 0. */
  readonly page: number
  readonly pageSize?: number
  readonly onSort: (sort: RowSort) => void
  readonly onPage: (page: number) => void
  readonly onOpenCase: (id: number) => void
  readonly onHoverCase?: (id: number | null) => void
  readonly communeName: (code: string) => string
  readonly onFilterHere: () => void
  /** The filter has this commune among its places. */
  readonly isFiltered: boolean
  readonly onFit: () => void
  /** Other ways on from the commune. */
  readonly furtherActions?: ReactNode
  readonly onClose: () => void
}

/** One commune under the present filter: how many cases, of what kind, which ones, and what the unit is. */
export const CommunePanel = ({
  commune,
  province,
  detail,
  detailProblem,
  counts,
  filter,
  rank,
  series,
  shared,
  sharedMonths,
  isOutside = false,
  rows,
  sort,
  page,
  pageSize = 10,
  onSort,
  onPage,
  onOpenCase,
  onHoverCase,
  communeName,
  onFilterHere,
  isFiltered,
  onFit,
  furtherActions,
  onClose,
}: CommunePanelProps) => {
  const language = useLanguage()
  const all = PANEL_WORDS[language]
  const words = all.commune
  const kind = words.kinds[commune.kind] ?? commune.kind
  // Where only the number is shared, a 0 of one's own would read as none.
  const isNotSeen = (shared !== undefined || isOutside) && counts?.totals.cases === 0
  const FilterSign = isFiltered ? FilterX : Filter
  return (
    <PanelFrame
      kicker={[kind, province?.name].filter(Boolean).join(' · ')}
      title={commune.name}
      headingId={`commune-${commune.code}`}
      onClose={onClose}
      actions={
        <>
          <button type="button" className="text-button" onClick={onFilterHere}>
            <FilterSign aria-hidden="true" size={16} />
            {isFiltered ? words.drop(kind.toLowerCase()) : words.only(kind.toLowerCase())}
          </button>
          <button type="button" className="text-button" onClick={onFit}>
            <ScanSearch aria-hidden="true" size={16} />
            {all.fit}
          </button>
          {furtherActions}
        </>
      }
    >
      {shared && sharedMonths && <SharedFigures shared={shared} months={sharedMonths} />}
      {isNotSeen && !shared && <p className="panel-note">{words.outside}</p>}
      {!isNotSeen && (
        <>
          <CommuneFigures counts={counts} population={commune.population} rank={rank} series={series} filter={filter} />
          {counts && counts.totals.cases > 0 && <CommuneBreakdown counts={counts} filter={filter} />}
          <Group title={words.cases}>
            <CaseList
              total={rows?.total ?? counts?.totals.cases ?? 0}
              rows={rows?.rows ?? []}
              sort={sort}
              page={page}
              pageSize={pageSize}
              onSort={onSort}
              onPage={onPage}
              onOpen={onOpenCase}
              onHover={onHoverCase}
              communeName={communeName}
              isLoading={rows === undefined}
              isOnePlace
            />
          </Group>
        </>
      )}
      <CommuneFacts commune={commune} detail={detail} problem={detailProblem} />
    </PanelFrame>
  )
}
