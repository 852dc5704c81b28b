import type { Sql } from '../database/connect.ts'

interface Placed {
  readonly source: string
  readonly source_number: string
  readonly stated_unit: string | null
  stated_unit_code: string | null
  stated_commune_code: string | null
  province_code: string | null
  unit_problem: string | null
}

/**
 * Rows whose unit names no single commune take the one that the same words of the same case stand for so far, whether
 * somebody chose it or its file said more: it is not forgotten because something else of the case was corrected.
 */
export const keepKnownCommunes = async (sql: Sql, rows: readonly Placed[]): Promise<void> => {
  const open = rows.filter((row) => row.stated_commune_code === null && row.stated_unit !== null)
  if (open.length === 0) return
  const known = await sql<{ place: number; unitCode: string | null; communeCode: string; provinceCode: string }[]>`
    select (place - 1)::int as place, cases.stated_unit_code as unit_code, communes.code as commune_code,
      communes.province_code
    from unnest(${open.map(({ source }) => source)}::text[], ${open.map((row) => row.source_number)}::text[],
      ${open.map((row) => row.stated_unit)}::text[]) with ordinality as input (source, source_number, stated_unit, place)
    join cases using (source, source_number, stated_unit)
    join communes on communes.code = cases.stated_commune_code`
  for (const { place, unitCode, communeCode, provinceCode } of known) {
    const row = open[place]
    if (!row) continue
    row.stated_unit_code ??= unitCode
    row.stated_commune_code = communeCode
    row.province_code = provinceCode
    row.unit_problem = null
  }
}
