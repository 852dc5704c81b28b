import { Link } from 'wouter'
import { FORCES } from '../../../data/model/caseCodes.ts'
import { labelOf } from '../../../data/model/codedValue.ts'
import { INSPECTION_TOPICS } from '../../../data/model/inspections/inspectionCodes.ts'
import type { Ledger } from '../../../data/model/inspections/ledger.ts'
import { type LedgerCell, useLedgerRows } from '../../api/ledger.ts'
import { LoadFailed } from '../../ui/LoadFailed.tsx'
import { formatPeriod } from '../../ui/format.ts'
import { useLanguage } from '../../ui/preferences.ts'
import { Skeleton } from '../../ui/Skeleton.tsx'
import type { InspectionsView } from '../inspectionsView.ts'
import { SidePanel } from '../SidePanel.tsx'
import type { Scope } from '../useScope.ts'
import { ExemptCell } from './ExemptCell.tsx'
import { stateOf } from './ledgerGrid.ts'
import { LEDGER_WORDS } from './ledgerWords.ts'
import { newLineAddress } from './newLineAddress.ts'
import { VisitLines } from './VisitLines.tsx'

interface CellPanelProps {
  readonly view: InspectionsView
  readonly scope: Scope
  readonly ledger: Ledger
  readonly cell: LedgerCell
  readonly name: string
  readonly onClose: () => void
}

/** A cell of the ledger: what stands in it, why, and what can be done about a gap. */
export const CellPanel = ({ view, scope, ledger, cell, name, onClose }: CellPanelProps) => {
  const language = useLanguage()
  const words = LEDGER_WORDS[language]
  const rows = useLedgerRows(ledger.query, cell)
  const { from, to } = scope.period
  const at = ledger.forces.indexOf(cell.force) * ledger.topics.length + ledger.topics.indexOf(cell.topic)
  const state = stateOf(ledger.cells[ledger.communes.indexOf(cell.commune)]?.charAt(at) ?? '-')
  const isEmpty = rows.data && rows.data.inspections.length + rows.data.planLines.length === 0
  return (
    <SidePanel
      title={name}
      note={`${labelOf(FORCES, cell.force, language)} · ${labelOf(INSPECTION_TOPICS, cell.topic, language)} · ${
        scope.campaign?.name ?? formatPeriod(from, to, language)
      }`}
      onClose={onClose}
    >
      <p className="cell-state">
        <span className="cell-sign" data-state={state} aria-hidden="true">
          {words.signs[state]}
        </span>
        <strong>{words.states[state]}</strong>
      </p>
      {rows.data ? (
        isEmpty ? (
          <p className="soft">{words.nothing[state]}</p>
        ) : (
          <VisitLines view={view} inspections={rows.data.inspections} planLines={rows.data.planLines} />
        )
      ) : rows.error ? (
        <LoadFailed error={rows.error} onRetry={() => void rows.refetch()} />
      ) : (
        <Skeleton height={96} />
      )}
      {scope.mayWrite && state !== 'UNKNOWN' && (
        <Link
          className="text-button"
          data-kind={state === 'GAP' ? 'strong' : undefined}
          href={newLineAddress(view, cell)}
        >
          {words.makeLine}
        </Link>
      )}
      <ExemptCell key={Object.values(cell).join()} scope={scope} cell={cell} state={state} />
    </SidePanel>
  )
}
