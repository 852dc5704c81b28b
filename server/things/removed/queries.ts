import { foldText } from '../../../data/model/foldText.ts'
import type { RemovedRecord, RemovedThing } from '../../../data/model/removedRecord.ts'
import type { Sql } from '../../database/connect.ts'
import { foldedText } from '../../database/foldedText.ts'

export interface RemovedFilter {
  readonly thing: RemovedThing | null
  readonly way: string | null
  /** Words of who, why, the number or the name. */
  readonly text: string | null
  /** Local days of the removal, both included. */
  readonly from: string | null
  readonly to: string | null
}

/** Where a page begins: after this record. */
export interface RemovedPlace {
  /** When it was removed, in microseconds since 1970. */
  readonly at: string
  readonly thing: RemovedThing
  readonly id: number
}

export type FoundRemoved = RemovedRecord & { readonly at: string }

const columns = (sql: Sql) => sql`
  thing, record_id as id, version, record->>'source' as source, record->>'source_number' as source_number,
  coalesce(record->>'name', record->>'place_name', record->>'kind', '') as title, record->>'occurred_day' as day,
  record->>'commune_code' as commune_code, record->>'province_code' as province_code,
  coalesce((record->>'is_sample')::boolean, false) as is_sample, act as way, person_name,
  to_char(replaced_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as removed_at, note,
  ${microseconds(sql)}::text as at`

const microseconds = (sql: Sql) => sql`(extract(epoch from replaced_at) * 1000000)::bigint`

/** Records that are gone and that the person would see exactly, the last removed first. Runs as the person. */
export const listRemoved = (
  sql: Sql,
  { thing, way, text, from, to }: RemovedFilter,
  { after, limit, onlySamples }: { after: RemovedPlace | null; limit: number; onlySamples: boolean },
): Promise<FoundRemoved[]> => {
  const words = text === null ? [] : foldText(text).split(' ').filter(Boolean)
  return sql<FoundRemoved[]>`
  select ${columns(sql)} from removed_records
  where true
    ${thing === null ? sql`` : sql`and thing = ${thing}`}
    ${way === null ? sql`` : sql`and act = ${way}`}
    ${onlySamples ? sql`and (record->>'is_sample')::boolean` : sql``}
    ${from === null ? sql`` : sql`and replaced_at >= (${from} || 'T00:00:00+07')::timestamptz`}
    ${to === null ? sql`` : sql`and replaced_at < (${to} || 'T00:00:00+07')::timestamptz + interval '1 day'`}
    ${words.length > 0 ? words.map((word) => sql`and position(${word} in ${searched(sql)}) > 0 `) : sql``}
    ${
      after === null
        ? sql``
        : sql`and (${microseconds(sql)}, thing, record_id) < (${after.at}::bigint, ${after.thing}::text, ${after.id}::integer)`
    }
  order by replaced_at desc, thing desc, record_id desc limit ${limit}`
}

const searched = (sql: Sql) =>
  foldedText(
    sql,
    sql`concat_ws(' ', person_name, note, record->>'source_number', record->>'name', record->>'place_name')`,
  )

/** One of them. Runs as the person. */
export const findRemoved = async (sql: Sql, thing: RemovedThing, id: number): Promise<FoundRemoved | undefined> => {
  const [found] = await sql<FoundRemoved[]>`
    select ${columns(sql)} from removed_records where thing = ${thing} and record_id = ${id}`
  return found
}
