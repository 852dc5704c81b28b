import { mayLosePoint, type ReviewedThing } from '../../data/model/reviews.ts'
import type { Sql } from '../database/connect.ts'
import { decidedCommune, doesPointDisagree, joinPointCommune } from '../imports/communeRule.ts'
import { keepVersions } from '../things/keepVersions.ts'
import { decidingPlace, signatureOf } from '../things/signatureOf.ts'
import type { Writing } from '../things/writing.ts'
import { asNewVersion } from './asNewVersion.ts'

type Thing = Exclude<ReviewedThing, 'cases'>

/** Counts things where their points lie; the number of those that lie in a commune. */
export const countAtPoint = async (
  sql: Sql,
  thing: Thing,
  ids: readonly number[],
  writing: Writing,
): Promise<number> => {
  await keepVersions(sql, thing, ids, writing)
  const done = await sql`
    update ${sql(thing)} set commune_code = holder.code, province_code = holder.province_code, ${asNewVersion(sql)}
    from (select distinct on (t.id) t.id as held, communes.code, communes.province_code from ${sql(thing)} t join communes
      on communes.boundary && ${decidingPlace(sql, thing)} and st_covers(communes.boundary, ${decidingPlace(sql, thing)})
      where t.id = any(${ids as number[]}::int[]) order by t.id, communes.code) holder
    where ${sql(thing)}.id = holder.held`
  return done.count
}

/** Counts things in the commune of their words and forgets their points. */
export const dropPoints = async (
  sql: Sql,
  thing: Thing,
  ids: readonly number[],
  { communeCode, writing }: { readonly communeCode: string; readonly writing: Writing },
): Promise<void> => {
  await keepVersions(sql, thing, ids, writing)
  await sql`
    update ${sql(thing)} set position = null, precision = 'COMMUNE', commune_code = ${communeCode},
      province_code = (select province_code from communes where code = ${communeCode}), ${asNewVersion(sql)}
    where id = any(${ids as number[]}::int[])`
}

/**
 * Takes the words of things for a commune, by the rule of cases: where the point is exact and lies in a commune, that one
 * goes on counting. Whatever point lies elsewhere is asked about. Gives the ids of those that count elsewhere than before.
 */
export const chooseCommune = async (
  sql: Sql,
  thing: Thing,
  ids: readonly number[],
  { communeCode, writing }: { readonly communeCode: string; readonly writing: Writing },
): Promise<readonly number[]> => {
  const rows = await sql<
    { id: number; commune: string; precision: string; isChanged: boolean; doesDisagree: boolean }[]
  >`
    with placed as (
      select t.id, t.commune_code, ${decidingPlace(sql, thing)} as position, ${communeCode}::text as stated_commune_code,
        ${mayLosePoint(thing) ? sql`t.precision` : sql`null::text`} as precision_before
      from ${sql(thing)} t where t.id = any(${ids as number[]}::int[])
    ), classed as (
      -- Without a class of its own a shape is exact.
      select placed.*, case when position is null then 'COMMUNE' else coalesce(precision_before, 'GPS') end as precision
      from placed
    ), located as (
      select classed.*, holder.code as point_commune from classed ${joinPointCommune(sql, 'classed')}
    ), decided as (
      select located.*, ${decidedCommune(sql)} as commune from located
    )
    select id, commune, precision, coalesce(${doesPointDisagree(sql)}, false) as does_disagree,
      (commune, precision) is distinct from (commune_code, coalesce(precision_before, precision)) as is_changed
    from decided order by id`
  const changed = rows.filter(({ isChanged }) => isChanged).map(({ id }) => id)
  await keepVersions(sql, thing, changed, writing)
  await sql`
    update ${sql(thing)} t set ${mayLosePoint(thing) ? sql`precision = now.precision,` : sql``} commune_code = now.commune,
      province_code = communes.province_code, ${asNewVersion(sql)}
    from jsonb_to_recordset(${sql.json(rows as never)}) as now (id integer, commune text, precision text, "isChanged" boolean)
      join communes on communes.code = now.commune
    where t.id = now.id and now."isChanged"`
  const disagreeing = rows.filter(({ doesDisagree }) => doesDisagree).map(({ id }) => id)
  await sql`
    insert into thing_reviews (thing, record_id, reason, stated_commune_code)
    select ${thing}, id, 'UNIT_POINT_DISAGREE', ${communeCode} from unnest(${disagreeing}::int[]) as id
    on conflict (thing, record_id, reason) do update
      set closed_at = null, opened_at = now(), decision = null, decided_by = null, decided_name = null, note = null,
        settled_fingerprint = null, stated_commune_code = excluded.stated_commune_code
      where thing_reviews.stated_commune_code is distinct from excluded.stated_commune_code
        or thing_reviews.settled_fingerprint is distinct from
          (${signatureOf(sql, thing, sql`t.id = thing_reviews.record_id`)})`
  return changed
}

/** Closes what is asked only because a commune was chosen that is no longer. */
export const forgetChosen = async (sql: Sql, thing: Thing, ids: readonly number[]): Promise<void> => {
  await sql`
    update thing_reviews set closed_at = now(), stated_commune_code = null
    where thing = ${thing} and record_id = any(${ids as number[]}::int[]) and reason = 'UNIT_POINT_DISAGREE'
      and closed_at is null and stated_commune_code is not null`
}
