import { useState } from 'react'
import type { Exemption } from '../../../data/model/inspections/campaigns.ts'
import { useExemptions } from '../../api/exemptions.ts'
import type { LedgerCell } from '../../api/ledger.ts'
import { formatPeriod } from '../../ui/format.ts'
import { useLanguage } from '../../ui/preferences.ts'
import type { Scope } from '../useScope.ts'
import { ExemptForm } from './ExemptForm.tsx'
import type { CellState } from './ledgerGrid.ts'
import { LEDGER_WORDS } from './ledgerWords.ts'

interface ExemptCellProps {
  readonly scope: Scope
  readonly cell: LedgerCell
  readonly state: CellState
}

/**
 * Why a cell is exempt, or is for some days of the period and stays a gap for the others; and for whoever may set it, a
 * way to put that right, or to exempt a gap with its ground.
 */
export const ExemptCell = ({ scope, cell, state }: ExemptCellProps) => {
  const words = LEDGER_WORDS[useLanguage()]
  const { period, province, maySet } = scope
  const [isWriting, setIsWriting] = useState(false)
  const isGap = state === 'GAP'
  const exemptions = useExemptions(isGap || state === 'EXEMPT' ? province : null)
  const grounds =
    exemptions.data?.filter(
      (one) =>
        (one.communeCode ?? cell.commune) === cell.commune &&
        (one.force ?? cell.force) === cell.force &&
        (one.topic ?? cell.topic) === cell.topic &&
        one.validFrom <= period.to &&
        one.validTo >= period.from,
    ) ?? []
  return (
    <>
      {grounds.length > 0 && (
        <section>
          <h3>{words.exemptions}</h3>
          {isGap && <p>{words.exemptPart}</p>}
          {grounds.map((one) => (
            <Ground key={one.id} scope={scope} cell={cell} exemption={one} />
          ))}
        </section>
      )}
      {maySet &&
        isGap &&
        (isWriting ? (
          <ExemptForm scope={scope} cell={cell} onDone={() => setIsWriting(false)} />
        ) : (
          <button type="button" className="text-button" onClick={() => setIsWriting(true)}>
            {words.exempt}
          </button>
        ))}
    </>
  )
}

interface GroundProps {
  readonly scope: Scope
  readonly cell: LedgerCell
  readonly exemption: Exemption
}

const Ground = ({ scope, cell, exemption }: GroundProps) => {
  const language = useLanguage()
  const words = LEDGER_WORDS[language]
  const [isWriting, setIsWriting] = useState(false)
  const { ground, document, communeCode, validFrom, validTo } = exemption
  if (isWriting) {
    return <ExemptForm scope={scope} cell={cell} exemption={exemption} onDone={() => setIsWriting(false)} />
  }
  return (
    <>
      <p>{ground}</p>
      <p className="soft">
        {[
          document,
          communeCode === null ? words.everyCommune : null,
          words.validDays(formatPeriod(validFrom, validTo, language)),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {scope.maySet && exemption.mayEdit && (
        <button type="button" className="text-button" onClick={() => setIsWriting(true)}>
          {words.changeExemption}
        </button>
      )}
    </>
  )
}
