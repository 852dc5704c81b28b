import type { ImportBatch } from '../../data/model/imports.ts'
import type { GivenColumns } from '../../data/model/caseRow/recogniseColumns.ts'
import type { Thing } from '../../data/model/thingRow/thingKind.ts'
import type { Sql } from '../database/connect.ts'

export interface StoredBatch extends ImportBatch {
  readonly personId: string | null
}

/** Which imports are asked for; `before`: older than this one. */
export interface BatchesAsked {
  readonly thing: Thing | null
  readonly before: number | null
  readonly limit: number
}

/** Finished imports of a person, the newest first. */
export const listOwnBatches = (sql: Sql, personId: string, asked: BatchesAsked) =>
  listBatches(sql, sql`person_id = ${personId}`, asked)

/** Finished imports of others of which the asker sees a record, the newest first. Runs as the person. */
export const listOthersBatches = (sql: Sql, personId: string, asked: BatchesAsked) =>
  listBatches(sql, sql`person_id is distinct from ${personId}`, asked)

export const findOwnBatch = async (sql: Sql, personId: string, id: number) =>
  (await selectBatches(sql, sql`person_id = ${personId} and id = ${id}`))[0]

/** Runs as the person. */
export const findOthersBatch = async (sql: Sql, id: number) => (await selectBatches(sql, sql`id = ${id}`))[0]

type Condition = ReturnType<Sql>

const listBatches = (sql: Sql, condition: Condition, { thing, before, limit }: BatchesAsked) =>
  selectBatches(
    sql,
    sql`${condition} ${thing === null ? sql`` : sql`and thing = ${thing}`}
      ${before === null ? sql`` : sql`and id < ${before}`} order by id desc limit ${limit}`,
  )

const selectBatches = (sql: Sql, condition: Condition) => sql<StoredBatch[]>`
  select id, thing, file_name, source, person_id, person_name,
    to_char(started_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as started_at,
    to_char(undone_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as undone_at,
    is_sample, rows_read as read, rows_added as added, rows_changed as changed, rows_unchanged as unchanged,
    rows_refused as refused
  from import_batches where finished_at is not null and ${condition}`

/** What somebody said about such headers of this source before; null when nobody did. */
export const findMapping = async (
  sql: Sql,
  { thing, source, headers }: { thing: string; source: string; headers: string },
): Promise<GivenColumns | null> => {
  const [row] = await sql<{ mapping: GivenColumns }[]>`
    select mapping from import_mappings where thing = ${thing} and source = ${source} and headers = ${headers}`
  return row?.mapping ?? null
}

export const saveMapping = (
  sql: Sql,
  { thing, source, headers }: { thing: string; source: string; headers: string },
  mapping: GivenColumns,
  personId: string,
) => sql`
  insert into import_mappings (thing, source, headers, mapping, saved_by)
  values (${thing}, ${source}, ${headers}, ${sql.json(mapping as never)}, ${personId})
  on conflict (thing, source, headers) do update set mapping = excluded.mapping, saved_at = now(),
    saved_by = excluded.saved_by`

/** Sources whose records the asker's own imports wrote, the last used first. */
export const listSources = async (sql: Sql, personId: string, thing: string): Promise<string[]> => {
  const rows = await sql<{ source: string }[]>`
    select source from import_batches
    where person_id = ${personId} and thing = ${thing} and source is not null
    group by source order by max(id) desc limit 20`
  return rows.map(({ source }) => source)
}
