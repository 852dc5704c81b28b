import type { Sql } from '../database/connect.ts'
import { type KeptThing, PARTS } from './keepVersions.ts'

/** Writes a kept version back as the newest one, with its parts. What stands there now must have been kept before. */
export const putBack = async (sql: Sql, thing: KeptThing, id: number, version: number): Promise<void> => {
  const names = commaed(sql, await writtenColumns(sql, thing, ['id', 'version', 'updated_at']))
  await sql`
    update ${sql(thing)} set (${names}) = (
        select ${names} from jsonb_populate_record(null::${sql(thing)}, (${kept(sql, thing, id, version)}) - 'goods' - 'legs')),
      version = version + 1, updated_at = now()
    where id = ${id}`
  await putPartsBack(sql, thing, id, version)
}

/** Brings a record that was taken out back under its own id, as the version after the kept one. */
export const bringBack = async (sql: Sql, thing: KeptThing, id: number, version: number): Promise<void> => {
  const names = commaed(sql, await writtenColumns(sql, thing, ['id', 'version', 'updated_at']))
  await sql`
    insert into ${sql(thing)} (id, version, ${names}) overriding system value
    select ${id}::integer, ${version + 1}::integer, ${names}
    from jsonb_populate_record(null::${sql(thing)}, (${kept(sql, thing, id, version)}) - 'goods' - 'legs')`
  await putPartsBack(sql, thing, id, version)
}

const putPartsBack = async (sql: Sql, thing: KeptThing, id: number, version: number): Promise<void> => {
  const parts = PARTS[thing]
  if (!parts) return
  await sql`delete from ${sql(parts.table)} where ${sql(parts.key)} = ${id}`
  const names = commaed(sql, await writtenColumns(sql, parts.table, ['id', parts.key]))
  await sql`
    insert into ${sql(parts.table)} (${sql(parts.key)}, ${names})
    select ${id}::integer, ${names} from (${kept(sql, thing, id, version)}) kept,
      jsonb_populate_recordset(null::${sql(parts.table)}, kept.record->${parts.name}::text)`
}

const kept = (sql: Sql, thing: KeptThing, id: number, version: number) => sql`
  select record from record_versions where thing = ${thing} and record_id = ${id} and version = ${version}`

const writtenColumns = async (sql: Sql, table: string, except: readonly string[]): Promise<readonly string[]> => {
  const columns = await sql<{ name: string }[]>`
    select column_name as name from information_schema.columns
    where table_schema = 'public' and table_name = ${table} and is_generated = 'NEVER'
      and column_name <> all(${except as string[]}::text[])`
  return columns.map(({ name }) => name)
}

const commaed = (sql: Sql, names: readonly string[]) =>
  names.map((name, index) => (index === 0 ? sql`${sql(name)}` : sql`, ${sql(name)}`))
