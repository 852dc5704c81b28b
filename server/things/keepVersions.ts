import type { Thing } from '../../data/model/thingRow/thingKind.ts'
import type { Sql } from '../database/connect.ts'
import type { Writing } from './writing.ts'

export type KeptThing = Exclude<Thing, 'tips'>

/** What belongs to a record and stands in a table of its own: it is kept, compared and restored with it. */
export const PARTS: Readonly<
  Partial<Record<KeptThing, { readonly name: string; readonly table: string; readonly key: string }>>
> = {
  cases: { name: 'goods', table: 'goods_items', key: 'case_id' },
  corridors: { name: 'legs', table: 'corridor_legs', key: 'corridor_id' },
}

/** The record of a table as JSON, its parts with it. `t` is the table. */
export const recordOf = (sql: Sql, thing: KeptThing) => {
  const parts = PARTS[thing]
  return parts
    ? sql`to_jsonb(t) || jsonb_build_object(${parts.name}::text, (
        select coalesce(jsonb_agg(to_jsonb(p) - 'id' - ${parts.key}::text order by to_jsonb(p)::text), '[]')
        from ${sql(parts.table)} p where p.${sql(parts.key)} = t.id))`
    : sql`to_jsonb(t)`
}

/** Rows of what was asked about a record `t`. */
const reviewsOf = (sql: Sql, thing: KeptThing) =>
  thing === 'cases'
    ? sql`(select jsonb_agg(to_jsonb(r)) from review_items r where r.case_id = t.id)`
    : sql`(select jsonb_agg(to_jsonb(r)) from thing_reviews r where r.thing = ${thing} and r.record_id = t.id)`

/**
 * Keeps what records are before they are changed or taken out; before an import or a removal also what was asked about
 * them, for whoever takes it back. Must run in the transaction that does it, before reviews are closed.
 */
export const keepVersions = async (
  sql: Sql,
  thing: KeptThing,
  ids: readonly number[],
  { act, batchId, person, note }: Writing,
): Promise<void> => {
  if (ids.length === 0) return
  const isForgotten = batchId === null && act !== 'REMOVE' && act !== 'UNDO'
  await sql`
    insert into record_versions (thing, record_id, version, record, act, replaced_by_batch, person_id, person_name, note,
      reviews)
    select ${thing}, t.id, t.version, ${recordOf(sql, thing)}, ${act}, ${batchId}::integer, ${person?.id ?? null}::text,
      ${person?.name ?? null}::text, ${note ?? null}::text,
      ${isForgotten ? sql`null::jsonb` : sql`coalesce(${reviewsOf(sql, thing)}, '[]')`}
    from ${sql(thing)} t where t.id = any(${ids as number[]}::int[])`
}
