import type { Inspection, InspectionFacts } from '../../../data/model/inspections/inspections.ts'
import type { InspectionFactsChange } from '../../../data/model/inspections/requests.ts'
import { dayText } from '../../exports/cellText.ts'
import { badRequest, notAccepted, type Problem } from '../../http/problems.ts'
import { type JudgedPlace, judgePlace } from '../judgePlace.ts'
import type { Visit } from '../placeQueries.ts'
import { refused } from '../refusals.ts'
import { changeKept, type Saving } from '../saving.ts'
import { dayOf, draftProblems, placedOn, visitKindOf, visitOf } from './judgeDraft.ts'
import { lengthProblems } from './judgeProgress.ts'
import { withOwnNumber } from './ownNumber.ts'
import { INSPECTION, mustBeOpen, mustBePart } from './saveInspection.ts'
import { updateFacts } from './writeQueries.ts'

/**
 * Puts right what was planned of an inspection whose file is open. Its secrecy stays (rule R17), and while it belongs to a
 * plan line so do place, campaign and kind. `aims` hears which visit it is before it is written. Throws `ApiError`: what
 * is wrong by field, 403 outside the area, 409 where another version stands there; DN201 where it repeats.
 */
export const correctInspection = (
  saving: Saving,
  id: number,
  { version, ...facts }: InspectionFactsChange,
  aims: (visit: Visit | null) => void,
): Promise<Inspection> =>
  withOwnNumber(() =>
    changeKept(saving, INSPECTION, { id, version }, async (sql, before) => {
      mustBeOpen(before)
      const { isUnannounced, isAfterwards } = before
      const draft = { ...facts, isUnannounced, isAfterwards, hasBegun: dayOf(before) !== null }
      const visitKind = visitKindOf(facts.type)
      const line = facts.planLineId === null ? undefined : before
      const problems = [...draftProblems(draft, line, visitKind), ...changeProblems(facts, before, visitKind)]
      if (problems.length > 0) throw badRequest(problems)
      const place = await judgePlace(sql, saving.asker, placedOn(draft, before), {
        before: placedOn(before, before),
        sensitivity: before.sensitivity,
      })
      mustStay(facts, before, place)
      await mustBePart(sql, facts)
      const visit = visitOf(facts, visitKind, dayOf(before) ?? facts.plannedOn)
      aims(visit && { ...visit, inspectionId: id })
      return updateFacts(sql, { id, version }, facts, place)
    }),
  )

/** What does not go with what has already happened. */
const changeProblems = (facts: InspectionFacts, before: Inspection, visitKind: string): Problem[] => {
  const { planLineId, decidedOn, level } = facts
  const { publishedOn, startedOn } = before
  const problems: Problem[] = []
  if (planLineId !== null && planLineId !== before.planLineId) {
    problems.push(
      refused('planLineId', 'Không chuyển sang dòng kế hoạch khác được; chỉ bỏ khỏi dòng kế hoạch đang ghi.'),
    )
  }
  if (decidedOn !== null && publishedOn !== null && decidedOn > publishedOn) {
    problems.push(
      refused('decidedOn', `Quyết định đã công bố ngày ${dayText(publishedOn)} nên phải ký trước hoặc trong ngày đó.`),
    )
  }
  if (decidedOn !== null && publishedOn === null && startedOn !== null && decidedOn > startedOn) {
    problems.push(
      refused(
        'decidedOn',
        `Đã bắt đầu kiểm tra ngày ${dayText(startedOn)} nên quyết định phải ký trước hoặc trong ngày đó.`,
      ),
    )
  }
  if (level !== before.level || visitKind !== before.visitKind) {
    const judged = { ...before, level, visitKind, before }
    problems.push(...lengthProblems(before, judged).map(({ message }) => refused('level', message)))
  }
  return problems
}

/** A real record does not become a sample, a sample not a real one, and none moves to another province. */
const mustStay = (
  { establishmentId, campaignId }: InspectionFacts,
  before: Inspection,
  { provinceCode, isSample }: JudgedPlace,
): void => {
  if (provinceCode !== before.provinceCode) {
    throw notAccepted('communeCode', 'Không chuyển sang tỉnh khác được. Hãy hủy cuộc này rồi ghi ở tỉnh kia.')
  }
  const isMixed = before.isSample ? !isSample && (establishmentId !== null || campaignId !== null) : isSample
  if (isMixed) throw notAccepted('establishmentId', 'Dữ liệu mẫu và dữ liệu thật không ghi chung một cuộc.')
}
