import { holdToKeys } from '../access/writeKeys.ts'
import type { Thing } from '../../data/model/thingRow/thingKind.ts'
import { AUDIT_SUBJECT_OF } from '../../data/model/auditCodes.ts'
import { recordEvent } from '../audit/recordEvent.ts'
import { inTransaction, type Pool, type Sql } from '../database/connect.ts'
import { raisingVersionsAtEnd } from '../database/dataVersions.ts'
import { ApiError, notFound } from '../http/problems.ts'
import { type KeptThing, keepVersions } from '../things/keepVersions.ts'
import { type KeptVersion, putBack } from '../things/putBack.ts'
import { explainUseOfBatch } from '../things/registerUse.ts'
import type { Writing } from '../things/writing.ts'
import { closeQuestionsAbout, deleteReviews, putReviewsBack, reviewCases } from './undoReviews.ts'

export interface Undone {
  /** Records that the import had added. */
  readonly removed: number
  /** Records that stand again as before the import. */
  readonly restored: number
}

interface By {
  readonly id: string
  readonly name: string
  readonly keys: readonly string[]
}

/**
 * Takes an import back as one: what it added goes (and is kept as a version), what it changed stands again as before,
 * and what was asked about it before is asked again.
 * Refused as a whole when anything of it was changed since, lies outside what the person may write, or is an
 * establishment that the register speaks of.
 */
export const undoBatch = async (pool: Pool, id: number, by: By): Promise<Undone> => {
  try {
    return await undo(pool, id, by)
  } catch (error) {
    throw explainUseOfBatch(error)
  }
}

const undo = (pool: Pool, id: number, by: By): Promise<Undone> =>
  inTransaction(pool as unknown as Sql, async (sql) => {
    await holdToKeys(sql, by.keys)
    const [batch] = await sql<{ thing: Thing; undoneAt: Date | null; fileName: string }[]>`
      select thing, undone_at, file_name from import_batches where id = ${id} and finished_at is not null for update`
    if (!batch) throw notFound('lần nhập này')
    if (batch.undoneAt) throw conflict('Lần nhập này đã được hoàn tác rồi.')
    if (batch.thing === 'tips')
      throw conflict('Tin báo đã ghi thì không xóa được, nên lần nhập này không hoàn tác được.')
    const thing = batch.thing as KeptThing
    const changed = await lockChanged(sql, thing, id)
    const added = await lockAdded(sql, thing, id)
    const later = [...changed, ...added].filter(({ isLast }) => !isLast)
    if (later.length > 0) throw changedSince(later.map(({ sourceNumber }) => sourceNumber))
    const gone = await listGone(sql, thing, id)
    if (gone.length > 0) throw goneSince(gone)
    await raisingVersionsAtEnd(sql, () => takeBack(sql, thing, { id, changed, added, by }))
    await sql`update import_batches set undone_at = now(), undone_by = ${by.id} where id = ${id}`
    const undone = { removed: added.length, restored: changed.length }
    await recordEvent(sql, {
      person: { id: by.id, name: by.name },
      action: 'IMPORT',
      subjectType: AUDIT_SUBJECT_OF[thing],
      detail: { undone: true, batch: id, file: batch.fileName, ...undone },
    })
    return undone
  })

interface Taken {
  readonly id: number
  readonly changed: readonly Locked[]
  readonly added: readonly Locked[]
  readonly by: By
}

const takeBack = async (sql: Sql, thing: KeptThing, { id, changed, added, by }: Taken): Promise<void> => {
  const writing: Writing = { act: 'UNDO', batchId: null, person: by, keys: by.keys, note: `Hoàn tác lần nhập ${id}` }
  const ids = (records: readonly Locked[]) => records.map((record) => record.id)
  // The version that an undo replaces is not one that the import replaced: it names no batch.
  await keepVersions(sql, thing, [...ids(changed), ...ids(added)], writing)
  const former = await listReplaced(sql, thing, id)
  if (former.length < changed.length) throw new Error(`Versions that import ${id} replaced are missing`)
  const asking = thing === 'cases' ? await closeQuestionsAbout(sql, [...ids(changed), ...ids(added)]) : []
  if (former.length > 0) await putBack(sql, thing, former)
  if (thing !== 'cases') await deleteReviews(sql, thing, ids(added))
  await sql`delete from ${sql(thing)} where id = any(${ids(added)}::int[])`
  await putReviewsBack(sql, thing, id)
  if (thing === 'cases') await reviewCases(sql, ids(changed), asking)
}

interface Locked {
  readonly id: number
  readonly sourceNumber: string
  /** Nothing came after the import. */
  readonly isLast: boolean
}

/**
 * Records that the batch corrected, and whether it was the last to do so: every later change, also by hand, puts another
 * batch or none on a record, and taking that back puts this one there again.
 */
const lockChanged = (sql: Sql, thing: KeptThing, batchId: number) => sql<Locked[]>`
  select t.id, t.source_number, t.batch_id is not distinct from ${batchId}::integer as is_last
  from record_versions v join ${sql(thing)} t on t.id = v.record_id
  where v.thing = ${thing} and v.replaced_by_batch = ${batchId} order by t.id for update of t`

const lockAdded = (sql: Sql, thing: KeptThing, batchId: number) => sql<Locked[]>`
  select t.id, t.source_number, t.batch_id is not distinct from ${batchId}::integer as is_last from ${sql(thing)} t
  where (t.batch_id = ${batchId} or exists (
      select from record_versions v where v.thing = ${thing} and v.record_id = t.id and v.version = 1
        and (v.record->>'batch_id')::integer = ${batchId}))
    and not exists (
      select from record_versions v where v.thing = ${thing} and v.record_id = t.id and v.replaced_by_batch = ${batchId})
  order by t.id for update`

/**
 * Numbers of records that the batch corrected and that somebody has taken out, or merged into another one, since; of those
 * that it added only the merged ones: what it brought would stay in the other record, and its number lead there.
 */
const listGone = async (sql: Sql, thing: KeptThing, batchId: number): Promise<string[]> => {
  const rows = await sql<{ sourceNumber: string }[]>`
    select v.record->>'source_number' as source_number from record_versions v
    where v.thing = ${thing} and v.replaced_by_batch = ${batchId}
      and not exists (select from ${sql(thing)} t where t.id = v.record_id)
    ${
      thing === 'cases'
        ? sql`union
          select v.record->>'source_number' from review_decisions d join record_versions v on v.thing = 'cases'
            and v.record_id = (d.detail->'merge'->>'removed')::integer and v.version = 1
          where d.decision = 'MERGED' and d.undone_at is null and (v.record->>'batch_id')::integer = ${batchId}
            and not exists (select from cases t where t.id = v.record_id)`
        : sql``
    }
    order by 1`
  return rows.map(({ sourceNumber }) => sourceNumber)
}

/** The versions that the batch replaced. */
const listReplaced = (sql: Sql, thing: KeptThing, batchId: number) => sql<KeptVersion[]>`
  select record_id as id, version from record_versions where thing = ${thing} and replaced_by_batch = ${batchId}`

const SHOWN = 10

const refusal = (numbers: readonly string[], whatBecame: string, wayOut: string) =>
  conflict(
    `${numbers.length.toLocaleString('vi-VN')} hồ sơ của lần nhập này đã được ${whatBecame} sau đó ` +
      `(${numbers.slice(0, SHOWN).join('; ')}${numbers.length > SHOWN ? ' …' : ''}) nên không hoàn tác cả lần nhập được. ` +
      `Chưa có gì thay đổi. ${wayOut}`,
  )

const changedSince = (numbers: readonly string[]) =>
  refusal(numbers, 'sửa', 'Hãy sửa từng hồ sơ, hoặc hoàn tác lần nhập sau trước.')

const goneSince = (numbers: readonly string[]) =>
  refusal(
    numbers,
    'gỡ hoặc gộp vào hồ sơ khác',
    'Hãy đưa trở lại ở trang “Hồ sơ đã gỡ”, hoặc tách hồ sơ đã gộp, rồi hoàn tác.',
  )
const conflict = (message: string) => new ApiError(409, 'CONFLICT', message)
