import type { Finding, FindingDraft, FindingStep, Inspection } from '../../../data/model/inspections/inspections.ts'
import type { Change } from '../../../data/model/inspections/requests.ts'
import { isoDay, localToday } from '../../../data/model/localDay.ts'
import type { Sql } from '../../database/connect.ts'
import { isNear, NOT_NEAR } from '../../http/nearDay.ts'
import { badRequest, notAccepted, notFound, type Problem } from '../../http/problems.ts'
import { onlySamples, outside } from '../../things/editing/refusals.ts'
import { refused } from '../refusals.ts'
import { addKept, changeKept, type KeptKind, type Saving } from '../saving.ts'
import { findInspection } from '../visits/queries.ts'
import { INSPECTION } from '../visits/saveInspection.ts'
import { findFinding, type FoundFinding } from './queries.ts'
import { insertFinding, isSamePlace, stepFinding, updateFinding } from './writeQueries.ts'

const FINDING: KeptKind<FoundFinding> = {
  entity: 'findings',
  subject: 'inspection',
  what: 'tồn tại này',
  find: findFinding,
  isSecret: ({ isSecret }) => isSecret,
  subjectIdOf: ({ inspectionId }) => inspectionId,
}

/** The inspection that something is written of. Throws `ApiError` where the person may not, or nothing has begun yet. */
export const writableInspection = async (sql: Sql, { asker }: Saving, id: number) => {
  const found = await findInspection(sql, asker, id)
  if (!found) throw notFound(INSPECTION.what)
  if (asker.isSample && !found.isSample) throw onlySamples()
  if (found.cancelledReason !== null)
    throw notAccepted('cancelledReason', 'Cuộc kiểm tra đã hủy nên không ghi thêm được.')
  return found
}

export const addFinding = (saving: Saving, inspectionId: number, draft: FindingDraft): Promise<Finding> =>
  addKept(saving, FINDING, async (sql) => {
    const { startedOn, isSample } = await writableInspection(sql, saving, inspectionId)
    if (startedOn === null) {
      throw notAccepted(
        'inspectionId',
        'Cuộc kiểm tra chưa bắt đầu nên chưa ghi tồn tại được. Hãy ghi ngày bắt đầu trước.',
      )
    }
    dueAfter(draft, startedOn)
    return insertFinding(sql, { inspectionId, isSample }, draft)
  })

export const changeFinding = (
  saving: Saving,
  id: number,
  { version, ...draft }: Change<FindingDraft>,
): Promise<Finding> =>
  changeKept(saving, FINDING, { id, version }, async (sql, { state, inspectionId }) => {
    if (state === 'CLOSED') throw notAccepted('state', 'Tồn tại đã khắc phục xong nên không sửa được.')
    const inspection = await findInspection(sql, saving.asker, inspectionId)
    if (!inspection) throw outside()
    dueAfter(draft, inspection.startedOn)
    return updateFinding(sql, id, version, draft)
  })

/** Moves a finding on: evidence, then the re-check; it closes when that found it fixed (rule R15). */
export const moveFinding = (saving: Saving, id: number, { version, ...step }: Change<FindingStep>): Promise<Finding> =>
  changeKept(saving, FINDING, { id, version }, async (sql, { inspectionId }) => {
    const inspection = await findInspection(sql, saving.asker, inspectionId)
    if (!inspection) throw outside()
    const problems = [
      ...stepProblems(step, inspection.startedOn, saving.asker.today),
      ...(await recheckProblems(sql, saving, inspection, step)),
    ]
    if (problems.length > 0) throw badRequest(problems)
    return stepFinding(sql, id, version, step)
  })

/** A finding is due from the inspection on, and not so far ahead that it never falls due. */
const dueAfter = ({ dueOn }: FindingDraft, startedOn: string | null) => {
  if (startedOn !== null && dueOn < startedOn) {
    throw notAccepted('dueOn', 'Hạn khắc phục phải từ ngày kiểm tra trở đi.')
  }
  // Of an inspection of long ago it may be long ago.
  if (dueOn > isoDay(localToday()) && !isNear(dueOn)) throw notAccepted('dueOn', NOT_NEAR)
}

/** What is wrong with the visit that a re-check is said to be: another one, of the same place, that had begun by then. */
const recheckProblems = async (
  sql: Sql,
  { asker }: Saving,
  inspection: Inspection,
  { recheckInspectionId, recheckedOn }: FindingStep,
): Promise<Problem[]> => {
  if (recheckInspectionId === null) return []
  const isItself = recheckInspectionId === inspection.id
  if (isItself || !(await isSamePlace(sql, inspection.id, recheckInspectionId))) {
    return [refused('recheckInspectionId', 'Lần tái kiểm tra phải là một cuộc khác, ở cùng nơi này.')]
  }
  const startedOn = (await findInspection(sql, asker, recheckInspectionId))?.startedOn ?? null
  if (startedOn === null) {
    return [refused('recheckInspectionId', 'Cuộc tái kiểm tra chưa bắt đầu. Hãy ghi ngày bắt đầu của cuộc đó trước.')]
  }
  return [
    ...(inspection.startedOn !== null && startedOn < inspection.startedOn
      ? [refused('recheckInspectionId', 'Cuộc này bắt đầu trước cuộc kiểm tra thấy tồn tại.')]
      : []),
    ...(recheckedOn !== null && recheckedOn < startedOn
      ? [refused('recheckedOn', 'Ngày tái kiểm tra phải từ ngày bắt đầu cuộc tái kiểm tra trở đi.')]
      : []),
  ]
}

/** @param startedOn of the inspection that found it */
const stepProblems = (step: FindingStep, startedOn: string | null, today: string): Problem[] => {
  const { state, evidence, evidenceOn, recheckedOn, recheckResult } = step
  const problems: Problem[] = []
  const needs = (name: string, isWrong: boolean, message: string) => {
    if (isWrong) problems.push(refused(name, message))
  }
  const isEvident = state === 'EVIDENCE' || state === 'CLOSED'
  needs('evidence', isEvident && evidence === null, 'Cần ghi minh chứng đã khắc phục.')
  needs('evidenceOn', (evidence === null) !== (evidenceOn === null), 'Minh chứng và ngày có minh chứng ghi cùng nhau.')
  for (const [name, day] of Object.entries({ evidenceOn, recheckedOn })) {
    const isEarly = day !== null && startedOn !== null && day < startedOn
    needs(name, isEarly, 'Ngày này phải từ ngày bắt đầu kiểm tra trở đi.')
  }
  needs('evidenceOn', evidenceOn !== null && evidenceOn > today, 'Ngày này chưa tới. Chỉ ghi việc đã làm.')
  needs('recheckedOn', recheckedOn !== null && recheckedOn > today, 'Ngày này chưa tới. Chỉ ghi việc đã làm.')
  needs(
    'recheckedOn',
    recheckedOn !== null && evidenceOn !== null && recheckedOn < evidenceOn,
    'Ngày tái kiểm tra phải từ ngày có minh chứng trở đi.',
  )
  needs(
    'recheckResult',
    (recheckedOn === null) !== (recheckResult === null),
    'Ngày và kết quả tái kiểm tra ghi cùng nhau.',
  )
  needs(
    'recheckResult',
    state === 'CLOSED' && recheckResult !== 'FIXED',
    'Chỉ đóng khi đã tái kiểm tra và thấy đã khắc phục.',
  )
  needs(
    'state',
    state !== 'CLOSED' && recheckResult === 'FIXED',
    'Tái kiểm tra thấy đã khắc phục thì tồn tại được đóng.',
  )
  return problems
}
