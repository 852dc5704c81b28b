import { type Correction, mayLosePoint, type ReviewedThing } from '../../data/model/reviews.ts'
import type { Sql } from '../database/connect.ts'
import { badRequest } from '../http/problems.ts'
import { assignCommunes } from '../imports/assignCommunes.ts'
import { keepVersions } from '../things/keepVersions.ts'
import { decidingPlace } from '../things/signatureOf.ts'
import type { Writing } from '../things/writing.ts'

export interface Correcting {
  readonly way: Correction
  /** Of COMMUNE the chosen one; of UNIT of a thing what its unit was resolved to. */
  readonly communeCode: string | null
}

/**
 * Corrects where records lie and keeps what they were. What the paper says stays word for word, and so does the
 * fingerprint: the same row of a file still changes nothing. Must run inside a transaction.
 */
export const correctRecords = async (
  sql: Sql,
  thing: ReviewedThing,
  ids: readonly number[],
  { way, communeCode }: Correcting,
  writing: Writing,
): Promise<void> => {
  if (way === 'UNIT' && !mayLosePoint(thing)) throw notPossible('Loại này luôn cần hình trên bản đồ.')
  if (way === 'COMMUNE' && !communeCode) throw notPossible('Hãy chọn một xã.')
  if (way === 'COMMUNE' && !(await isOfToday(sql, communeCode))) throw notPossible('Không có xã này. Hãy chọn lại.')
  await keepVersions(sql, thing, ids, writing)
  const changed = sql`version = version + 1, batch_id = null, updated_at = now()`
  const chosen = sql`id = any(${ids as number[]}::int[])`
  if (thing !== 'cases') {
    await correctThings(sql, thing, { way, communeCode, changed, chosen, records: ids.length })
    return
  }
  if (way === 'COMMUNE') {
    await sql`
      update cases set stated_commune_code = ${communeCode}, ${changed},
        precision = case when position is null then 'COMMUNE' else precision end where ${chosen}`
  } else if (way === 'POINT') {
    const done = await sql`
      update cases t set stated_commune_code = holder.code, version = t.version + 1, batch_id = null, updated_at = now()
      from (select inner_cases.id, min(communes.code) as code from cases inner_cases join communes
        on communes.boundary && inner_cases.position and st_covers(communes.boundary, inner_cases.position)
        where inner_cases.id = any(${ids as number[]}::int[]) group by inner_cases.id) holder
      where holder.id = t.id`
    if (done.count < ids.length) throw notPossible('Điểm không nằm trong xã nào.')
  } else {
    const done = await sql`
      update cases set position = null, precision = 'COMMUNE', position_source = null, ${changed}
      where ${chosen} and stated_commune_code is not null`
    if (done.count < ids.length) throw notPossible('Đơn vị đã ghi chưa rõ là xã nào; hãy chọn xã.')
  }
  await assignCommunes(sql, ids)
}

const isOfToday = async (sql: Sql, communeCode: string | null): Promise<boolean> =>
  (await sql`select from communes where code = ${communeCode} and valid_to is null`).length > 0

const fragmentOf = (sql: Sql) => sql``
type Fragment = ReturnType<typeof fragmentOf>

const correctThings = async (
  sql: Sql,
  thing: Exclude<ReviewedThing, 'cases'>,
  {
    way,
    communeCode,
    changed,
    chosen,
    records,
  }: Correcting & { readonly changed: Fragment; readonly chosen: Fragment; readonly records: number },
): Promise<void> => {
  if (way === 'POINT') {
    const done = await sql`
      update ${sql(thing)} set commune_code = holder.code, province_code = holder.province_code, ${changed}
      from (select distinct on (t.id) t.id as held, communes.code, communes.province_code from ${sql(thing)} t join communes
        on communes.boundary && ${decidingPlace(sql, thing)} and st_covers(communes.boundary, ${decidingPlace(sql, thing)})
        where t.${chosen} order by t.id, communes.code) holder
      where ${sql(thing)}.id = holder.held`
    if (done.count < records) throw notPossible('Điểm không nằm trong xã nào.')
    return
  }
  if (!communeCode) throw notPossible('Đơn vị đã ghi chưa rõ là xã nào; hãy chọn xã.')
  const place =
    way === 'UNIT'
      ? sql`position = null, precision = 'COMMUNE',`
      : mayLosePoint(thing)
        ? sql`precision = case when position is null then 'COMMUNE' else precision end,`
        : sql``
  await sql`
    update ${sql(thing)} set ${place} commune_code = ${communeCode},
      province_code = (select province_code from communes where code = ${communeCode}), ${changed}
    where ${chosen}`
}

const notPossible = (message: string) =>
  badRequest([{ in: 'body', name: 'way', value: '', reason: 'NOT_POSSIBLE', message }])
