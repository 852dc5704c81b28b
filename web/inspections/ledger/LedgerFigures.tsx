import { FORCES } from '../../../data/model/caseCodes.ts'
import { labelOf } from '../../../data/model/codedValue.ts'
import { OVERRIDE_REASONS } from '../../../data/model/inspections/inspectionCodes.ts'
import type { Ledger } from '../../../data/model/inspections/ledger.ts'
import { formatCount, formatDecimal } from '../../ui/format.ts'
import { useLanguage } from '../../ui/preferences.ts'
import type { LedgerGrid } from './ledgerGrid.ts'
import { FirstCommunes } from './FirstCommunes.tsx'
import { LEDGER_WORDS } from './ledgerWords.ts'
import './figures.css'

const STATES = ['DONE', 'PLANNED', 'EXEMPT', 'GAP'] as const

interface LedgerFiguresProps {
  readonly ledger: Ledger
  readonly grid: LedgerGrid
  /** The last day has passed: nothing is planned any more. */
  readonly isOver: boolean
  readonly nameOf: (code: string) => string
  readonly onOpen: (commune: string) => void
}

/**
 * What a chairman asks first: how many communes nobody was in, and which. Then the sums of the ledger, which reconcile with
 * its cells and explain its signs; then places and visits.
 */
export const LedgerFigures = ({ ledger, grid, isOver, nameOf, onOpen }: LedgerFiguresProps) => {
  const language = useLanguage()
  const words = LEDGER_WORDS[language]
  const { totals, communes, forces, topics, inspections, establishments } = ledger
  const number = (value: number) => formatCount(value, language)
  const share = (part: number, whole: number) =>
    `${formatDecimal(whole === 0 ? 0 : (part / whole) * 100, 1, language)}%`
  const counts = { DONE: totals.done, PLANNED: totals.planned, EXEMPT: totals.exempt, GAP: totals.gap }
  const cells = totals.done + totals.planned + totals.exempt + totals.gap
  const reached = grid.rows.filter(({ known }) => known > 0).length
  const places = establishments.reduce((sum, { all }) => sum + all, 0)
  const visited = establishments.reduce((sum, { inspected }) => sum + inspected, 0)
  const repeats = establishments.reduce((sum, one) => sum + one.repeats, 0)
  const facts: readonly (readonly [figure: string, note: string, more?: string])[] = [
    [words.places(number(visited), number(places)), words.placesNote(share(visited, places))],
    [words.repeats(number(repeats)), words.repeatsNote, reasonsText(establishments, language)],
    [words.visits(number(inspections.done)), words.visitsNote(number(inspections.joint))],
  ]
  return (
    <section className="ledger-figures" aria-label={words.title}>
      <div className="ledger-sum">
        <p className="ledger-gap">
          {grid.untouched === 0
            ? words.headlineDone(number(reached))
            : words.headline(number(grid.untouched), number(reached))}
        </p>
        {forces.length < ledger.query.forces.length && (
          <p>{words.ofForces(forces.map((code) => labelOf(FORCES, code, language)).join(', '))}</p>
        )}
        {grid.untouched > 0 && !isOver && (
          <p>{grid.unplanned === 0 ? words.allPlanned : words.unplanned(number(grid.unplanned))}</p>
        )}
        <div className="ledger-bar" aria-hidden="true">
          {STATES.map((state) => (
            <span key={state} data-state={state} style={{ flexGrow: counts[state] }} />
          ))}
        </div>
        <p className="ledger-equation">
          {STATES.map((state, index) => (
            <span key={state}>
              {index > 0 && <span className="soft">+</span>}
              <span className="cell-sign" data-state={state} aria-hidden="true">
                {words.signs[state]}
              </span>
              {words.states[state]} <strong>{number(counts[state])}</strong>
              {state === 'GAP' && <span className="soft">({share(totals.gap, cells)})</span>}
            </span>
          ))}
          <span>
            <span className="soft">=</span> <strong>{number(cells)}</strong> {words.cells}{' '}
            <span className="soft">
              ({words.product(number(communes.length), number(forces.length), number(topics.length))})
            </span>
          </span>
        </p>
        {totals.lapsed > 0 && <p>{words.lapsed(number(totals.lapsed))}</p>}
        {grid.unknown > 0 && <p className="soft">{words.unknown(number(grid.unknown))}</p>}
      </div>
      <FirstCommunes grid={grid} nameOf={nameOf} onOpen={onOpen} />
      <ul className="ledger-facts">
        {facts.map(([figure, note, more]) => (
          <li key={note}>
            <strong>{figure}</strong>
            <span>
              {note}
              {more && <span className="ledger-more">{more}</span>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** ": 3 theo dõi khắc phục, 2 không ghi lý do"; empty without any. */
const reasonsText = (establishments: Ledger['establishments'], language: 'vi' | 'en'): string => {
  const sums: Record<string, number> = {}
  for (const { reasons } of establishments) {
    for (const [reason, count] of Object.entries(reasons)) sums[reason] = (sums[reason] ?? 0) + count
  }
  const said = Object.entries(sums)
    .filter(([, count]) => count > 0)
    .sort(([, a], [, b]) => b - a)
    .map(([reason, count]) => {
      const name =
        reason === 'NONE'
          ? LEDGER_WORDS[language].noReason
          : labelOf(OVERRIDE_REASONS, reason, language).replace(/ \(.*/, '').toLowerCase()
      return `${formatCount(count, language)} ${name}`
    })
  return said.length === 0 ? '' : `: ${said.join(', ')}`
}
