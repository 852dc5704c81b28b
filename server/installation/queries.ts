import type { Installation } from '../../data/model/things.ts'
import type { Sql } from '../database/connect.ts'

/** What depends on the data alone. */
export type InstallationFacts = Omit<Installation, 'version' | 'today' | 'basemap' | 'dataVersions'>

/** What the person may see of the database, for the page that opens. */
export const findInstallation = async (sql: Sql): Promise<InstallationFacts> => {
  const [facts] = await sql<InstallationFacts[]>`
    select
      (select count(*)::int from cases) as cases,
      (select min(occurred_day) from cases) as first_day,
      (select max(occurred_day) from cases) as last_day,
      exists (select from cases where is_sample) or exists (select from corridors where is_sample)
        or exists (select from crossings where is_sample) or exists (select from drug_spots where is_sample)
        or exists (select from polluted_sites where is_sample)
        or exists (select from establishments where is_sample) as is_sample,
      (select json_build_object(
        'approximate', count(*) filter (where boundary is not null and boundary_kind = 'APPROXIMATE'),
        'official', count(*) filter (where boundary is not null and boundary_kind = 'OFFICIAL'))
        from communes where valid_to is null) as boundaries,
      ${provincesWithCases(sql)} as provinces,
      ${seenAreas(sql)} as seen_areas,
      (select count(*)::int from review_items where closed_at is null) as open_reviews`
  return facts!
}

/** Codes of the provinces with cases, most first. One with a few stray cases (wrong rows) is not yet one of them. */
const provincesWithCases = (sql: Sql) => sql`
  (select coalesce(json_agg(province_code order by cases desc, province_code), '[]')
    from (
      select province_code, count(*) as cases, sum(count(*)) over () as total
      from cases where province_code is not null group by 1
    ) counted
    where cases >= 50 or cases * 200 >= total)`

export const listProvincesWithCases = async (sql: Sql): Promise<readonly string[]> => {
  const [row] = await sql<{ provinces: string[] }[]>`select ${provincesWithCases(sql)} as provinces`
  return row?.provinces ?? []
}

/** Of where and of whom the person is shown cases: `area:force` of their keys (server/access/scopeKeys.ts). */
const seenAreas = (sql: Sql) => sql`
  (select coalesce(json_agg(distinct split_part(key, ':', 1) || ':' || split_part(key, ':', 2)), '[]')
    from unnest(access.visible_keys()) key where split_part(key, ':', 2) <> '~')`

export const listSeenAreas = async (sql: Sql): Promise<readonly string[]> => {
  const [row] = await sql<{ areas: string[] }[]>`select ${seenAreas(sql)} as areas`
  return row?.areas ?? []
}
