import { Plus } from 'lucide-react'
import { useState } from 'react'
import { type Finding, type Inspection, isSeenExactly } from '../../../data/model/inspections/inspections.ts'
import { formatCount } from '../../ui/format.ts'
import { useLanguage } from '../../ui/preferences.ts'
import type { InspectionsView } from '../inspectionsView.ts'
import { SCOPE_WORDS } from '../scopeWords.ts'
import { FindingCard } from './FindingCard.tsx'
import { FindingForm } from './FindingForm.tsx'
import { FINDING_WORDS } from './findingWords.ts'

interface FindingsPartProps {
  readonly view: InspectionsView
  readonly inspection: Inspection
  readonly findings: readonly Finding[]
  readonly today: string
}

/** What an inspection found, each with its measure, its day and how far it is. */
export const FindingsPart = ({ view, inspection, findings, today }: FindingsPartProps) => {
  const language = useLanguage()
  const words = FINDING_WORDS[language]
  const [isAdding, setIsAdding] = useState(false)
  const mayAdd = inspection.mayEdit && inspection.closedOn === null && inspection.cancelledReason === null
  return (
    <section className="page-part">
      <h2>{words.title(formatCount(findings.length, language))}</h2>
      {findings.length === 0 && !isAdding && (
        <p className="soft">{isSeenExactly(inspection) ? words.none : `${SCOPE_WORDS[language].onlyCoarse}.`}</p>
      )}
      <ul className="finding-list">
        {findings.map((finding) => (
          <FindingCard key={finding.id} view={view} inspection={inspection} finding={finding} today={today} />
        ))}
      </ul>
      {isAdding ? (
        <FindingForm inspection={inspection} finding={null} onDone={() => setIsAdding(false)} />
      ) : (
        mayAdd && (
          <div className="form-buttons">
            <button type="button" className="text-button" onClick={() => setIsAdding(true)}>
              <Plus aria-hidden="true" size={16} />
              {words.add}
            </button>
          </div>
        )
      )}
    </section>
  )
}
