import type { SampleReading } from '../../data/sample/sampleReadings.ts'
import type { Sql } from '../database/connect.ts'

/** Writes the sample readings. */
export const insertReadings = async (sql: Sql, readings: readonly SampleReading[]): Promise<void> => {
  const rows = readings.map(({ point, ...reading }) => ({
    ...reading,
    lon: point?.[0] ?? null,
    lat: point?.[1] ?? null,
  }))
  await sql`
    insert into readings (source, source_number, is_sample, place_name, place_number, way, parameter, value, unit,
      measured_at, limit_value, regulation, position, precision, province_code, commune_code, stated_unit)
    select 'sample', t.number, true, "placeName", "placeNumber", 'SAMPLE', parameter, value, unit, "measuredAt",
      "limitValue", regulation, case when lon is null then null else st_setsrid(st_makepoint(lon, lat), 4326) end,
      case when lon is null then 'COMMUNE' else 'GPS' end, "provinceCode", "communeCode",
      case when lon is null then concat(communes.kind, ' ', communes.name, ', ', provinces.name) end
    from jsonb_to_recordset(${sql.json(rows as never)}) as t (number text, "placeName" text, "placeNumber" text,
      parameter text, value double precision, unit text, "measuredAt" timestamptz, "limitValue" double precision,
      regulation text, lon double precision, lat double precision, "provinceCode" text, "communeCode" text)
      join communes on communes.code = t."communeCode" join provinces on provinces.code = t."provinceCode"
    on conflict do nothing`
}
