import { Link } from 'wouter'
import { SENSITIVITIES } from '../../../data/model/caseCodes.ts'
import { labelOf } from '../../../data/model/codedValue.ts'
import {
  INSPECTION_BASES,
  INSPECTION_LEVELS,
  INSPECTION_TYPES,
  OVERRIDE_REASONS,
} from '../../../data/model/inspections/inspectionCodes.ts'
import type { Inspection } from '../../../data/model/inspections/inspections.ts'
import { useCommuneDetail, useInstallation } from '../../api/queries.ts'
import { formatDay } from '../../ui/format.ts'
import { useLanguage } from '../../ui/preferences.ts'
import { recordAddress } from '../../view/recordAddress.ts'
import { forcesText, topicsText } from '../forcesText.ts'
import { inSection, type InspectionsView } from '../inspectionsView.ts'
import { inspectionsAddress } from '../useInspectionsView.ts'
import { FactList } from './FactList.tsx'
import { VISIT_FORM_WORDS } from './visitFormWords.ts'
import { VISIT_WORDS } from './visitWords.ts'

interface VisitFactsProps {
  readonly view: InspectionsView
  readonly inspection: Inspection
  /** Null where nothing of it can be put right. */
  readonly onCorrect: (() => void) | null
}

/** What an inspection is: who, on what ground, by which decision, and what it belongs to. */
export const VisitFacts = ({ view, inspection, onCorrect }: VisitFactsProps) => {
  const language = useLanguage()
  const words = VISIT_WORDS[language]
  const formWords = VISIT_FORM_WORDS[language]
  const { override, establishmentId, establishmentName, planLineId, caseId } = inspection
  const formerUnit = useFormerUnitName(inspection)
  const caseAddress = caseId === null ? null : recordAddress('cases', caseId)
  return (
    <section className="page-part">
      <h2>{words.facts}</h2>
      <FactList
        facts={[
          [words.number, inspection.number],
          [
            words.place,
            establishmentId !== null && (
              <Link href={inspectionsAddress(inSection(view, 'co-so', { open: String(establishmentId) }))}>
                {establishmentName}
              </Link>
            ),
          ],
          [formWords.formerUnitCode, formerUnit],
          [words.forces, forcesText(inspection, language)],
          [words.topics, topicsText(inspection.topics, language)],
          [words.type, labelOf(INSPECTION_TYPES, inspection.type, language)],
          [words.basis, labelOf(INSPECTION_BASES, inspection.basis, language)],
          [formWords.sensitivity, labelOf(SENSITIVITIES, inspection.sensitivity, language)],
          [formWords.level, labelOf(INSPECTION_LEVELS, inspection.level, language)],
          [
            words.decision,
            [inspection.decisionNumber, inspection.decidedOn && formatDay(inspection.decidedOn)]
              .filter(Boolean)
              .join(', '),
          ],
          [words.lead, inspection.lead],
          [words.team, inspection.team.join(', ')],
          [words.planned, formatDay(inspection.plannedOn)],
          [words.campaign, inspection.campaignName],
          [
            words.planLine,
            planLineId !== null && (
              <Link href={inspectionsAddress(inSection(view, 'ke-hoach', { line: String(planLineId) }))}>
                {words.seeLine}
              </Link>
            ),
          ],
          [
            words.ground,
            override &&
              [labelOf(OVERRIDE_REASONS, override.reason, language), override.document, override.note]
                .filter(Boolean)
                .join('; '),
          ],
          [words.cancelledReason, inspection.cancelledReason],
        ]}
      />
      {caseAddress && (
        <p>
          <Link href={caseAddress}>{words.seeCase}</Link>
        </p>
      )}
      {onCorrect && (
        <div className="form-buttons">
          <button type="button" className="text-button" onClick={onCorrect}>
            {words.correct}
          </button>
        </div>
      )}
    </section>
  )
}

/** Name of the unit on the paper that is no more; its code while the name is on its way. */
const useFormerUnitName = ({ formerUnitCode, communeCode }: Inspection): string | null => {
  const version = useInstallation().data?.dataVersions.communes
  const detail = useCommuneDetail(formerUnitCode === null ? null : communeCode, version).data
  const unit = detail?.formerUnits.find(({ code }) => code === formerUnitCode)
  return unit ? [unit.name, unit.district].filter(Boolean).join(', ') : formerUnitCode
}
