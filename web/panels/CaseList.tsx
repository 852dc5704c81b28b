import { useEffect } from 'react'
import type { CaseRow, RowSort } from '../cases/messages.ts'
import { useLanguage } from '../ui/preferences.ts'
import { Skeleton } from '../ui/Skeleton.tsx'
import { CaseSortBar } from './CaseSortBar.tsx'
import { CaseTable } from './CaseTable.tsx'
import { Pager } from './Pager.tsx'
import { PANEL_WORDS } from './panelWords.ts'
import './caseList.css'

export interface CaseListProps {
  /** Cases of the whole list; `rows` are those of the page. */
  readonly total: number
  readonly rows: readonly CaseRow[]
  readonly sort: RowSort
  /** From 0. */
  readonly page: number
  readonly pageSize: number
  readonly onSort: (sort: RowSort) => void
  readonly onPage: (page: number) => void
  readonly onOpen: (id: number) => void
  readonly onHover?: ((id: number | null) => void) | undefined
  /** Number of the case that is open. */
  readonly opened?: string | null
  /** Name of a commune or province by its code. */
  readonly communeName: (code: string) => string
  readonly isLoading: boolean
  /** All cases lie in one commune, which the panel names already. */
  readonly isOnePlace?: boolean
}

/** Rows of a page that are long enough for a second pager at their end. */
const LONG_PAGE = 12
/** Height of a row whose text is on its way, pixels. */
const ROW_HEIGHT = 52

/** A page of the cases as a table; a row opens its case. */
export const CaseList = (props: CaseListProps) => {
  const { total, rows, sort, page, pageSize, onSort, onPage, isLoading, isOnePlace = false } = props
  const words = PANEL_WORDS[useLanguage()].list
  const lastPage = Math.max(0, Math.ceil(total / pageSize) - 1)
  useEffect(() => {
    // The filter was narrowed while a later page was open.
    if (!isLoading && page > lastPage) onPage(lastPage)
  }, [isLoading, page, lastPage, onPage])
  if (total === 0 && !isLoading) return <p className="soft case-list-empty">{words.empty}</p>
  const pager = { total, page, pageSize, onPage }
  return (
    <div className="case-list" aria-busy={isLoading}>
      <div className="case-list-head">
        <Pager {...pager} isSpoken isUnknown={total === 0} />
        <CaseSortBar sort={sort} onSort={onSort} isOnePlace={isOnePlace} />
      </div>
      {rows.length > 0 ? (
        <CaseTable {...props} isOnePlace={isOnePlace} />
      ) : (
        <div className="panel-skeleton" aria-hidden="true">
          {Array.from({ length: Math.min(pageSize, total || pageSize) }, (_, index) => (
            <Skeleton key={index} height={ROW_HEIGHT - 10} />
          ))}
        </div>
      )}
      {rows.length > LONG_PAGE && total > pageSize && <Pager {...pager} />}
    </div>
  )
}
