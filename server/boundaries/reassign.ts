import type { Sql } from '../database/connect.ts'
import { assignCommunes } from '../imports/assignCommunes.ts'

/** How many of each kind count in another commune than before. */
export interface Reassigned {
  readonly cases: number
  readonly reviewOpened: number
  readonly reviewClosed: number
  readonly establishments: number
  readonly crossings: number
  readonly drugSpots: number
  readonly pollutedSites: number
}

/** Finds the commune of every case and thing again, after boundaries were replaced. Must run inside a transaction. */
export const reassign = async (sql: Sql): Promise<Reassigned> => {
  await sql`drop table if exists pg_temp.cases_before, pg_temp.reviews_before`
  await sql`create temp table cases_before on commit drop as select id, commune_code from cases`
  await sql`
    create temp table reviews_before on commit drop as select id from review_items where closed_at is null`
  await assignCommunes(sql, null)
  const [counts] = await sql<{ cases: number; opened: number; closed: number }[]>`
    select
      (select count(*)::int from cases join cases_before using (id)
        where cases.commune_code is distinct from cases_before.commune_code) as cases,
      (select count(*)::int from review_items
        where closed_at is null and id not in (select id from reviews_before)) as opened,
      (select count(*)::int from review_items join reviews_before using (id) where closed_at is not null) as closed`
  return {
    cases: counts?.cases ?? 0,
    reviewOpened: counts?.opened ?? 0,
    reviewClosed: counts?.closed ?? 0,
    establishments: await moveThings(sql, 'establishments', 'position', sql`precision in ('GPS', 'ADDRESS')`),
    crossings: await moveThings(sql, 'crossings', 'position', sql`accuracy <> 'APPROXIMATE'`),
    drugSpots: await moveThings(sql, 'drug_spots', 'shape', sql`true`),
    pollutedSites: await moveThings(sql, 'polluted_sites', 'shape', sql`true`),
  }
}

/**
 * Moves things to the commune that holds a point on them. One that no commune holds (a gate on the border line) keeps
 * its commune; so does one whose point is less sure than its commune, unless it has none.
 */
const moveThings = async (sql: Sql, table: string, column: string, isExact: ReturnType<Sql>): Promise<number> => {
  const moved = await sql`
    with holder as (
      select thing.id, min(communes.code) as code
      from (select id, commune_code, ${isExact} as is_exact, st_pointonsurface(${sql(column)}) as point
        from ${sql(table)} where ${sql(column)} is not null) as thing
      join communes on communes.boundary && thing.point and st_covers(communes.boundary, thing.point)
      where thing.is_exact or thing.commune_code is null
      group by thing.id
    )
    update ${sql(table)} as thing set commune_code = holder.code, province_code = communes.province_code
    from holder join communes on communes.code = holder.code
    where thing.id = holder.id and thing.commune_code is distinct from holder.code`
  return moved.count
}
