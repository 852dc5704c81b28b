import type { Sql } from '../database/connect.ts'

/** A row as merging knows it: of rows that the person sees exactly, also merged ones. */
export interface MergedRow {
  readonly id: number
  readonly version: number
  readonly isSample: boolean
  readonly mergedIntoId: number | null
  readonly rootId: number | null
  readonly provinceCode: string
}

/** From here on nobody else merges until the transaction ends: chains must not be tied into rings from two sides. */
export const holdMerges = async (sql: Sql): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtext('merged establishments'))`
}

export const findRow = async (sql: Sql, id: number): Promise<MergedRow | undefined> =>
  (
    await sql<MergedRow[]>`
      select id, version, is_sample, merged_into_id, root_id, province_code from own_establishments where id = ${id}`
  )[0]

/** Ids of a row and of all that were merged into it; whether the person sees each exactly. */
export const chainOf = async (sql: Sql, id: number): Promise<{ ids: number[]; isOwn: boolean }> => {
  const rows = await sql<{ id: number; isOwn: boolean }[]>`
    select chain.id, own.id is not null as is_own
    from access.establishment_chain(${id}) as chain (id) left join own_establishments own on own.id = chain.id`
  return { ids: rows.map((row) => row.id), isOwn: rows.every(({ isOwn }) => isOwn) }
}

/** Puts a row (null: under nothing) and its chain under a root. */
export const tie = async (
  sql: Sql,
  row: { readonly id: number; readonly into: number | null },
  { ids, root }: { readonly ids: readonly number[]; readonly root: number },
): Promise<void> => {
  const below = ids.filter((id) => id !== row.id)
  await sql`
    update own_establishments set merged_into_id = ${row.into}, root_id = ${row.into === null ? null : root}
    where id = ${row.id}`
  await sql`update own_establishments set root_id = ${root} where id = any(${below}::integer[])`
}
