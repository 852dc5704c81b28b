import { useEffect, useRef, useState } from 'react'
import { labelOf } from '../../../data/model/codedValue.ts'
import { placeLabel } from '../../../data/model/filterText/placeLabel.ts'
import { type Inspection, type InspectionDetail, isSeenExactly } from '../../../data/model/inspections/inspections.ts'
import { cancelInspection } from '../../api/inspections.ts'
import { BackButton } from '../../ui/BackButton.tsx'
import { useLanguage } from '../../ui/preferences.ts'
import { CancelForm } from '../CancelForm.tsx'
import type { InspectionsView } from '../inspectionsView.ts'
import { INSPECTION_STATUSES } from '../../../data/model/inspections/inspectionCodes.ts'
import { SCOPE_WORDS } from '../scopeWords.ts'
import type { Scope } from '../useScope.ts'
import { FindingsPart } from './FindingsPart.tsx'
import { HandoverPart } from './HandoverPart.tsx'
import { HistoryPart } from './HistoryPart.tsx'
import { ProgressPart } from './ProgressPart.tsx'
import { PROGRESS_WORDS } from './progressWords.ts'
import { VisitFacts } from './VisitFacts.tsx'
import { VisitMarks } from './VisitMarks.tsx'
import { VISIT_WORDS } from './visitWords.ts'
import './visitEditor.css'
import './visitPage.css'

interface VisitPageProps {
  readonly view: InspectionsView
  readonly scope: Scope
  readonly detail: InspectionDetail
  readonly onCorrect: () => void
  readonly onClose: () => void
}

/** Whether its file still takes corrections of this person. */
export const mayCorrect = ({ mayEdit, closedOn, cancelledReason }: Inspection): boolean =>
  mayEdit && closedOn === null && cancelledReason === null

/** One inspection whole: what comes next on top, then what was found, the dossier, the facts and the history. */
export const VisitPage = ({ view, scope, detail, onCorrect, onClose }: VisitPageProps) => {
  const language = useLanguage()
  const words = VISIT_WORDS[language]
  const { inspection, findings, handover, history } = detail
  const { today } = scope
  const [isCancelling, setIsCancelling] = useState(false)
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus({ preventScroll: true }), [inspection.id])
  const mayCancel = mayCorrect(inspection) && inspection.result !== 'CRIME_SIGN' && inspection.openFindings === 0
  return (
    <article className="visit-page">
      <BackButton label={SCOPE_WORDS[language].back} onPress={onClose} />
      <header>
        <h2 ref={title} tabIndex={-1}>
          {inspection.establishmentName ?? words.area},{' '}
          {placeLabel(inspection.communeCode, language, scope.units.names)}
        </h2>
        <p className="visit-state">
          <strong>{labelOf(INSPECTION_STATUSES, inspection.status, language)}</strong>
          <VisitMarks inspection={inspection} />
        </p>
      </header>
      <div className="visit-columns">
        <div>
          <ProgressPart inspection={inspection} handover={handover} today={today} />
          {(inspection.result === 'CRIME_SIGN' || handover) && (
            <HandoverPart inspection={inspection} handover={handover} today={today} />
          )}
          <FindingsPart view={view} inspection={inspection} findings={findings} today={today} />
        </div>
        <div>
          <VisitFacts view={view} inspection={inspection} onCorrect={mayCorrect(inspection) ? onCorrect : null} />
          {isSeenExactly(inspection) && <HistoryPart history={history} />}
          {mayCancel &&
            (isCancelling ? (
              <CancelForm
                reasonLabel={PROGRESS_WORDS[language].cancelReason}
                label={PROGRESS_WORDS[language].cancel}
                onCancel={(reason) => cancelInspection(inspection.id, { version: inspection.version, reason })}
                onDone={() => setIsCancelling(false)}
              />
            ) : (
              <div className="form-buttons">
                <button type="button" className="text-button" data-kind="danger" onClick={() => setIsCancelling(true)}>
                  {PROGRESS_WORDS[language].cancel}
                </button>
              </div>
            ))}
        </div>
      </div>
    </article>
  )
}
