import type { Sql } from '../database/connect.ts'
import { type KeptThing, recordOf } from './keepVersions.ts'
import type { Writing, Written } from './writing.ts'

interface Made {
  readonly place: number
  /** The stored record; undefined where there is none. */
  readonly id: number | undefined
  /** Version of it that the row was made from; undefined where the row does not say it. */
  readonly madeFrom: number | undefined
}

/** What every change writes anew, also one that puts a record back to what it was. */
const OF_EVERY_CHANGE = ['version', 'updated_at', 'batch_id']

/**
 * Rows made from a version of their record that others have changed since, by place, with what to do about it: an office
 * corrects an export for days, and must not take back unseen what was corrected meanwhile. A record has not been overtaken
 * by the same person's own import of this file, nor when it stands again as it stood (an import that was undone).
 * A version that there has never been is no less a doubt.
 */
export const findOvertaken = async (
  sql: Sql,
  thing: KeptThing,
  rows: readonly Made[],
  { batchId, person }: Pick<Writing, 'batchId' | 'person'>,
): Promise<ReadonlyMap<number, NonNullable<Written['problem']>>> => {
  const asked = rows.filter(({ id, madeFrom }) => id !== undefined && madeFrom !== undefined)
  if (asked.length === 0) return new Map()
  const found = await sql<{ place: number; madeFrom: number; version: number }[]>`
    select given.place, given.made_from, t.version
    from jsonb_to_recordset(${sql.json(asked.map(({ madeFrom, ...row }) => ({ ...row, made_from: madeFrom })) as never)})
      as given (place integer, id integer, made_from integer)
    join ${sql(thing)} t on t.id = given.id
    where t.version < given.made_from or (t.version > given.made_from and exists (
      select from record_versions v left join import_batches batch on batch.id = v.replaced_by_batch
      where v.thing = ${thing} and v.record_id = t.id and v.version >= given.made_from
        and (v.person_id is distinct from ${person?.id ?? null}::text or (v.act <> 'UNDO' and (v.act <> 'IMPORT'
          or batch.file_name <> (select file_name from import_batches where id = ${batchId}::integer)))))
    and not exists (
      select from record_versions v
      where v.thing = ${thing} and v.record_id = t.id and v.version = given.made_from
        and v.record - ${OF_EVERY_CHANGE}::text[] = (${recordOf(sql, thing)}) - ${OF_EVERY_CHANGE}::text[]))`
  return new Map(
    found.map(({ place, ...versions }) => [
      place,
      versions.madeFrom > versions.version ? neverWas(versions) : overtaken(versions),
    ]),
  )
}

const overtaken = ({ madeFrom, version }: { readonly madeFrom: number; readonly version: number }) => ({
  code: 'CHANGED_SINCE',
  message:
    `Hồ sơ đã được sửa sau khi xuất tệp (tệp: lần sửa ${madeFrom}, hiện nay: lần ${version}) nên không ghi đè. ` +
    'Hãy xuất lại tệp mới rồi sửa, hoặc xóa ô “Lần sửa” để ghi theo tệp này.',
})

const neverWas = ({ madeFrom, version }: { readonly madeFrom: number; readonly version: number }) => ({
  code: 'CHANGED_SINCE',
  message:
    `Hồ sơ mới có đến lần sửa ${version}, tệp lại ghi lần ${madeFrom} nên không biết tệp làm từ bản nào. ` +
    'Hãy xuất lại tệp mới rồi sửa, hoặc xóa ô “Lần sửa” để ghi theo tệp này.',
})
