import type { Sql } from '../database/connect.ts'

// In which commune a case counts, written once for new rows and for all rows after boundaries were replaced.

/** Joins the commune that holds the `position` of a relation, as `holder.code`. */
export const joinPointCommune = (sql: Sql, relation: string) => sql`
  left join lateral (
    select min(communes.code) as code from communes
    where communes.boundary && ${sql(relation)}.position and st_covers(communes.boundary, ${sql(relation)}.position)
  ) as holder on true`

/** From the point where it is exact (GPS, ADDRESS), else from the stated unit, else from the point of a hamlet. */
export const decidedCommune = (sql: Sql) => sql`
  case when precision in ('GPS', 'ADDRESS') then coalesce(point_commune, stated_commune_code)
    else coalesce(stated_commune_code, point_commune) end`

/** Where `decidedCommune` came from: POINT, STATED or null. */
export const decidedSource = (sql: Sql) => sql`
  case when precision in ('GPS', 'ADDRESS') and point_commune is not null then 'POINT'
    when stated_commune_code is not null then 'STATED'
    when point_commune is not null then 'POINT' end`

/** Whether point and stated unit contradict each other. */
export const doesPointDisagree = (sql: Sql) => sql`
  stated_commune_code is not null and point_commune is not null and stated_commune_code <> point_commune`
