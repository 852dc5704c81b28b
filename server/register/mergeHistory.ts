import type { MergeStep } from '../../data/model/inspections/register.ts'
import type { Sql } from '../database/connect.ts'

/**
 * What was merged into a place or taken apart from it, and its own merges, the latest first: of rows that the person sees
 * exactly. Rows that only hang on one that was merged are told by it.
 * @param members its own id and those of the rows merged into it
 */
export const listMergeSteps = (sql: Sql, members: readonly number[]): Promise<MergeStep[]> =>
  sql<MergeStep[]>`
    with own as (select unnest(${members as number[]}::integer[]) as id), rows as materialized (
      select id from own union select record_id from record_versions
      where thing = 'establishments' and act = 'MERGE' and (record->>'merged_into_id')::integer in (select id from own)
    ), versions as (
      select record_id, version, record->>'name' as name, (record->>'merged_into_id')::integer as place, act, person_name,
        replaced_at
      from record_versions where thing = 'establishments' and record_id in (select id from rows)
      union all
      select id, version, name, merged_into_id, null, null, null from own_establishments
      where id in (select id from rows)
    ), steps as (
      select *, lead(place) over (partition by record_id order by version) as next from versions
    )
    select step.name, other.name as place, step.next is not null as is_merge, step.person_name,
      to_char(step.replaced_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
    from steps step join own_establishments other on other.id = coalesce(step.next, step.place)
    where step.act = 'MERGE' and step.next is distinct from step.place
      and (step.record_id in (select id from own) or step.place in (select id from own) or step.next in (select id from own))
    order by step.replaced_at desc, step.record_id`
