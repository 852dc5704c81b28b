import { localToday } from '../../../data/model/localDay.ts'
import { judgeRecord, type RecordJudgement } from '../../../data/model/thingRow/judgeRecord.ts'
import type { EditedThing, RecordDraft } from '../../../data/model/recordEdit.ts'
import type { Pool } from '../../database/connect.ts'
import { listDataVersions } from '../../database/dataVersions.ts'
import { loadUnitIndex } from '../../imports/unitIndex.ts'

type Resolver = Awaited<ReturnType<typeof loadUnitIndex>>

/** Judges drafts against the units of the database, which are read again only when they change. */
export const recordJudge = (pool: Pool) => {
  let known: { readonly tag: string; readonly resolver: Promise<Resolver> } | null = null
  const resolverNow = async (): Promise<Resolver> => {
    const { communes } = await listDataVersions(pool)
    if (known?.tag !== communes.tag) {
      const resolver = loadUnitIndex(pool)
      known = { tag: communes.tag, resolver }
      resolver.catch(() => {
        known = null
      })
    }
    return known!.resolver
  }
  /** `source`: who keeps the record. Never inside a transaction. */
  return async (thing: EditedThing, { cells, shape }: RecordDraft, source: string): Promise<RecordJudgement> =>
    judgeRecord(thing, cells, shape, { source, today: localToday(), resolveUnit: await resolverNow() })
}
export type RecordJudge = ReturnType<typeof recordJudge>
