import { expect, it } from 'vitest'
import { toVn2000, VN2000_ZONES, type Vn2000Zone, zoneByEpsg } from '../../data/model/vn2000.ts'
import { describeOnEachEngine, inRollback } from '../../test/harness/database.ts'
import { addSpatialReferences, VN2000_REFERENCES } from './addSpatialReferences.ts'
import { APP_ROLE } from './ensureRoles.ts'

/** From Lai Châu to Cà Mau and the islands, within and beyond every zone. */
const POINTS = [
  [102.2, 22.4],
  [103.97, 22.485],
  [105.85, 21.03],
  [104.7, 18.9],
  [107.6, 16.46],
  [109.3, 13.1],
  [104.945, 10.605],
  [104.75, 8.65],
  [104.0, 10.2],
] as const
const NUMBERS = [...VN2000_ZONES.map(({ epsg }) => epsg), 6956, 6957, 6958, 6959]

describeOnEachEngine('systems of VN-2000 in the database', (database) => {
  it('are added where the engine lacks them and put right where it has them wrong, once', async () => {
    const { sql } = database()
    await sql`delete from spatial_ref_sys where srid = 9208`
    await sql`update spatial_ref_sys set auth_name = 'EPSG', auth_srid = 3405, proj4text = '' where srid = 3405`
    expect(await addSpatialReferences(sql)).toBe(true)
    const stored = await sql<{ srid: number; version: string }[]>`
      select srid, xmin::text as version from spatial_ref_sys
      where srid = any(${VN2000_REFERENCES.map(({ srid }) => srid)}) and auth_name is null order by srid`
    expect(stored.map(({ srid }) => srid)).toEqual([...NUMBERS, 4756].sort((a, b) => a - b))
    expect(await addSpatialReferences(sql)).toBe(true)
    const again = await sql<{ srid: number; version: string }[]>`
      select srid, xmin::text as version from spatial_ref_sys
      where srid = any(${VN2000_REFERENCES.map(({ srid }) => srid)}) and auth_name is null order by srid`
    expect(again).toEqual(stored)
  })

  it('take points where the program takes them, within a centimetre, and back', async () => {
    const { sql } = database()
    await addSpatialReferences(sql)
    for (const srid of NUMBERS) {
      const rows = await sql<{ x: number; y: number; lon: number; lat: number }[]>`
        select st_x(p) as x, st_y(p) as y, st_x(st_transform(p, 4326)) as lon, st_y(st_transform(p, 4326)) as lat
        from (
          select place, st_transform(st_setsrid(st_makepoint(lon, lat), 4326), ${srid}::int) as p
          from unnest(${POINTS.map(([lon]) => lon)}::float8[], ${POINTS.map(([, lat]) => lat)}::float8[])
            with ordinality as input (lon, lat, place)
        ) as q order by place`
      POINTS.forEach((point, index) => {
        const [x, y] = toVn2000(point, zoneByEpsg(srid) as Vn2000Zone)
        const row = rows[index]
        expect(Math.hypot((row?.x ?? NaN) - x, (row?.y ?? NaN) - y), `${srid} ${point.join()}`).toBeLessThan(0.01)
        expect(Math.hypot((row?.lon ?? NaN) - point[0], (row?.lat ?? NaN) - point[1])).toBeLessThan(1e-7)
      })
    }
  })

  it('stay as they are for an account that may not write them, and nothing fails', async () => {
    await inRollback(database().sql, async (transaction) => {
      await transaction`delete from spatial_ref_sys where srid = 9208`
      await transaction.unsafe(`set local role ${APP_ROLE}`)
      expect(await addSpatialReferences(transaction)).toBe(false)
      expect(await transaction`select srid from spatial_ref_sys where srid = 9208`).toEqual([])
    })
  })
})
