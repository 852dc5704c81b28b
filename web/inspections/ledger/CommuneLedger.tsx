import { Link } from 'wouter'
import { FORCES } from '../../../data/model/caseCodes.ts'
import { labelOf } from '../../../data/model/codedValue.ts'
import { INSPECTION_TOPICS } from '../../../data/model/inspections/inspectionCodes.ts'
import type { Ledger } from '../../../data/model/inspections/ledger.ts'
import { formatCount, formatPeriod } from '../../ui/format.ts'
import { useLanguage } from '../../ui/preferences.ts'
import type { InspectionsView } from '../inspectionsView.ts'
import { SidePanel } from '../SidePanel.tsx'
import type { Scope } from '../useScope.ts'
import { type LedgerGrid, stateOf } from './ledgerGrid.ts'
import { LEDGER_WORDS } from './ledgerWords.ts'
import { newLineAddress } from './newLineAddress.ts'
import type { OpenCell } from './openCell.ts'

interface CommuneLedgerProps {
  readonly view: InspectionsView
  readonly scope: Scope
  readonly ledger: Ledger
  readonly grid: LedgerGrid
  readonly commune: string
  readonly name: string
  readonly onOpen: (cell: OpenCell) => void
  readonly onClose: () => void
}

/** A commune of the ledger: its establishments and everything in it that is left out, by force. */
export const CommuneLedger = ({ view, scope, ledger, grid, commune, name, onOpen, onClose }: CommuneLedgerProps) => {
  const language = useLanguage()
  const words = LEDGER_WORDS[language]
  const row = grid.rows.find((one) => one.commune === commune)
  const places = row && ledger.establishments[row.at]
  const { from, to } = scope.period
  const number = (value: number) => formatCount(value, language)
  const gaps = grid.columns.filter(({ at }) => row && stateOf(row.cells.charAt(at)) === 'GAP')
  const forces = [...new Set(gaps.map(({ force }) => force))]
  return (
    <SidePanel title={name} note={scope.campaign?.name ?? formatPeriod(from, to, language)} onClose={onClose}>
      {places && (
        <ul className="ledger-facts">
          <li>
            <strong>
              {number(places.inspected)}/{number(places.all)}
            </strong>
            <span>
              {words.placesNote(`${places.all === 0 ? 0 : Math.round((places.inspected / places.all) * 100)}%`)}
            </span>
          </li>
          <li>
            <strong>{number(places.repeats)}</strong>
            <span>{words.repeatsNote}</span>
          </li>
        </ul>
      )}
      <section>
        <h3>
          {words.gapsOfCommune}: {row ? `${number(row.gaps)}/${number(row.known)}` : words.noCells}
        </h3>
        {forces.map((force) => (
          <div key={force}>
            <p className="soft">{labelOf(FORCES, force, language)}</p>
            <p className="gap-topics">
              {gaps
                .filter((one) => one.force === force)
                .map(({ topic }) => (
                  <button
                    key={topic}
                    type="button"
                    className="gap-topic"
                    aria-label={words.openTopic(
                      labelOf(FORCES, force, language),
                      labelOf(INSPECTION_TOPICS, topic, language),
                    )}
                    onClick={() => onOpen({ commune, force, topic })}
                  >
                    {labelOf(INSPECTION_TOPICS, topic, language)}
                  </button>
                ))}
            </p>
          </div>
        ))}
      </section>
      {scope.mayWrite && row && (
        <Link className="text-button" href={newLineAddress(view, { commune, force: null, topic: null })}>
          {words.makeLine}
        </Link>
      )}
    </SidePanel>
  )
}
