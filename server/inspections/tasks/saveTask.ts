import type { Task, TaskDraft } from '../../../data/model/inspections/campaigns.ts'
import type { Change, TaskProgress } from '../../../data/model/inspections/requests.ts'
import type { Sql } from '../../database/connect.ts'
import { badRequest, notAccepted, type Problem } from '../../http/problems.ts'
import { onlySamples } from '../../things/editing/refusals.ts'
import { campaignProblems } from '../campaigns/campaignProblems.ts'
import type { InCampaign } from '../campaigns/outsideCampaign.ts'
import { findCampaignOf, listColleagues, listForeignCommunes } from '../placeQueries.ts'
import { findPlanLine } from '../plans/queries.ts'
import { refused } from '../refusals.ts'
import { addKept, changeKept, type KeptKind, type Saving } from '../saving.ts'
import { findTask, insertTask, isTaskBy, progressTask, updateTask } from './queries.ts'

const TASK: KeptKind<Task> = {
  entity: 'tasks',
  subject: 'task',
  what: 'nhiệm vụ này',
  find: findTask,
  // The line may be unannounced.
  isSecret: ({ planLineId }) => planLineId !== null,
}

export const addTask = (saving: Saving, draft: TaskDraft): Promise<Task> =>
  addKept(saving, TASK, async (sql) => insertTask(sql, saving.asker, draft, await judged(sql, saving, draft)))

export const changeTask = (saving: Saving, id: number, { version, ...draft }: Change<TaskDraft>): Promise<Task> =>
  changeKept(saving, TASK, { id, version }, async (sql, before) => {
    if (before.state === 'DONE' || before.state === 'DROPPED') {
      throw notAccepted('state', 'Nhiệm vụ đã xong hoặc đã thôi nên không sửa được.')
    }
    // Else who is late would never be late.
    const isGiven = before.personId === saving.asker.id && draft.dueOn !== before.dueOn
    if (isGiven && !(await isTaskBy(sql, id, saving.asker.id))) {
      throw notAccepted(
        'dueOn',
        'Thời hạn do người giao việc đặt nên người được giao không tự dời. Hãy xin người giao.',
      )
    }
    const { isSample } = await judged(sql, saving, draft, before)
    if (isSample !== before.isSample) {
      throw notAccepted('campaignId', 'Dữ liệu mẫu và dữ liệu thật không ghi chung một nhiệm vụ.')
    }
    return updateTask(sql, id, version, draft)
  })

export const putTaskProgress = (saving: Saving, id: number, progress: TaskProgress): Promise<Task> =>
  changeKept(saving, TASK, { id, version: progress.version }, (sql) => {
    if (progress.doneOn !== null && progress.doneOn > saving.asker.today) {
      throw notAccepted('doneOn', 'Ngày này chưa tới. Chỉ ghi việc đã làm.')
    }
    return progressTask(sql, id, progress)
  })

/** Judges what a task belongs to and whom it is given to. Throws `ApiError` with everything that is wrong. */
const judged = async (sql: Sql, { asker }: Saving, draft: TaskDraft, before?: Task): Promise<{ isSample: boolean }> => {
  const campaign = draft.campaignId === null ? undefined : await findCampaignOf(sql, draft.campaignId)
  const line = draft.planLineId === null ? undefined : await findPlanLine(sql, asker, draft.planLineId)
  const problems: Problem[] = []
  const needs = (name: string, isWrong: boolean, message: string) => {
    if (isWrong) problems.push(refused(name, message))
  }
  needs(
    'campaignId',
    draft.campaignId !== null && campaign?.provinceCode !== draft.provinceCode,
    'Không tìm thấy chiến dịch này ở tỉnh đã chọn.',
  )
  needs(
    'planLineId',
    draft.planLineId !== null && line?.provinceCode !== draft.provinceCode,
    'Không tìm thấy dòng kế hoạch này ở tỉnh đã chọn.',
  )
  if (draft.communeCode !== null) {
    const foreign = await listForeignCommunes(sql, draft.provinceCode, [draft.communeCode])
    needs('communeCode', foreign.length > 0, 'Xã, phường này không thuộc tỉnh đã chọn.')
  }
  if (draft.personId !== null && draft.personId !== asker.id && draft.personId !== before?.personId) {
    const colleagues = await listColleagues(sql, draft.provinceCode)
    const isKnown = colleagues.some(({ id }) => id === draft.personId)
    needs('personId', !isKnown, 'Người này không làm việc ở tỉnh đã chọn. Hãy chọn lại trong danh sách.')
  }
  if (campaign?.provinceCode === draft.provinceCode) {
    const stands = before?.campaignId === draft.campaignId ? before : undefined
    problems.push(...campaignProblems(campaign, dueIn(draft), stands && dueIn(stands)))
  }
  if (problems.length > 0) throw badRequest(problems)
  const parents = [campaign, line].filter((one) => one !== undefined)
  if (asker.isSample && parents.some(({ isSample }) => !isSample)) throw onlySamples()
  return { isSample: asker.isSample || parents.some(({ isSample }) => isSample) }
}

const dueIn = ({ communeCode, force, dueOn }: TaskDraft): InCampaign => ({
  communeCode,
  force,
  jointForces: [],
  days: { dueOn },
})
