import type { Sql } from '../database/connect.ts'

interface Placed {
  readonly source: string
  readonly source_number: string
  readonly stated_unit: string | null
  stated_commune_code: string | null
  province_code: string | null
  unit_problem: string | null
}

/**
 * Rows whose unit names no single commune take the one that somebody chose for the same words of the same case before:
 * what was decided is not forgotten because something else of the case was corrected.
 */
export const keepChosenCommunes = async (sql: Sql, rows: readonly Placed[]): Promise<void> => {
  const open = rows.filter(({ unit_problem, stated_unit }) => unit_problem !== null && stated_unit !== null)
  if (open.length === 0) return
  const chosen = await sql<{ place: number; communeCode: string; provinceCode: string }[]>`
    select (place - 1)::int as place, communes.code as commune_code, communes.province_code
    from unnest(${open.map(({ source }) => source)}::text[], ${open.map((row) => row.source_number)}::text[],
      ${open.map((row) => row.stated_unit)}::text[]) with ordinality as input (source, source_number, stated_unit, place)
    join cases using (source, source_number, stated_unit)
    join communes on communes.code = cases.stated_commune_code
    where exists (select from review_items where case_id = cases.id and decision = 'CORRECTED'
      and reason in ('UNIT_SPLIT', 'UNIT_UNKNOWN'))`
  for (const { place, communeCode, provinceCode } of chosen) {
    const row = open[place]
    if (!row) continue
    row.stated_commune_code = communeCode
    row.province_code = provinceCode
    row.unit_problem = null
  }
}
