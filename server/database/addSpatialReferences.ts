import { VN2000_DEGREES_WKT, wellKnownTextOf } from '../../data/model/position/vn2000Wkt.ts'
import {
  projTextOf,
  VN2000_DEGREES_PROJ_TEXT,
  VN2000_ZONES,
  type Vn2000Zone,
  zoneByEpsg,
} from '../../data/model/vn2000.ts'
import { inTransaction, type Sql } from './connect.ts'

/** Zones that have a newer number too. */
const NEWER_NUMBERS = [6956, 6957, 6958, 6959] as const
const INSUFFICIENT_PRIVILEGE = '42501'

const ofZone = (zone: Vn2000Zone, srid: number) => ({
  srid,
  srtext: wellKnownTextOf(zone, srid),
  proj4text: projTextOf(zone),
})

/** Every system of VN-2000 as a row of `spatial_ref_sys`. */
export const VN2000_REFERENCES = [
  { srid: 4756, srtext: VN2000_DEGREES_WKT, proj4text: VN2000_DEGREES_PROJ_TEXT },
  ...VN2000_ZONES.map((zone) => ofZone(zone, zone.epsg)),
  ...NEWER_NUMBERS.flatMap((srid) => {
    const zone = zoneByEpsg(srid)
    return zone ? [ofZone(zone, srid)] : []
  }),
]

/**
 * Gives the database every system of VN-2000, whatever its engine has: most lack EPSG 9205–9218 and have 6956–6959 with
 * easting and northing confused. The rows name no authority on purpose: named EPSG, PostGIS asks PROJ, which takes an
 * older set of parameters (EPSG 5194) that lies 0.8 m off the one in force (EPSG 6960, Decision 05/2007/QĐ-BTNMT);
 * without it PostGIS reads the text of the row. Does nothing when all are right.
 *
 * Returns whether they are: an account that may not write `spatial_ref_sys` (the table belongs to whoever made the
 * extension) leaves it as it is, and `st_transform(geometry, projTextOf(zone))` still works.
 */
export const addSpatialReferences = async (sql: Sql): Promise<boolean> => {
  const rows = sql.json(VN2000_REFERENCES)
  const [wrong] = await sql<{ count: number }[]>`
    select count(*)::int from jsonb_to_recordset(${rows}) as r (srid integer, srtext text, proj4text text)
    where not exists (
      select from spatial_ref_sys s where s.srid = r.srid and s.auth_name is null and s.auth_srid is null
        and s.srtext = r.srtext and s.proj4text = r.proj4text)`
  if (wrong?.count === 0) return true
  try {
    await inTransaction(
      sql,
      (transaction) => transaction`
      insert into spatial_ref_sys (srid, srtext, proj4text)
      select srid, srtext, proj4text
      from jsonb_to_recordset(${rows}) as r (srid integer, srtext text, proj4text text)
      on conflict (srid) do update
        set auth_name = null, auth_srid = null, srtext = excluded.srtext, proj4text = excluded.proj4text`,
    )
    return true
  } catch (error) {
    if ((error as { code?: string }).code === INSUFFICIENT_PRIVILEGE) return false
    throw error
  }
}
