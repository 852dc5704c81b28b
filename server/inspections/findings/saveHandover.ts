import type { Handover, HandoverDraft } from '../../../data/model/inspections/inspections.ts'
import type { AddOrChange } from '../../../data/model/inspections/requests.ts'
import { badRequest, notAccepted, notFound, type Problem } from '../../http/problems.ts'
import { outside } from '../../things/editing/refusals.ts'
import { refused } from '../refusals.ts'
import { changedMeanwhile } from '../refusals.ts'
import { addKept, changeKept, type KeptKind, type Saving } from '../saving.ts'
import { findHandover, findHandoverOf, type FoundHandover } from './queries.ts'
import { writableInspection } from './saveFinding.ts'
import { insertHandover, updateHandover } from './writeQueries.ts'

const HANDOVER: KeptKind<FoundHandover> = {
  entity: 'handovers',
  subject: 'inspection',
  what: 'hồ sơ chuyển giao này',
  find: findHandover,
  isSecret: ({ isSecret }) => isSecret,
  subjectIdOf: ({ inspectionId }) => inspectionId,
}

/** Puts down the dossier of an inspection that found signs of a crime: adds it where `version` is null. */
export const putHandover = async (
  saving: Saving,
  inspectionId: number,
  { version, ...draft }: AddOrChange<HandoverDraft>,
): Promise<Handover> => {
  const { asker } = saving
  const found = await saving.write(async (sql) => {
    const { isSample, startedOn } = await writableInspection(sql, saving, inspectionId)
    const problems = handoverProblems(draft, startedOn, asker.today)
    if (problems.length > 0) throw badRequest(problems)
    return { isSample, dossier: await findHandoverOf(sql, asker, inspectionId) }
  })
  if (version === null && !found.dossier) {
    return addKept(saving, HANDOVER, async (sql) => {
      const { result } = await writableInspection(sql, saving, inspectionId)
      if (result !== 'CRIME_SIGN') {
        throw notAccepted('inspectionId', 'Chỉ chuyển hồ sơ khi kết quả là dấu hiệu tội phạm. Hãy ghi kết quả trước.')
      }
      const id = await insertHandover(sql, { inspectionId, isSample: found.isSample }, draft)
      if (id !== undefined) return id
      const now = await findHandoverOf(sql, asker, inspectionId)
      throw now ? changedMeanwhile(now, undefined) : outside()
    })
  }
  if (!found.dossier) throw notFound(HANDOVER.what)
  // Who adds what stands there has not seen it: no version is the right one.
  return changeKept(saving, HANDOVER, { id: found.dossier.id, version: version ?? 0 }, (sql, { id }) =>
    updateHandover(sql, id, version ?? 0, draft),
  )
}

/** @param startedOn of the inspection that found the signs */
const handoverProblems = (draft: HandoverDraft, startedOn: string | null, today: string): Problem[] => {
  const { handedOn, receivedOn, decision, decidedOn, decisionNumber } = draft
  const problems: Problem[] = []
  const needs = (name: string, isWrong: boolean, message: string) => {
    if (isWrong) problems.push(refused(name, message))
  }
  const isEarly = startedOn !== null && handedOn < startedOn
  needs('handedOn', isEarly, 'Ngày chuyển hồ sơ phải từ ngày bắt đầu kiểm tra trở đi.')
  for (const [name, day] of Object.entries({ handedOn, receivedOn, decidedOn })) {
    needs(name, day !== null && day > today, 'Ngày này chưa tới. Chỉ ghi việc đã làm.')
    needs(name, day !== null && day < handedOn, 'Ngày này phải từ ngày chuyển hồ sơ trở đi.')
  }
  needs('decidedOn', (decision === null) !== (decidedOn === null), 'Quyết định và ngày quyết định ghi cùng nhau.')
  needs('decisionNumber', decision !== null && decisionNumber === null, 'Cần ghi số quyết định của cơ quan điều tra.')
  return problems
}
