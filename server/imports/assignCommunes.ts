import type { Sql } from '../database/connect.ts'
import { decidedCommune, decidedSource, doesPointDisagree, joinPointCommune } from './communeRule.ts'

/**
 * Gives cases the commune they count in, by the rule of communeRule.ts. Opens review items where point and stated unit
 * disagree or no commune holds the point, and closes those that no longer hold; what somebody settled stays so until unit,
 * point or the commune that holds it changes. One statement; `ids` null means every case (after boundaries were replaced).
 */
export const assignCommunes = async (sql: Sql, ids: readonly number[] | null): Promise<void> => {
  const chosen = ids ? sql`cases.id = any(${ids as number[]}::int[])` : sql`true`
  await sql`
    with located as materialized (
      select cases.id, cases.precision, cases.stated_commune_code, cases.position is not null as has_point,
        holder.code as point_commune, place_signature(cases.stated_unit, cases.position, holder.code) as signature
      from cases ${joinPointCommune(sql, 'cases')}
      where ${chosen}
    ), decided as (
      select id, ${decidedCommune(sql)} as commune, ${decidedSource(sql)} as source from located
    ), assigned as (
      update cases set commune_code = decided.commune, commune_source = decided.source,
        province_code = coalesce(communes.province_code, cases.province_code)
      from decided left join communes on communes.code = decided.commune
      where cases.id = decided.id
        and (cases.commune_code, cases.commune_source) is distinct from (decided.commune, decided.source)
    ), found as (
      select id, 'UNIT_POINT_DISAGREE' as reason from located where ${doesPointDisagree(sql)}
      union all
      select id, 'OUTSIDE_COMMUNES' from located where has_point and point_commune is null
    ), closed as (
      update review_items set closed_at = now()
      from located
      where located.id = review_items.case_id and review_items.closed_at is null
        and review_items.reason in ('UNIT_POINT_DISAGREE', 'OUTSIDE_COMMUNES')
        and not exists (select from found where found.id = located.id and found.reason = review_items.reason)
    )
    insert into review_items (case_id, reason)
    select id, reason from found
    on conflict (case_id, reason) do update
      set closed_at = null, opened_at = now(), decision = null, decided_by = null, decided_name = null, note = null,
        settled_fingerprint = null
      where review_items.closed_at is not null and review_items.settled_fingerprint is distinct from
        (select signature from located where located.id = review_items.case_id)`
}
