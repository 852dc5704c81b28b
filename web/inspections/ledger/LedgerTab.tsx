import { lazy, Suspense } from 'react'
import { Link } from 'wouter'
import { placeLabel } from '../../../data/model/filterText/placeLabel.ts'
import type { LedgerQuery } from '../../../data/model/inspections/ledger.ts'
import { useLedger } from '../../api/ledger.ts'
import { LoadFailed } from '../../ui/LoadFailed.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useLanguage } from '../../ui/preferences.ts'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { useFocusBack } from '../../ui/useFocusBack.ts'
import { useMediaQuery } from '../../ui/useMediaQuery.ts'
import { onceFor } from '../../layers/onceFor.ts'
import { withOwn } from '../inspectionsView.ts'
import { ScopeBar } from '../ScopeBar.tsx'
import { ScopeGate } from '../ScopeGate.tsx'
import type { SectionProps } from '../sections.ts'
import { inspectionsAddress } from '../useInspectionsView.ts'
import { type Scope, useScope } from '../useScope.ts'
import { CellPanel } from './CellPanel.tsx'
import { CommuneLedger } from './CommuneLedger.tsx'
import { LedgerFigures } from './LedgerFigures.tsx'
import { chooseRows, isCommuneMatch, type LedgerGrid, ledgerGrid } from './ledgerGrid.ts'
import { LedgerMatrix } from './LedgerMatrix.tsx'
import { LedgerTools } from './LedgerTools.tsx'
import { LEDGER_WORDS } from './ledgerWords.ts'
import { formatOpenCell, type OpenCell, parseOpenCell } from './openCell.ts'
import { useCampaignFirst } from './useCampaignFirst.ts'
import { useLedgerQuery } from './useLedgerQuery.ts'
import './ledger.css'

const LedgerMap = lazy(async () => ({ default: (await import('./LedgerMap.tsx')).LedgerMap }))

// Made once a ledger: a row is drawn anew only when it is another.
const gridOf = onceFor(ledgerGrid)
const gapColumnsOf = onceFor(({ columns }: LedgerGrid) => columns.filter(({ gaps }) => gaps > 0))

/** The coverage ledger: no commune, force or topic is left out without it being seen. */
export const LedgerTab = ({ view: asked, setView }: SectionProps) => {
  const { view, isSettled, last } = useCampaignFirst(asked)
  const words = LEDGER_WORDS[useLanguage()]
  const scope = useScope(view)
  const query = useLedgerQuery(view, scope)
  const props = { view, setView, scope }
  return (
    <>
      <ScopeBar {...props} has={['period', 'forces', 'topics']} />
      {last && (
        <p className="ledger-last">
          {words.noneRuns}{' '}
          <Link href={inspectionsAddress({ ...view, campaign: last.id })}>{words.seeLast(last.name)}</Link>
        </p>
      )}
      <ScopeGate scope={scope}>
        {() => (query && isSettled ? <LedgerOf {...props} query={query} /> : <Skeleton height={360} />)}
      </ScopeGate>
    </>
  )
}

interface LedgerOfProps extends SectionProps {
  readonly scope: Scope
  readonly query: LedgerQuery
}

const LedgerOf = ({ view, setView, scope, query }: LedgerOfProps) => {
  const language = useLanguage()
  const words = LEDGER_WORDS[language]
  const isWide = useMediaQuery('(min-width: 1600px)')
  const { data: ledger, error, refetch, isPlaceholderData } = useLedger(query)
  const open = parseOpenCell(view.own.cell)
  useFocusBack(view.own.cell)
  if (!ledger) {
    return error ? <LoadFailed error={error} onRetry={() => void refetch()} /> : <Skeleton height={520} />
  }
  const grid = gridOf(ledger)
  const nameOf = (code: string) => placeLabel(code, language, scope.units.names)
  const { show = 'table', find = '', gaps, order } = view.own
  const onlyGaps = gaps === 'only'
  const rows = chooseRows(grid, {
    nameOf: (code) => scope.units.names.communes.get(code)?.name ?? code,
    isWanted: (name) => isCommuneMatch(name, find),
    onlyGaps,
    order: order === 'name' ? 'name' : 'gaps',
  })
  const columns = onlyGaps ? gapColumnsOf(grid) : grid.columns
  const setOwn = (own: Readonly<Record<string, string>>, replace = false) =>
    setView((now) => withOwn(now, own), { replace })
  const openCell = (cell: OpenCell) => setOwn({ cell: formatOpenCell(cell) })
  const openCommune = (commune: string) => openCell({ commune, force: null, topic: null })
  const close = () => setOwn({ cell: '' })
  if (ledger.communes.length === 0) return <Notice kind="empty" title={words.none} text={words.noneText} />
  return (
    <div className="ledger" data-is-old={isPlaceholderData}>
      <LedgerFigures
        ledger={ledger}
        grid={grid}
        isOver={scope.period.to < scope.today}
        nameOf={nameOf}
        onOpen={openCommune}
      />
      <LedgerTools own={view.own} setOwn={setOwn} query={query} hasSwitch={!isWide} />
      <div className="with-panel">
        <div className="ledger-views" data-are-both={isWide}>
          {(isWide || show !== 'map') && (
            <div className="ledger-table">
              {rows.length > 0 && columns.length > 0 ? (
                <LedgerMatrix
                  rows={rows}
                  columns={columns}
                  nameOf={nameOf}
                  onlyGaps={onlyGaps}
                  open={open}
                  onOpen={openCell}
                />
              ) : find ? (
                <Notice
                  kind="empty"
                  title={words.noneFound}
                  text={words.noneFoundText}
                  action={{ label: words.dropSearch, onPress: () => setOwn({ find: '' }) }}
                />
              ) : (
                <Notice kind="info" title={words.noGaps} text={words.noGapsText} />
              )}
            </div>
          )}
          {(isWide || show === 'map') && (
            <Suspense fallback={<Skeleton height={420} />}>
              <LedgerMap grid={grid} scope={scope} open={open?.commune ?? null} onOpen={openCommune} />
            </Suspense>
          )}
        </div>
        {open &&
          (open.force && open.topic ? (
            <CellPanel
              view={view}
              scope={scope}
              ledger={ledger}
              cell={{ commune: open.commune, force: open.force, topic: open.topic }}
              name={nameOf(open.commune)}
              onClose={close}
            />
          ) : (
            <CommuneLedger
              view={view}
              scope={scope}
              ledger={ledger}
              grid={grid}
              commune={open.commune}
              name={nameOf(open.commune)}
              onOpen={openCell}
              onClose={close}
            />
          ))}
      </div>
    </div>
  )
}
