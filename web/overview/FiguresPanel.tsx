import { CHANNELS, COMMODITIES, FORCES, OUTCOMES, STATUSES } from '../../data/model/caseCodes.ts'
import { type ListClause, toggleCode } from '../../data/model/caseFilter.ts'
import { CodeBars } from '../charts/CodeBars.tsx'
import { Figures } from '../charts/Figures.tsx'
import { HourWeek } from '../charts/HourWeek.tsx'
import { KindBars } from '../charts/KindBars.tsx'
import { PlaceTable } from '../charts/PlaceTable.tsx'
import { ExportButton } from '../exports/ExportButton.tsx'
import { ActiveFilters } from '../filters/ActiveFilters.tsx'
import { EmptyResult } from '../filters/EmptyResult.tsx'
import { kindNode, toggleKindNode } from '../filters/kindTree.ts'
import { useLanguage } from '../ui/preferences.ts'
import { OVERVIEW_WORDS } from './overviewWords.ts'
import { WindowNotice } from './WindowNotice.tsx'
import type { Workbench } from './workbench.ts'

/** The lists that have a bar chart, in the order of the column. */
const BAR_LISTS = [
  ['forces', FORCES],
  ['commodities', COMMODITIES],
  ['channels', CHANNELS],
  ['statuses', STATUSES],
  ['outcomes', OUTCOMES],
] as const

/** Totals first, then the charts; a press in a chart filters by it. */
export const FiguresPanel = ({ view, setView, filter, data, open, isPhone }: Workbench) => {
  const language = useLanguage()
  const words = OVERVIEW_WORDS[language]
  const { counts } = data
  const toggle = (clause: ListClause) => (code: string) =>
    setView((now) => ({ ...now, filter: toggleCode(now.filter, clause, code) }))
  return (
    <div className="column">
      <ActiveFilters
        filter={view.filter}
        communes={data.communes}
        provinces={data.provinces}
        onFilter={(edit) => setView((now) => ({ ...now, filter: edit(now.filter) }))}
      />
      <Figures counts={counts} filter={filter} />
      <ExportButton view={view} data={data} />
      {isPhone && <WindowNotice data={data} setView={setView} />}
      {isPhone && counts?.totals.cases === 0 && data.needed === undefined && data.installation?.cases !== 0 && (
        <EmptyResult
          filter={filter}
          counts={counts}
          names={{ communes: data.communes, provinces: data.provinces }}
          onFilter={(edit) => setView((now) => ({ ...now, filter: edit(now.filter) }))}
        />
      )}
      {counts && (
        <>
          <KindBars
            counts={counts}
            selected={view.filter.kinds}
            onToggle={(kind) => {
              const node = kindNode(kind)
              if (node) setView((now) => ({ ...now, filter: toggleKindNode(now.filter, node) }))
            }}
          />
          <PlaceTable
            communes={data.communes}
            provinces={data.provinces}
            counts={counts}
            series={data.series}
            selected={view.filter.places}
            opened={view.open?.type === 'commune' ? view.open.id : null}
            sort={view.placeSort}
            onSort={(placeSort) => setView((now) => ({ ...now, placeSort }))}
            onOpen={(code) => open({ type: 'commune', id: code })}
          />
          <HourWeek hours={counts.hours} cases={counts.totals.cases} exactHours={counts.exactHours} />
          {BAR_LISTS.map(([clause, list]) => (
            <CodeBars
              key={clause}
              title={words.charts[clause]}
              list={list}
              counts={counts[clause]}
              selected={view.filter[clause]}
              onToggle={toggle(clause)}
            />
          ))}
        </>
      )}
    </div>
  )
}
