import type { Sql } from '../database/connect.ts'
import { type KeptThing, PARTS } from './keepVersions.ts'

/** A kept version of a record. */
export interface KeptVersion {
  readonly id: number
  readonly version: number
}

/** Which rows are the same establishment is not part of what a version says: merging has a way back of its own. */
const NOT_PUT_BACK = ['id', 'version', 'updated_at', 'merged_into_id', 'root_id']

/** Writes kept versions back as the newest ones, with their parts. What stands there now must have been kept before. */
export const putBack = async (sql: Sql, thing: KeptThing, versions: readonly KeptVersion[]): Promise<void> => {
  const names = commaed(sql, await writtenColumns(sql, thing, NOT_PUT_BACK))
  await sql`
    update ${sql(thing)} t set (${names}) = (
        select ${names} from jsonb_populate_record(null::${sql(thing)}, kept.record - 'goods' - 'legs')),
      version = t.version + 1, updated_at = now()
    from (${kept(sql, thing, versions)}) kept where t.id = kept.record_id`
  await putPartsBack(sql, thing, versions)
}

/** Brings a record that was taken out back under its own id, as the version after the kept one. */
export const bringBack = async (sql: Sql, thing: KeptThing, { id, version }: KeptVersion): Promise<void> => {
  const names = commaed(sql, await writtenColumns(sql, thing, NOT_PUT_BACK))
  await sql`
    insert into ${sql(thing)} (id, version, ${names}) overriding system value
    select ${id}::integer, ${version + 1}::integer, ${names}
    from (${kept(sql, thing, [{ id, version }])}) kept,
      jsonb_populate_record(null::${sql(thing)}, kept.record - 'goods' - 'legs')`
  await putPartsBack(sql, thing, [{ id, version }])
}

const putPartsBack = async (sql: Sql, thing: KeptThing, versions: readonly KeptVersion[]): Promise<void> => {
  const parts = PARTS[thing]
  if (!parts) return
  const key = sql(parts.key)
  await sql`delete from ${sql(parts.table)} where ${key} = any(${versions.map(({ id }) => id)}::int[])`
  const names = commaed(sql, await writtenColumns(sql, parts.table, ['id', parts.key]))
  await sql`
    insert into ${sql(parts.table)} (${key}, ${names})
    select kept.record_id, ${names} from (${kept(sql, thing, versions)}) kept,
      jsonb_populate_recordset(null::${sql(parts.table)}, kept.record->${parts.name}::text)`
}

const kept = (sql: Sql, thing: KeptThing, versions: readonly KeptVersion[]) => sql`
  select v.record_id, v.record from record_versions v
    join unnest(${versions.map(({ id }) => id)}::int[], ${versions.map(({ version }) => version)}::int[])
      as asked (record_id, version) using (record_id, version)
  where v.thing = ${thing}`

const writtenColumns = async (sql: Sql, table: string, except: readonly string[]): Promise<readonly string[]> => {
  const columns = await sql<{ name: string }[]>`
    select column_name as name from information_schema.columns
    where table_schema = 'public' and table_name = ${table} and is_generated = 'NEVER'
      and column_name <> all(${except as string[]}::text[])`
  return columns.map(({ name }) => name)
}

const commaed = (sql: Sql, names: readonly string[]) =>
  names.map((name, index) => (index === 0 ? sql`${sql(name)}` : sql`, ${sql(name)}`))
