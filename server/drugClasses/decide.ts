import { proposedDrugClass } from '../../data/analysis/drugClass/drugEvidence.ts'
import type { DrugStage } from '../../data/model/drugClasses/drugClassCodes.ts'
import type { DrugApproval, DrugRecord, DrugSubmission } from '../../data/model/drugClasses/drugRecord.ts'
import { drugYearPeriod } from '../../data/model/drugClasses/drugYear.ts'
import type { Sql } from '../database/connect.ts'
import { notAccepted } from '../http/problems.ts'
import { changeKept } from '../inspections/saving.ts'
import { outside } from '../things/editing/refusals.ts'
import type { DrugSaving } from './asker.ts'
import { approveFacts, reopenFacts, submitFacts } from './queries.ts'
import { inWords, needsReason, outOfTurn } from './refusals.ts'
import { drugRecordKind } from './saveFacts.ts'

const LEAST_REASON = 5

interface Opened {
  readonly id: number
  readonly version: number
}

/** One step of a record from a stage that allows it. */
const step = (
  saving: DrugSaving,
  opened: Opened,
  from: readonly DrugStage[],
  take: (sql: Sql, before: DrugRecord) => Promise<boolean>,
): Promise<DrugRecord> =>
  inWords(
    changeKept(saving, drugRecordKind(saving.asker), opened, (sql, before) => {
      if (!from.includes(before.stage)) throw outOfTurn()
      return take(sql, before)
    }),
  )

const requireReason = (reason: string | null, isNeeded: boolean): void => {
  if (isNeeded && (reason ?? '').length < LEAST_REASON) throw needsReason()
}

/** The commune submits its facts with the class that it gives itself; a reason where that is not what was proposed. */
export const submit = (saving: DrugSaving, id: number, own: DrugSubmission): Promise<DrugRecord> =>
  step(saving, { id, version: own.version }, ['SELF'], (sql, before) => {
    if (before.residents === null) throw notAccepted('residents', 'Cần khai số nhân khẩu rồi mới trình được.')
    const proposed = proposedDrugClass(before, before.year)
    requireReason(own.reason, own.class !== proposed)
    return submitFacts(sql, { id, version: own.version }, own, proposed)
  })

/** The commune takes back what the province has not decided yet. */
export const withdraw = (saving: DrugSaving, id: number, version: number): Promise<DrugRecord> =>
  step(saving, { id, version }, ['SUBMITTED'], (sql) => reopenFacts(sql, { id, version }, null))

/** The province decides, with its decision; a reason where that is not what was proposed and what the commune said. */
export const approve = (saving: DrugSaving, id: number, decided: DrugApproval): Promise<DrugRecord> => {
  if (decided.decidedOn > saving.asker.today) throw notAccepted('decidedOn', 'Ngày quyết định còn ở phía trước.')
  return step(saving, { id, version: decided.version }, ['SUBMITTED'], (sql, before) => {
    if (!before.mayApprove) throw outside()
    if (decided.decidedOn < drugYearPeriod(before.year).from) {
      throw notAccepted('decidedOn', 'Ngày quyết định trước khi kỳ đánh giá bắt đầu.')
    }
    requireReason(decided.reason, decided.class !== before.proposedClass || decided.class !== before.selfClass)
    return approveFacts(sql, { id, version: decided.version }, decided)
  })
}

/** The province sends facts back, also after it has decided; what was decided stays in the history. */
export const sendBack = (saving: DrugSaving, id: number, version: number, reason: string): Promise<DrugRecord> =>
  step(saving, { id, version }, ['SUBMITTED', 'APPROVED'], (sql, before) => {
    if (!before.mayApprove) throw outside()
    return reopenFacts(sql, { id, version }, reason)
  })
