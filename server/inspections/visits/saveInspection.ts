import type { PlanLine } from '../../../data/model/inspections/campaigns.ts'
import type { Inspection, InspectionDraft } from '../../../data/model/inspections/inspections.ts'
import type { InspectionProgressChange, NewInspection } from '../../../data/model/inspections/requests.ts'
import type { Sql } from '../../database/connect.ts'
import { badRequest, notAccepted, type Problem } from '../../http/problems.ts'
import { newNumber } from '../../things/newNumber.ts'
import { onlySamples } from '../../things/editing/refusals.ts'
import { judgePlace, refused } from '../judgePlace.ts'
import { isPartOf, type Visit } from '../placeQueries.ts'
import { findPlanLine } from '../plans/queries.ts'
import { addKept, changeKept, type KeptKind, type Saving } from '../saving.ts'
import { progressProblems } from './judgeProgress.ts'
import { findInspection } from './queries.ts'
import { cancelInspection, insertInspection, updateProgress } from './writeQueries.ts'

export const INSPECTION: KeptKind<Inspection> = {
  entity: 'inspections',
  subject: 'inspection',
  what: 'cuộc kiểm tra này',
  find: findInspection,
  isSecret: ({ isUnannounced, status }) => isUnannounced && status !== 'DONE',
}

/**
 * Opens an inspection, from a plan line or without one. `aims` hears which visit it is before it is written. Throws
 * `ApiError`: what is wrong by field, or that it lies outside the area; DN201 where it repeats.
 */
export const openInspection = (
  saving: Saving,
  { progress, ...given }: NewInspection,
  aims: (visit: Visit | null) => void,
): Promise<Inspection> =>
  withOwnNumber(() =>
    addKept(saving, INSPECTION, async (sql) => {
      const { asker } = saving
      const line = given.planLineId === null ? undefined : await openLine(sql, saving, given.planLineId)
      const draft = { ...(line ? fromLine(given, line) : given), number: given.number || newNumber() }
      const visitKind = draft.type === 'THANHTRA' ? 'INSPECT' : 'CHECK'
      const problems = draftProblems(draft, line, visitKind)
      if (draft.isAfterwards && progress?.status !== 'DONE') {
        problems.push(refused('progress', 'Ghi sau khi đã làm thì phải có ngày bắt đầu, ngày kết thúc và kết quả.'))
      }
      if (progress) {
        problems.push(...progressProblems(progress, { ...draft, visitKind, before: null }, asker.today))
      }
      if (problems.length > 0) throw badRequest(problems)
      const place = await judgePlace(sql, asker, draft, {
        sensitivity: draft.sensitivity,
        ...(line && { before: line }),
      })
      if (draft.formerUnitCode && !(await isPartOf(sql, draft.formerUnitCode, draft.communeCode))) {
        throw notAccepted('formerUnitCode', 'Đơn vị cũ này không nhập vào xã, phường đã chọn.')
      }
      if (asker.isSample && line && !line.isSample) throw onlySamples()
      aims(visitOf(draft, visitKind, (progress && dayOf(progress)) ?? draft.plannedOn))
      return insertInspection(
        sql,
        asker,
        draft,
        { ...place, isSample: place.isSample || (line?.isSample ?? false) },
        progress,
      )
    }),
  )

/** Puts down how far an inspection is. */
export const progressInspection = (
  saving: Saving,
  id: number,
  { version, override, ...progress }: InspectionProgressChange,
  aims: (visit: Visit | null) => void,
): Promise<Inspection> =>
  changeKept(saving, INSPECTION, { id, version }, (sql, before) => {
    mustBeOpen(before)
    const problems = progressProblems(progress, { ...before, before }, saving.asker.today)
    if (problems.length > 0) throw badRequest(problems)
    const visit = visitOf(before, before.visitKind, dayOf(progress) ?? before.plannedOn)
    aims(visit && { ...visit, inspectionId: id })
    return updateProgress(sql, { id, version }, progress, override)
  })

export const callOffInspection = (
  saving: Saving,
  id: number,
  { version, reason }: { readonly version: number; readonly reason: string },
): Promise<Inspection> =>
  changeKept(saving, INSPECTION, { id, version }, (sql, before) => {
    mustBeOpen(before)
    if (before.result === 'CRIME_SIGN') {
      throw notAccepted('reason', 'Có dấu hiệu tội phạm thì không hủy được; hồ sơ phải chuyển công an.')
    }
    if (before.openFindings > 0) {
      throw notAccepted('reason', 'Còn tồn tại chưa khắc phục nên không hủy được.')
    }
    return cancelInspection(sql, id, version, reason)
  })

const mustBeOpen = ({ closedOn, cancelledReason }: Inspection) => {
  if (closedOn !== null) throw notAccepted('closedOn', 'Hồ sơ đã đóng nên không ghi thêm được. Chưa có gì thay đổi.')
  if (cancelledReason !== null) throw notAccepted('cancelledReason', 'Cuộc kiểm tra đã hủy nên không ghi thêm được.')
}

const openLine = async (sql: Sql, { asker }: Saving, id: number): Promise<PlanLine> => {
  const line = await findPlanLine(sql, asker, id)
  if (!line) throw notAccepted('planLineId', 'Không tìm thấy dòng kế hoạch này.')
  if (line.state !== 'PLANNED') throw notAccepted('planLineId', 'Dòng kế hoạch này đã làm xong hoặc đã hủy.')
  if (line.inspectionId !== null) throw lineTaken()
  return line
}

/** What the line says where the draft is silent. Its place, force and secrecy are not left. */
const fromLine = (draft: InspectionDraft, line: PlanLine): InspectionDraft => ({
  ...draft,
  campaignId: draft.campaignId ?? line.campaignId,
  communeCode: draft.communeCode || line.communeCode,
  establishmentId: draft.establishmentId ?? line.establishmentId,
  force: draft.force || line.force,
  jointForces: draft.jointForces.length > 0 ? draft.jointForces : line.jointForces,
  topics: draft.topics.length > 0 ? draft.topics : line.topics,
  lead: draft.lead || line.lead,
  assigned: draft.assigned.length > 0 ? draft.assigned : line.assigned,
  isUnannounced: draft.isUnannounced || line.isUnannounced,
  override: draft.override ?? line.override,
})

const draftProblems = (draft: InspectionDraft, line: PlanLine | undefined, visitKind: string): Problem[] => {
  const problems: Problem[] = []
  const needs = (name: string, isMissing: boolean, message: string) => {
    if (isMissing) problems.push(refused(name, message))
  }
  needs('communeCode', draft.communeCode === '', 'Cần chọn xã, phường.')
  needs('force', draft.force === '', 'Cần chọn lực lượng chủ trì.')
  needs('topics', draft.topics.length === 0, 'Cần chọn ít nhất một nội dung.')
  needs('lead', draft.lead.length < 2, 'Cần ghi người chủ trì.')
  needs('jointForces', draft.jointForces.includes(draft.force), 'Lực lượng chủ trì không ghi lại ở lực lượng phối hợp.')
  needs('isUnannounced', draft.isAfterwards && draft.isUnannounced, 'Việc đã làm xong thì không còn là đột xuất kín.')
  if (line) {
    needs('establishmentId', draft.establishmentId !== line.establishmentId, 'Khác cơ sở của dòng kế hoạch.')
    needs('communeCode', draft.communeCode !== line.communeCode, 'Khác xã, phường của dòng kế hoạch.')
    needs('campaignId', draft.campaignId !== line.campaignId, 'Khác chiến dịch của dòng kế hoạch.')
    needs(
      'type',
      visitKind !== line.visitKind,
      'Dòng kế hoạch và cuộc này phải cùng là kiểm tra, hoặc cùng là thanh tra.',
    )
  }
  return problems
}

const dayOf = ({ endedOn, startedOn, publishedOn }: Pick<Inspection, 'endedOn' | 'startedOn' | 'publishedOn'>) =>
  endedOn ?? startedOn ?? publishedOn

const visitOf = (
  { establishmentId, topics, planLineId }: Pick<InspectionDraft, 'establishmentId' | 'topics' | 'planLineId'>,
  visitKind: string,
  day: string,
): Visit | null =>
  establishmentId === null ? null : { establishmentId, day, visitKind, topics, planLineId, inspectionId: null }

const lineTaken = () => notAccepted('planLineId', 'Dòng kế hoạch này đã có cuộc kiểm tra.')

const TAKEN = '23505'
const NO_SUCH_ROW = '23503'

const withOwnNumber = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  try {
    return await work()
  } catch (error) {
    const { code, constraint_name: constraint } = error as { code?: string; constraint_name?: string }
    if (code === TAKEN && constraint === 'inspections_one_of_a_line') throw lineTaken()
    if (code === TAKEN) throw notAccepted('number', 'Số này đã có. Hãy ghi số khác, hoặc để trống.')
    if (code === NO_SUCH_ROW) throw notAccepted('formerUnitCode', 'Không có đơn vị cũ mang mã này.')
    throw error
  }
}
