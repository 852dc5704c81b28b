import type { Inspection, InspectionFacts } from '../../../data/model/inspections/inspections.ts'
import type { Language } from '../../../data/model/codedValue.ts'
import { formatDay } from '../../ui/format.ts'
import { readVisitForm, type VisitForm } from './visitForm.ts'
import { VISIT_FORM_WORDS } from './visitFormWords.ts'

const dayText = (iso: string | null) => (iso === null ? '' : formatDay(iso))

/** What was planned of an inspection, as people write it. */
export const factsFormOf = (inspection: Inspection): VisitForm => {
  const { establishmentId, establishmentName, decisionNumber, team, result } = inspection
  return {
    ...inspection,
    establishment: establishmentId === null ? null : { id: establishmentId, name: establishmentName ?? '' },
    isArea: establishmentId === null,
    team: team.join('\n'),
    plannedOn: dayText(inspection.plannedOn),
    decisionNumber: decisionNumber ?? '',
    decidedOn: dayText(inspection.decidedOn),
    startedOn: dayText(inspection.startedOn),
    endedOn: dayText(inspection.endedOn),
    result: result ?? '',
  }
}

interface ReadFacts {
  /** Null where something is missing. */
  readonly facts: InspectionFacts | null
  readonly problems: Readonly<Record<string, string>>
}

/**
 * The facts that a form means, without the ground of a repeat. What has happened is no part of them.
 * @param planLineId the line that it stays with; null: it leaves it, or has none
 */
export const readFactsForm = (form: VisitForm, planLineId: number | null, language: Language): ReadFacts => {
  const read = readVisitForm(
    { ...form, isAfterwards: false },
    planLineId === null ? null : { id: planLineId },
    language,
  )
  const problems = {
    ...read.problems,
    ...(form.number.trim() === '' && { number: VISIT_FORM_WORDS[language].needNumber }),
  }
  if (!read.draft || Object.keys(problems).length > 0) return { facts: null, problems }
  const { isUnannounced: _secrecy, isAfterwards: _when, sensitivity: _level, ...facts } = read.draft
  return { facts: { ...facts, formerUnitCode: form.formerUnitCode }, problems }
}
