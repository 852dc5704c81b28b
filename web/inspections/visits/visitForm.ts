import type { Language } from '../../../data/model/codedValue.ts'
import type { PlanLine } from '../../../data/model/inspections/campaigns.ts'
import type { InspectionDraft, InspectionProgress } from '../../../data/model/inspections/inspections.ts'
import { UNITS_SINCE } from '../../../data/model/unitsSince.ts'
import { formatDay } from '../../ui/format.ts'
import type { ChosenEstablishment } from '../EstablishmentField.tsx'
import type { InspectionsView } from '../inspectionsView.ts'
import { readOptionalDay } from '../readDays.ts'
import { SCOPE_WORDS } from '../scopeWords.ts'
import { VISIT_FORM_WORDS } from './visitFormWords.ts'

/** An inspection as it is being opened; days as people write them. */
export interface VisitForm {
  readonly campaignId: number | null
  readonly communeCode: string | null
  /** The unit on the paper, where the visit is older than the commune. */
  readonly formerUnitCode: string | null
  /** Null: the area itself is visited. */
  readonly establishment: ChosenEstablishment | null
  readonly isArea: boolean
  readonly type: string
  readonly basis: string
  readonly level: string
  readonly force: string
  readonly jointForces: readonly string[]
  readonly topics: readonly string[]
  readonly lead: string
  /** One name a line. */
  readonly team: string
  readonly assigned: readonly string[]
  readonly isUnannounced: boolean
  readonly sensitivity: string
  readonly plannedOn: string
  readonly number: string
  readonly decisionNumber: string
  readonly decidedOn: string
  /** Put down after it had happened: with both days and the result. */
  readonly isAfterwards: boolean
  readonly startedOn: string
  readonly endedOn: string
  readonly result: string
}

interface Opener {
  readonly name: string
  readonly force: string | null
}

/** What the form begins with: the plan line it was opened from, else the address. */
export const newVisitForm = (
  { own, campaign, commune }: Pick<InspectionsView, 'own' | 'campaign' | 'commune'>,
  line: PlanLine | null,
  today: string,
  opener: Opener,
): VisitForm => {
  const id = Number(own.at)
  return {
    campaignId: line ? line.campaignId : campaign,
    communeCode: line?.communeCode ?? own.place ?? commune,
    formerUnitCode: null,
    establishment: line
      ? line.establishmentId === null
        ? null
        : { id: line.establishmentId, name: line.establishmentName ?? '' }
      : id > 0
        ? { id, name: own.name ?? '' }
        : null,
    isArea: line ? line.establishmentId === null : false,
    type: line ? typeOf(line) : 'UNANNOUNCED',
    basis: line ? 'PLAN' : 'SIGN',
    level: 'COMMUNE',
    force: line?.force ?? opener.force ?? '',
    jointForces: line?.jointForces.filter((force) => force !== line.force) ?? [],
    topics: line?.topics ?? [],
    lead: line?.lead ?? opener.name,
    team: '',
    assigned: line?.assigned ?? [],
    isUnannounced: line?.isUnannounced ?? false,
    sensitivity: 'INTERNAL',
    plannedOn: formatDay(line && line.startsOn > today ? line.startsOn : today),
    number: '',
    decisionNumber: '',
    decidedOn: '',
    isAfterwards: false,
    startedOn: '',
    endedOn: '',
    result: '',
  }
}

const typeOf = ({ visitKind, isUnannounced, jointForces }: PlanLine): string =>
  visitKind === 'INSPECT' ? 'THANHTRA' : isUnannounced ? 'UNANNOUNCED' : jointForces.length > 0 ? 'JOINT' : 'PLANNED'

/** Whether the paper of a visit may name a unit that is no more: it began (ISO) before those of today. */
export const namesFormerUnits = (
  { isAfterwards }: Pick<VisitForm, 'isAfterwards'>,
  startedOn: string | null | undefined,
): boolean => isAfterwards && typeof startedOn === 'string' && startedOn < UNITS_SINCE

/** What an inspection is before anything of it was done. */
export const NO_PROGRESS: InspectionProgress = {
  status: 'PROPOSED',
  publishedOn: null,
  startedOn: null,
  endedOn: null,
  extendedDays: 0,
  extensionReason: null,
  minutesNumber: null,
  minutesOn: null,
  result: null,
  outcomes: [],
  fine: null,
  summary: null,
  closedOn: null,
}

interface ReadVisit {
  readonly draft: InspectionDraft | null
  readonly progress: InspectionProgress | null
  /** What is missing or wrong, by name of the draft's field. */
  readonly problems: Readonly<Record<string, string>>
}

/** The draft that a form means, without the ground of a repeat. */
export const readVisitForm = (form: VisitForm, line: Pick<PlanLine, 'id'> | null, language: Language): ReadVisit => {
  const { needed, dayProblem } = SCOPE_WORDS[language]
  const words = VISIT_FORM_WORDS[language]
  const plannedOn = readOptionalDay(form.isAfterwards ? form.startedOn : form.plannedOn)
  const decidedOn = readOptionalDay(form.decidedOn)
  const [startedOn, endedOn] = form.isAfterwards
    ? [readOptionalDay(form.startedOn), readOptionalDay(form.endedOn)]
    : [null, null]
  const { communeCode, establishment } = form
  const lead = form.lead.trim()
  const problems = {
    ...(communeCode === null && { communeCode: words.needCommune }),
    ...(!form.isArea && establishment === null && { establishmentId: words.needPlace }),
    ...(form.force === '' && { force: needed }),
    ...(form.topics.length === 0 && { topics: words.needTopics }),
    ...(lead.length < 2 && { lead: needed }),
    ...(!form.isAfterwards && !plannedOn && { plannedOn: dayProblem }),
    ...(decidedOn === undefined && { decidedOn: dayProblem }),
    ...(form.isAfterwards && !startedOn && { startedOn: dayProblem }),
    ...(form.isAfterwards && !endedOn && { endedOn: dayProblem }),
    ...(form.isAfterwards && form.result === '' && { result: needed }),
  }
  if (communeCode === null || !plannedOn || decidedOn === undefined || Object.keys(problems).length > 0) {
    return { draft: null, progress: null, problems }
  }
  return {
    draft: {
      planLineId: line?.id ?? null,
      campaignId: form.campaignId,
      number: form.number.trim(),
      type: form.type,
      basis: form.basis,
      level: form.level,
      decisionNumber: form.decisionNumber.trim() || null,
      decidedOn,
      communeCode,
      formerUnitCode: namesFormerUnits(form, startedOn) ? form.formerUnitCode : null,
      establishmentId: form.isArea ? null : (establishment?.id ?? null),
      force: form.force,
      jointForces: form.jointForces.filter((force) => force !== form.force),
      topics: form.topics,
      lead,
      team: form.team.split('\n').flatMap((name) => name.trim() || []),
      assigned: form.assigned,
      isUnannounced: form.isUnannounced,
      plannedOn,
      sensitivity: form.sensitivity,
      isAfterwards: form.isAfterwards,
      override: null,
    },
    progress: form.isAfterwards
      ? {
          ...NO_PROGRESS,
          status: 'DONE',
          startedOn: startedOn ?? null,
          endedOn: endedOn ?? null,
          result: form.result,
        }
      : null,
    problems: {},
  }
}
