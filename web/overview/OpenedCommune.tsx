import { useMemo, useState } from 'react'
import { formatCaseFilter, toggleCode, withCodes } from '../../data/model/caseFilter.ts'
import type { Commune } from '../../data/model/things.ts'
import { useMe } from '../api/accountQueries.ts'
import { useCommuneDetail } from '../api/queries.ts'
import { useCaseRows, useCounts } from '../cases/useCaseTable.ts'
import { DrugClassLink } from '../drugClasses/DrugClassLink.tsx'
import { CommunePanel } from '../panels/CommunePanel.tsx'
import { useLanguage } from '../ui/preferences.ts'
import { problemText } from '../ui/problemText.ts'
import type { Workbench } from './workbench.ts'

const PAGE_SIZE = 10

/** The panel of one commune under the present filter; the places of the filter do not hide it. */
export const OpenedCommune = ({ commune, ...workbench }: Workbench & { readonly commune: Commune }) => {
  const { view, setView, filter, data, open, close, fitCommune, placeName } = workbench
  const language = useLanguage()
  const [page, setPage] = useState(0)
  const own = useMemo(() => withCodes(filter, 'places', [commune.code]), [formatCaseFilter(filter), commune.code])
  const counts = useCounts(own, 'commune')
  const rows = useCaseRows(own, { offset: page * PAGE_SIZE, limit: PAGE_SIZE, sort: view.caseSort }, 'commune-rows')
  const detail = useCommuneDetail(commune.code, data.installation?.dataVersions.communes)
  const rank = useMemo(() => {
    const places = data.counts?.places ?? {}
    const inProvince = data.communes.filter((other) => other.provinceCode === commune.provinceCode)
    const cases = places[commune.code] ?? 0
    return {
      place: inProvince.filter((other) => (places[other.code] ?? 0) > cases).length + 1,
      of: inProvince.length,
    }
  }, [data.counts, data.communes, commune])
  // Of some communes only, and not of this one: what is not seen is not 0.
  const { grants } = useMe()
  const isOutside = grants.every(({ communeCodes }) => communeCodes !== null && !communeCodes.includes(commune.code))
  return (
    <CommunePanel
      commune={commune}
      province={data.provinceOf.get(commune.provinceCode)}
      detail={detail.data}
      detailProblem={detail.error ? problemText(detail.error, language) : undefined}
      counts={counts}
      filter={own}
      rank={rank}
      series={data.series?.[commune.code]}
      shared={data.shared?.byCommune.get(commune.code)}
      sharedMonths={data.shared ?? undefined}
      isOutside={isOutside}
      rows={rows}
      sort={view.caseSort}
      page={page}
      onSort={(caseSort) => setView((now) => ({ ...now, caseSort }))}
      onPage={setPage}
      onOpenCase={(id) => open({ type: 'case', id: String(id) })}
      communeName={placeName}
      onFilterHere={() => setView((now) => ({ ...now, filter: toggleCode(now.filter, 'places', commune.code) }))}
      isFiltered={view.filter.places.includes(commune.code)}
      onFit={() => fitCommune(commune.code)}
      furtherActions={
        isOutside ? null : <DrugClassLink provinceCode={commune.provinceCode} communeCode={commune.code} />
      }
      onClose={close}
    />
  )
}
