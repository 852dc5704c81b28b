import { useState } from 'react'
import { Link } from 'wouter'
import { labelOf } from '../../../data/model/codedValue.ts'
import { placeLabel } from '../../../data/model/filterText/placeLabel.ts'
import type { PlanLine } from '../../../data/model/inspections/campaigns.ts'
import { OVERRIDE_REASONS, VISIT_KINDS } from '../../../data/model/inspections/inspectionCodes.ts'
import { useColleagues } from '../../api/campaigns.ts'
import { cancelPlanLine } from '../../api/plans.ts'
import { formatPeriod } from '../../ui/format.ts'
import { useLanguage } from '../../ui/preferences.ts'
import { CancelForm } from '../CancelForm.tsx'
import { ESTABLISHMENT_WORDS } from '../establishmentWords.ts'
import { forcesText, topicsText } from '../forcesText.ts'
import { inSection, type InspectionsView } from '../inspectionsView.ts'
import { SidePanel } from '../SidePanel.tsx'
import { inspectionsAddress } from '../useInspectionsView.ts'
import type { Scope } from '../useScope.ts'
import { columnOf } from './planBoard.ts'
import { PLAN_WORDS } from './planWords.ts'

interface LinePanelProps {
  readonly line: PlanLine
  readonly view: InspectionsView
  readonly scope: Scope
  readonly onEdit: () => void
  readonly onClose: () => void
}

/** A plan line whole, with what can be done about it. */
export const LinePanel = ({ line, view, scope, onEdit, onClose }: LinePanelProps) => {
  const language = useLanguage()
  const words = PLAN_WORDS[language]
  const [isCancelling, setIsCancelling] = useState(false)
  const colleagues = useColleagues(line.assigned.length > 0 ? line.provinceCode : null).data ?? []
  const commune = placeLabel(line.communeCode, language, scope.units.names)
  const people = line.assigned
    .map((id) => colleagues.find((one) => one.id === id)?.name ?? ESTABLISHMENT_WORDS[language].somebody)
    .join(', ')
  const { override } = line
  const facts: readonly (readonly [string, string | null])[] = [
    [words.state, words.columns[columnOf(line)]],
    [words.when, formatPeriod(line.startsOn, line.endsOn, language)],
    [words.place, line.establishmentName ? `${line.establishmentName}, ${commune}` : `${words.area}: ${commune}`],
    [words.who, forcesText(line, language)],
    [words.topics, topicsText(line.topics, language)],
    [words.content, line.content],
    [
      words.kind,
      labelOf(VISIT_KINDS, line.visitKind, language) +
        (line.isUnannounced ? `, ${words.unannounced.toLowerCase()}` : ''),
    ],
    [words.lead, line.lead],
    [words.assigned, people || words.nobody],
    [words.campaign, line.campaignName],
    [
      words.reason,
      override &&
        [labelOf(OVERRIDE_REASONS, override.reason, language), override.document, override.note]
          .filter(Boolean)
          .join('; '),
    ],
    [words.cancelled, line.cancelledReason],
  ]
  const isOpen = line.state === 'PLANNED'
  return (
    <SidePanel title={line.establishmentName ?? commune} note={words.line} onClose={onClose}>
      <dl className="panel-facts">
        {facts.map(
          ([term, text]) =>
            text && (
              <div key={term}>
                <dt>{term}</dt>
                <dd>{text}</dd>
              </div>
            ),
        )}
      </dl>
      <div className="form-buttons">
        {line.inspectionId !== null ? (
          <Link
            className="text-button"
            data-kind="strong"
            href={inspectionsAddress(inSection(view, 'cuoc', { open: String(line.inspectionId) }))}
          >
            {words.seeVisit}
          </Link>
        ) : (
          isOpen &&
          scope.mayWrite && (
            <Link
              className="text-button"
              data-kind="strong"
              href={inspectionsAddress(inSection(view, 'cuoc', { open: 'new', plan: String(line.id) }))}
            >
              {words.openVisit}
            </Link>
          )
        )}
        {isOpen && line.mayEdit && (
          <>
            <button type="button" className="text-button" onClick={onEdit}>
              {words.edit}
            </button>
            {!isCancelling && line.inspectionId === null && (
              <button type="button" className="text-button" data-kind="danger" onClick={() => setIsCancelling(true)}>
                {words.cancelLine}
              </button>
            )}
          </>
        )}
      </div>
      {isCancelling && (
        <CancelForm
          reasonLabel={words.cancelReason}
          label={words.cancelDo}
          onCancel={(reason) => cancelPlanLine(line.id, { version: line.version, reason })}
          onDone={() => setIsCancelling(false)}
        />
      )}
    </SidePanel>
  )
}
