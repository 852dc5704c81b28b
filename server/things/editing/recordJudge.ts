import { localToday } from '../../../data/model/localDay.ts'
import { judgeRecord, type RecordJudgement } from '../../../data/model/thingRow/judgeRecord.ts'
import type { EditedThing, RecordState } from '../../../data/model/recordEdit.ts'
import type { Pool } from '../../database/connect.ts'
import { unitIndexNow } from '../../imports/unitIndexNow.ts'

/** Judges a whole record. `source`: who keeps it. */
export type RecordJudge = (thing: EditedThing, state: RecordState, source: string) => RecordJudgement

/** Gives judges that know the units of the database, which are read again only when they change. */
export const recordJudge = (pool: Pool) => {
  const resolverNow = unitIndexNow(pool)
  /** Never inside a transaction; the judge it gives may be used there. */
  return async (): Promise<RecordJudge> => {
    const resolveUnit = await resolverNow()
    return (thing, { cells, shape }, source) =>
      judgeRecord(thing, cells, shape, { source, today: localToday(), resolveUnit })
  }
}
