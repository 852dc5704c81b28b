import { useEffect, useState } from 'react'
import { formatCaseFilter } from '../../data/model/caseFilter.ts'
import { useCaseRows } from '../cases/useCaseTable.ts'
import { ExportButton } from '../exports/ExportButton.tsx'
import { CaseList } from '../panels/CaseList.tsx'
import { WindowNotice } from './WindowNotice.tsx'
import type { Workbench } from './workbench.ts'

const PAGE_SIZE = 25

/** Every case of the filter as a list; it follows a dragged period when the drag is over. */
export const CasesPanel = ({ view, setView, data, open, placeName }: Workbench) => {
  const [page, setPage] = useState(0)
  const { filter } = view
  const key = `${formatCaseFilter(filter)} ${view.caseSort.by} ${view.caseSort.descending}`
  useEffect(() => setPage(0), [key])
  const answer = useCaseRows(filter, { offset: page * PAGE_SIZE, limit: PAGE_SIZE, sort: view.caseSort })
  const total = answer?.total ?? data.counts?.totals.cases ?? 0
  if (total === 0 && data.needed !== undefined) return <WindowNotice data={data} setView={setView} />
  return (
    <>
      <ExportButton view={view} data={data} />
      <CaseList
        total={total}
        rows={answer?.rows ?? []}
        sort={view.caseSort}
        page={page}
        pageSize={PAGE_SIZE}
        onSort={(caseSort) => setView((now) => ({ ...now, caseSort }))}
        onPage={setPage}
        onOpen={(id) => open({ type: 'case', id: String(id) })}
        opened={view.open?.type === 'case' ? view.open.id : null}
        communeName={placeName}
        isLoading={answer === undefined}
      />
    </>
  )
}
