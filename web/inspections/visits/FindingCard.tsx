import { useState } from 'react'
import { Link } from 'wouter'
import { labelOf } from '../../../data/model/codedValue.ts'
import { FINDING_STATES, INSPECTION_TOPICS, RECHECK_RESULTS } from '../../../data/model/inspections/inspectionCodes.ts'
import type { Finding, Inspection } from '../../../data/model/inspections/inspections.ts'
import { formatDay } from '../../ui/format.ts'
import { useLanguage } from '../../ui/preferences.ts'
import type { InspectionsView } from '../inspectionsView.ts'
import { newLineAddress } from '../ledger/newLineAddress.ts'
import { dueText } from './dueText.ts'
import { FactList } from './FactList.tsx'
import { FindingForm } from './FindingForm.tsx'
import { FindingStepForm } from './FindingStepForm.tsx'
import { FINDING_WORDS } from './findingWords.ts'

interface FindingCardProps {
  readonly view: InspectionsView
  readonly inspection: Inspection
  readonly finding: Finding
  readonly today: string
}

/** One finding: what, what must be done until when, what shows it; and the next step of it. */
export const FindingCard = ({ view, inspection, finding, today }: FindingCardProps) => {
  const language = useLanguage()
  const words = FINDING_WORDS[language]
  const [open, setOpen] = useState<'change' | 'evidence' | 'recheck' | null>(null)
  const close = () => setOpen(null)
  const isFixed = finding.state === 'CLOSED'
  const mayStep = finding.mayEdit && !isFixed && inspection.closedOn === null && open === null
  const { establishmentId } = inspection
  return (
    <li className="finding" data-is-overdue={finding.isOverdue}>
      <p className="finding-head">
        <strong>{finding.description}</strong>
        <span className="finding-state" data-state={finding.state}>
          {labelOf(FINDING_STATES, finding.state, language)}
        </span>
      </p>
      <p className="finding-due">
        {words.due(formatDay(finding.dueOn))}
        {!isFixed && ` · ${dueText(finding.dueOn, today, language)}`}
      </p>
      <FactList
        facts={[
          [words.topic, labelOf(INSPECTION_TOPICS, finding.topic, language)],
          [words.measure, finding.measure],
          [words.legalBasis, finding.legalBasis],
          [
            words.evidence,
            finding.evidence && `${finding.evidence}${finding.evidenceOn ? ` (${formatDay(finding.evidenceOn)})` : ''}`,
          ],
          [
            words.recheck,
            finding.recheckedOn &&
              [
                formatDay(finding.recheckedOn),
                finding.recheckResult && labelOf(RECHECK_RESULTS, finding.recheckResult, language),
              ]
                .filter(Boolean)
                .join(', '),
          ],
        ]}
      />
      {open === 'change' ? (
        <FindingForm inspection={inspection} finding={finding} onDone={close} />
      ) : (
        open && <FindingStepForm inspection={inspection} finding={finding} step={open} today={today} onDone={close} />
      )}
      {mayStep && (
        <div className="form-buttons">
          <button
            type="button"
            className="text-button"
            data-kind={finding.state === 'OPEN' ? 'strong' : undefined}
            onClick={() => setOpen('evidence')}
          >
            {words.giveEvidence}
          </button>
          <button
            type="button"
            className="text-button"
            data-kind={finding.state === 'EVIDENCE' ? 'strong' : undefined}
            onClick={() => setOpen('recheck')}
          >
            {words.recheck}
          </button>
          <button type="button" className="text-button" onClick={() => setOpen('change')}>
            {words.change}
          </button>
          {establishmentId !== null && (
            <Link
              className="text-button"
              href={newLineAddress(view, {
                commune: inspection.communeCode,
                force: inspection.force,
                topic: finding.topic,
                establishment: { id: establishmentId, name: inspection.establishmentName ?? '' },
              })}
            >
              {words.planFollowUp}
            </Link>
          )}
        </div>
      )}
    </li>
  )
}
