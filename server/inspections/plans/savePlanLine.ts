import type { PlanLine, PlanLineDraft } from '../../../data/model/inspections/campaigns.ts'
import { badRequest, notAccepted } from '../../http/problems.ts'
import { judgePlace } from '../judgePlace.ts'
import { refused } from '../refusals.ts'
import { addKept, changeKept, type KeptKind, type Saving } from '../saving.ts'
import { cancelPlanLine, findPlanLine, findSentLine, insertPlanLine, updatePlanLine } from './queries.ts'

const PLAN_LINE: KeptKind<PlanLine> = {
  entity: 'plan_lines',
  subject: 'plan_line',
  what: 'dòng kế hoạch này',
  find: findPlanLine,
  isSecret: ({ isUnannounced, state }) => isUnannounced && state !== 'DONE',
}

/**
 * Adds a line. One of an area that the person has sent before, and whose answer was lost, is given instead of added again:
 * of an establishment the guard asks. Throws `ApiError`: what is wrong by field, or that it lies outside the area; DN201
 * where it repeats.
 */
export const addPlanLine = (saving: Saving, draft: PlanLineDraft): Promise<PlanLine> =>
  addKept(saving, PLAN_LINE, async (sql) => {
    const { asker } = saving
    const sent = draft.establishmentId === null ? await findSentLine(sql, asker, draft) : undefined
    if (sent) return sent
    const place = await judgePlace(sql, asker, placed(draft))
    return insertPlanLine(sql, asker, draft, place)
  })

export const changePlanLine = (
  saving: Saving,
  id: number,
  { version, ...draft }: PlanLineDraft & { readonly version: number },
): Promise<PlanLine> =>
  changeKept(saving, PLAN_LINE, { id, version }, async (sql, before) => {
    mustBeOpen(before)
    const place = await judgePlace(sql, saving.asker, placed(draft), { before: placed(before) })
    if (place.isSample !== before.isSample) {
      throw badRequest([refused('establishmentId', 'Dữ liệu mẫu và dữ liệu thật không ghi chung một dòng.')])
    }
    return updatePlanLine(sql, { id, version }, draft, place)
  })

export const callOffPlanLine = (
  saving: Saving,
  id: number,
  { version, reason }: { readonly version: number; readonly reason: string },
): Promise<PlanLine> =>
  changeKept(saving, PLAN_LINE, { id, version }, (sql, before) => {
    mustBeOpen(before)
    return cancelPlanLine(sql, id, version, reason)
  })

/** A line as it is judged: it lies in its campaign from its first day to its last. */
const placed = <Line extends PlanLineDraft>(line: Line) => ({
  ...line,
  days: { startsOn: line.startsOn, endsOn: line.endsOn },
})

const mustBeOpen = ({ state, inspectionId }: PlanLine) => {
  if (state !== 'PLANNED') {
    throw notAccepted('state', `Dòng kế hoạch ${state === 'DONE' ? 'đã làm xong' : 'đã hủy'} nên không sửa được.`)
  }
  if (inspectionId !== null) {
    throw notAccepted('state', 'Đã mở cuộc kiểm tra từ dòng này. Hãy sửa hoặc hủy cuộc kiểm tra đó trước.')
  }
}
