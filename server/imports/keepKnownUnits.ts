import type { Sql } from '../database/connect.ts'
import { isSamePlace } from '../things/samePlace.ts'
import type { Writing } from '../things/writing.ts'

interface Placed {
  readonly source: string
  readonly source_number: string
  readonly stated_unit: string | null
  readonly lon: number | null
  readonly lat: number | null
  stated_unit_code: string | null
  stated_commune_code: string | null
  province_code: string | null
  unit_problem: string | null
}

interface Known {
  readonly place: number
  readonly provinceCode: string | null
  /** Of the same words; null: none is known of them. */
  readonly communeCode: string | null
  readonly unitCode: string | null
}

/**
 * Rows whose unit names no single commune take the one that the same words of the same case stand for so far, or, without
 * words, the same point: whether somebody chose it or its file said more, it is not forgotten because something else of the
 * case was corrected. A file that does not say the province leaves it as it is known.
 */
export const keepKnownUnits = async (sql: Sql, rows: readonly Placed[], act: Writing['act']): Promise<void> => {
  const open = rows.filter((row) => row.stated_commune_code === null)
  if (open.length === 0) return
  const known = await sql<Known[]>`
    select (place - 1)::int as place, coalesce(communes.province_code, cases.province_code) as province_code,
      communes.code as commune_code, cases.stated_unit_code as unit_code
    from unnest(${open.map(({ source }) => source)}::text[], ${open.map((row) => row.source_number)}::text[],
      ${open.map((row) => row.stated_unit)}::text[], ${open.map(({ lon }) => lon)}::double precision[],
      ${open.map(({ lat }) => lat)}::double precision[])
      with ordinality as input (source, source_number, stated_unit, lon, lat, place)
    join cases using (source, source_number)
    left join communes on communes.code = cases.stated_commune_code
      and cases.stated_unit is not distinct from input.stated_unit
      and (input.stated_unit is not null or ${isSamePlace(sql, sql`cases.position`, sql`st_setsrid(st_makepoint(lon, lat), 4326)`)})`
  for (const { place, provinceCode, communeCode, unitCode } of known) {
    const row = open[place]
    if (!row) continue
    if (communeCode !== null) {
      row.stated_unit_code ??= unitCode
      row.stated_commune_code = communeCode
      row.province_code = provinceCode
      row.unit_problem = null
    } else if (act === 'IMPORT') row.province_code ??= provinceCode
  }
}
