import type { PlanLine } from '../../../data/model/inspections/campaigns.ts'
import { newNumber } from '../../../data/model/newNumber.ts'
import type { Inspection, InspectionDraft } from '../../../data/model/inspections/inspections.ts'
import type { InspectionProgressChange, NewInspection } from '../../../data/model/inspections/requests.ts'
import type { Sql } from '../../database/connect.ts'
import { badRequest, notAccepted } from '../../http/problems.ts'
import { onlySamples } from '../../things/editing/refusals.ts'
import { isRecheck } from '../findings/writeQueries.ts'
import { judgePlace } from '../judgePlace.ts'
import { isPartOf, type Visit } from '../placeQueries.ts'
import { findPlanLine } from '../plans/queries.ts'
import { refused } from '../refusals.ts'
import { addKept, changeKept, type KeptKind, type Saving } from '../saving.ts'
import { dayOf, draftProblems, placedOn, visitKindOf, visitOf } from './judgeDraft.ts'
import { progressProblems } from './judgeProgress.ts'
import { lineTaken, withOwnNumber } from './ownNumber.ts'
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
      const visitKind = visitKindOf(draft.type)
      const problems = draftProblems(draft, line, visitKind)
      if (draft.isAfterwards && progress?.status !== 'DONE') {
        problems.push(refused('progress', 'Ghi sau khi đã làm thì phải có ngày bắt đầu, ngày kết thúc và kết quả.'))
      }
      if (progress) {
        problems.push(...progressProblems(progress, { ...draft, visitKind, before: null }, asker.today))
      }
      if (problems.length > 0) throw badRequest(problems)
      const place = await judgePlace(sql, asker, placedOn(draft, progress), {
        sensitivity: draft.sensitivity,
        ...(line && { before: { ...line, days: {} } }),
      })
      await mustBePart(sql, draft)
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
  changeKept(saving, INSPECTION, { id, version }, async (sql, before) => {
    mustBeOpen(before)
    const isTakenBack = before.startedOn !== null && progress.startedOn === null
    if (isTakenBack && (await isRecheck(sql, id))) {
      throw notAccepted('startedOn', 'Đây là lần tái kiểm tra của một tồn tại nên giữ ngày bắt đầu.')
    }
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
    return cancelInspection(sql, id, version, reason)
  })

/** Throws `ApiError` where nothing can be written of it any more. */
export const mustBeOpen = ({ closedOn, cancelledReason }: Inspection) => {
  if (closedOn !== null) throw notAccepted('closedOn', 'Hồ sơ đã đóng nên không ghi thêm được. Chưa có gì thay đổi.')
  if (cancelledReason !== null) throw notAccepted('cancelledReason', 'Cuộc kiểm tra đã hủy nên không ghi thêm được.')
}

/** A former unit that is named lies in the commune. */
export const mustBePart = async (
  sql: Sql,
  { formerUnitCode, communeCode }: Pick<InspectionDraft, 'formerUnitCode' | 'communeCode'>,
): Promise<void> => {
  if (formerUnitCode && !(await isPartOf(sql, formerUnitCode, communeCode))) {
    throw notAccepted('formerUnitCode', 'Đơn vị cũ này không nhập vào xã, phường đã chọn.')
  }
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
