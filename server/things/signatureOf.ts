import type { Sql } from '../database/connect.ts'
import type { KeptThing } from './keepVersions.ts'

/** What was settled about the place of records that meet a condition on `t`: unit, place and the commune that holds it. */
export const signatureOf = (sql: Sql, thing: KeptThing, condition: ReturnType<typeof sql>) => {
  const place = decidingPlace(sql, thing)
  return sql`
    select place_signature(t.stated_unit, ${place}, (
      select min(communes.code) from communes
      where communes.boundary && ${place} and st_covers(communes.boundary, ${place})))
    from ${sql(thing)} t where ${condition}`
}

/** The point of a record `t` that decides where it counts. */
export const decidingPlace = (sql: Sql, thing: KeptThing) => {
  if (thing === 'corridors') {
    return sql`(select st_startpoint(path) from corridor_legs where corridor_id = t.id order by leg_order limit 1)`
  }
  return thing === 'polluted_sites' || thing === 'drug_spots' ? sql`st_pointonsurface(t.shape)` : sql`t.position`
}
