import { localToday } from '../../../data/model/localDay.ts'
import { judgeRecord, type RecordJudgement } from '../../../data/model/thingRow/judgeRecord.ts'
import type { EditedThing, RecordDraft } from '../../../data/model/recordEdit.ts'
import type { Pool } from '../../database/connect.ts'
import { unitIndexNow } from '../../imports/unitIndexNow.ts'

/** Judges drafts against the units of the database, which are read again only when they change. */
export const recordJudge = (pool: Pool) => {
  const resolverNow = unitIndexNow(pool)
  /** `source`: who keeps the record. Never inside a transaction. */
  return async (thing: EditedThing, { cells, shape }: RecordDraft, source: string): Promise<RecordJudgement> =>
    judgeRecord(thing, cells, shape, { source, today: localToday(), resolveUnit: await resolverNow() })
}
export type RecordJudge = ReturnType<typeof recordJudge>
