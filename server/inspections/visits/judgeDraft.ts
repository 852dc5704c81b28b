import type { PlanLine } from '../../../data/model/inspections/campaigns.ts'
import type { Inspection, InspectionDraft } from '../../../data/model/inspections/inspections.ts'
import { dayText } from '../../exports/cellText.ts'
import { isNear, NOT_NEAR } from '../../http/nearDay.ts'
import type { Problem } from '../../http/problems.ts'
import type { Visit } from '../placeQueries.ts'
import { refused } from '../refusals.ts'

/** An inspection by the inspectorate (thanh tra), or a check by anybody else. */
export const visitKindOf = (type: string): string => (type === 'THANHTRA' ? 'INSPECT' : 'CHECK')

/** What is wrong with what was planned, by field; of a plan line place, campaign, kind and secrecy are not left. */
export const draftProblems = (draft: PlannedFacts, line: OfLine | undefined, visitKind: string): Problem[] => {
  const problems: Problem[] = []
  const needs = (name: string, isMissing: boolean, message: string) => {
    if (isMissing) problems.push(refused(name, message))
  }
  needs('communeCode', draft.communeCode === '', 'Cần chọn xã, phường.')
  needs('force', draft.force === '', 'Cần chọn lực lượng chủ trì.')
  needs('topics', draft.topics.length === 0, 'Cần chọn ít nhất một nội dung.')
  needs('lead', draft.lead.length < 2, 'Cần ghi người chủ trì.')
  needs('jointForces', draft.jointForces.includes(draft.force), 'Lực lượng chủ trì không ghi lại ở lực lượng phối hợp.')
  needs(
    'decidedOn',
    isSignedLate(draft),
    `Quyết định phải ký trước hoặc trong ngày ${dayText(draft.plannedOn)} dự kiến kiểm tra.`,
  )
  const isToCome = !draft.hasBegun && !draft.isAfterwards
  needs('plannedOn', isToCome && !isNear(draft.plannedOn), NOT_NEAR)
  needs('isUnannounced', draft.isAfterwards && draft.isUnannounced, 'Việc đã làm xong thì không còn là đột xuất kín.')
  if (line) {
    needs('establishmentId', draft.establishmentId !== line.establishmentId, `Khác cơ sở của dòng kế hoạch. ${LEAVE}`)
    needs('communeCode', draft.communeCode !== line.communeCode, `Khác xã, phường của dòng kế hoạch. ${LEAVE}`)
    needs('campaignId', draft.campaignId !== line.campaignId, `Khác chiến dịch của dòng kế hoạch. ${LEAVE}`)
    needs(
      'type',
      visitKind !== line.visitKind,
      `Dòng kế hoạch và cuộc này phải cùng là kiểm tra, hoặc cùng là thanh tra. ${LEAVE}`,
    )
    needs(
      'isUnannounced',
      draft.isUnannounced && !line.isUnannounced,
      'Dòng kế hoạch này nhiều người đã thấy nên không mở kiểm tra đột xuất kín từ đó. Hãy ghi dòng kế hoạch là đột xuất trước, hoặc bỏ dòng kế hoạch ra.',
    )
  }
  return problems
}

const LEAVE = 'Hãy ghi đúng như dòng kế hoạch, hoặc bỏ dòng kế hoạch ra.'

/** A decision signed after the day on which the visit is to be. What was done is judged by its own days (judgeProgress.ts). */
const isSignedLate = ({ decidedOn, plannedOn, hasBegun, isAfterwards }: PlannedFacts): boolean =>
  decidedOn !== null && !hasBegun && !isAfterwards && decidedOn > plannedOn

/** What an inspection keeps of its plan line. */
type OfLine = Pick<PlanLine, 'establishmentId' | 'communeCode' | 'campaignId' | 'visitKind' | 'isUnannounced'>

/** What the law and a plan line look at. */
type PlannedFacts = Pick<
  InspectionDraft,
  | 'communeCode'
  | 'establishmentId'
  | 'campaignId'
  | 'force'
  | 'jointForces'
  | 'topics'
  | 'lead'
  | 'isAfterwards'
  | 'isUnannounced'
  | 'plannedOn'
  | 'decidedOn'
> & {
  /** Published or started: the planned day is past. */
  readonly hasBegun?: boolean
}

/** The day on which it counts, once something has happened. */
export const dayOf = ({ endedOn, startedOn, publishedOn }: Pick<Inspection, 'endedOn' | 'startedOn' | 'publishedOn'>) =>
  endedOn ?? startedOn ?? publishedOn

/** A visit as its place is judged: it lies in its campaign on the day on which it begins. */
export const placedOn = <Facts extends Pick<InspectionDraft, 'plannedOn'>>(
  facts: Facts,
  progress: Pick<Inspection, 'startedOn' | 'publishedOn'> | null,
) => ({ ...facts, days: { plannedOn: progress?.startedOn ?? progress?.publishedOn ?? facts.plannedOn } })

/** What the guard against repeats looks at; null without an establishment. */
export const visitOf = (
  { establishmentId, topics, planLineId }: Pick<InspectionDraft, 'establishmentId' | 'topics' | 'planLineId'>,
  visitKind: string,
  day: string,
): Visit | null =>
  establishmentId === null ? null : { establishmentId, day, visitKind, topics, planLineId, inspectionId: null }
