import { type Correction, mayLosePoint, type ReviewedThing } from '../../data/model/reviews.ts'
import type { Sql } from '../database/connect.ts'
import { badRequest } from '../http/problems.ts'
import { assignCommunes } from '../imports/assignCommunes.ts'
import { keepVersions } from '../things/keepVersions.ts'
import type { Writing } from '../things/writing.ts'
import { asNewVersion } from './asNewVersion.ts'
import { chooseCommune, countAtPoint, dropPoints } from './correctThings.ts'

export interface Correcting {
  readonly way: Correction
  /** Of COMMUNE the chosen one; of UNIT of a thing what its unit was resolved to. */
  readonly communeCode: string | null
}

/**
 * Corrects where records lie, keeps what they were and gives the ids of those that a version was written of. What the
 * paper says stays word for word, and so does the fingerprint: the same row of a file still changes nothing. A commune
 * that is chosen never goes before an exact point: they disagree then, which is asked. Must run inside a transaction.
 */
export const correctRecords = async (
  sql: Sql,
  thing: ReviewedThing,
  ids: readonly number[],
  { way, communeCode }: Correcting,
  writing: Writing,
): Promise<readonly number[]> => {
  if (way === 'UNIT' && !mayLosePoint(thing)) throw notPossible('Loại này luôn cần hình trên bản đồ.')
  if (way === 'COMMUNE' && !communeCode) throw notPossible('Hãy chọn một xã.')
  if (way === 'COMMUNE' && !(await isOfToday(sql, communeCode))) throw notPossible('Không có xã này. Hãy chọn lại.')
  if (thing === 'cases') {
    await correctCases(sql, ids, { way, communeCode }, writing)
    return ids
  }
  if (way === 'POINT') {
    if ((await countAtPoint(sql, thing, ids, writing)) < ids.length) throw notPossible('Điểm không nằm trong xã nào.')
    return ids
  }
  if (!communeCode) throw notPossible('Đơn vị đã ghi chưa rõ là xã nào; hãy chọn xã.')
  if (way === 'COMMUNE') return chooseCommune(sql, thing, ids, { communeCode, writing })
  await dropPoints(sql, thing, ids, { communeCode, writing })
  return ids
}

const isOfToday = async (sql: Sql, communeCode: string | null): Promise<boolean> =>
  (await sql`select from communes where code = ${communeCode} and valid_to is null`).length > 0

const correctCases = async (
  sql: Sql,
  ids: readonly number[],
  { way, communeCode }: Correcting,
  writing: Writing,
): Promise<void> => {
  await keepVersions(sql, 'cases', ids, writing)
  const chosen = sql`id = any(${ids as number[]}::int[])`
  if (way === 'COMMUNE') {
    // That the point is right was said beside another commune.
    await sql`
      update review_items r set settled_fingerprint = null from cases t
      where t.id = r.case_id and t.id = any(${ids as number[]}::int[]) and r.reason = 'UNIT_POINT_DISAGREE'
        and r.closed_at is not null and t.stated_commune_code is distinct from ${communeCode}`
    await sql`
      update cases set stated_commune_code = ${communeCode}, ${asNewVersion(sql)},
        precision = case when position is null then 'COMMUNE' else precision end where ${chosen}`
  } else if (way === 'POINT') {
    const done = await sql`
      update cases t set stated_commune_code = holder.code, ${asNewVersion(sql)}
      from (select inner_cases.id, min(communes.code) as code from cases inner_cases join communes
        on communes.boundary && inner_cases.position and st_covers(communes.boundary, inner_cases.position)
        where inner_cases.id = any(${ids as number[]}::int[]) group by inner_cases.id) holder
      where holder.id = t.id`
    if (done.count < ids.length) throw notPossible('Điểm không nằm trong xã nào.')
  } else {
    const done = await sql`
      update cases set position = null, precision = 'COMMUNE', position_source = null, ${asNewVersion(sql)}
      where ${chosen} and stated_commune_code is not null`
    if (done.count < ids.length) throw notPossible('Đơn vị đã ghi chưa rõ là xã nào; hãy chọn xã.')
  }
  await assignCommunes(sql, ids)
}

const notPossible = (message: string) =>
  badRequest([{ in: 'body', name: 'way', value: '', reason: 'NOT_POSSIBLE', message }])
