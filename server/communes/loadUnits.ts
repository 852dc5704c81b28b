import { UNITS_SINCE } from '../../data/model/unitsSince.ts'
import { inTransaction, type Sql } from '../database/connect.ts'
import { APPROXIMATE_SOURCE, deriveApproximate } from './deriveApproximate.ts'
import {
  FORMER_UNITS_UNTIL,
  readApproximateBoundaries,
  readCommuneFacts,
  readFormerCommunes,
  readProvinces,
  unitFilesFingerprint,
} from './referenceFiles.ts'

const SOURCE = 'data/reference/README.md'
const CHUNK = 400

/** Whether the database holds the units as the files of this version say them. */
export const areUnitsCurrent = async (sql: Sql): Promise<boolean> => {
  const [row] = await sql<{ found: boolean }[]>`
    select exists (select from settings where name = 'units' and value = ${sql.json(unitFilesFingerprint())}) as found`
  return row?.found ?? false
}

/**
 * Puts provinces, communes with approximate boundaries, former communes and what became of them into the database.
 * Running it again brings facts up to date and never overwrites an official boundary; who may have cases in the database
 * then finds their communes again (`reassign`). Remembers which files were loaded. One transaction.
 */
export const loadUnits = (sql: Sql, onProgress: (share: number) => void = () => {}): Promise<void> =>
  inTransaction(sql, async (transaction) => {
    await transaction`
      insert into provinces (code, name, kind, valid_from, source)
      select code, name, kind, ${UNITS_SINCE}, ${SOURCE}
      from jsonb_to_recordset(${transaction.json(readProvinces() as never)}) as p (code text, name text, kind text)
      on conflict (code) do update set name = excluded.name, kind = excluded.kind`
    const boundaries = readApproximateBoundaries()
    const communes = readCommuneFacts()
    for (let start = 0; start < communes.length; start += CHUNK) {
      const chunk = communes.slice(start, start + CHUNK).map((commune) => ({
        ...commune,
        lon: commune.point[0],
        lat: commune.point[1],
        boundary: JSON.stringify(boundaries.get(commune.code)),
      }))
      await transaction`
        insert into communes (code, name, kind, province_code, area_km2, population, population_source, point, boundary,
          boundary_source, valid_from, source)
        select code, name, kind, "provinceCode", "areaKm2", population, "populationSource",
          st_setsrid(st_makepoint(lon, lat), 4326),
          st_multi(st_collectionextract(st_makevalid(st_setsrid(st_geomfromgeojson(boundary), 4326)), 3)),
          ${APPROXIMATE_SOURCE}, ${UNITS_SINCE}, ${SOURCE}
        from jsonb_to_recordset(${transaction.json(chunk as never)}) as c (code text, name text, kind text,
          "provinceCode" text, "areaKm2" double precision, population integer, "populationSource" text,
          lon double precision, lat double precision, boundary text)
        on conflict (code) do update set
          name = excluded.name, kind = excluded.kind, province_code = excluded.province_code,
          area_km2 = excluded.area_km2, population = excluded.population,
          population_source = excluded.population_source, point = excluded.point,
          boundary = case when communes.boundary_kind = 'OFFICIAL' then communes.boundary else excluded.boundary end`
      onProgress(Math.min(1, (start + CHUNK) / communes.length))
    }
    // Approximate boundaries beside official ones had given ground, which they have just taken back.
    const [official] = await transaction`select from communes where boundary_kind = 'OFFICIAL' limit 1`
    if (official) await deriveApproximate(transaction, null)
    const former = readFormerCommunes()
    await transaction`
      insert into former_communes (code, name, district_code, district, province_code, province, valid_to, source)
      select distinct on ("formerCode") "formerCode", "formerName", "districtCode", district, "provinceCode", province,
        ${FORMER_UNITS_UNTIL}::date, ${SOURCE}
      from jsonb_to_recordset(${transaction.json(former as never)}) as f ("formerCode" text, "formerName" text,
        "districtCode" text, district text, "provinceCode" text, province text)
      on conflict (code) do update set
        name = excluded.name, district_code = excluded.district_code, district = excluded.district,
        province_code = excluded.province_code, province = excluded.province`
    await transaction`delete from commune_successors`
    await transaction`
      insert into commune_successors (former_code, commune_code, extent)
      select "formerCode", "communeCode", extent
      from jsonb_to_recordset(${transaction.json(former as never)}) as f ("formerCode" text, "communeCode" text, extent text)
      on conflict do nothing`
    await transaction`
      insert into settings (name, value) values ('units', ${transaction.json(unitFilesFingerprint())})
      on conflict (name) do update set value = excluded.value, changed_at = now()`
    // The embedded engine has no background worker that would do this: without it, points are sought without the index.
    await transaction`analyze communes`
  })
