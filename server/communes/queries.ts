import type { Commune, CommuneDetail, Province, SharedCount } from '../../data/model/things.ts'
import type { WholeMonths } from '../../data/model/wholeMonths.ts'
import type { Sql } from '../database/connect.ts'

export const listProvinces = (sql: Sql): Promise<Province[]> =>
  sql<Province[]>`select code, name, kind from provinces where valid_to is null order by code`

/** Every commune of today; points are `[longitude, latitude]`. */
export const listCommunes = async (sql: Sql): Promise<Commune[]> => {
  const rows = await sql<(Omit<Commune, 'point'> & { lon: number; lat: number })[]>`
    select code, name, kind, province_code, area_km2, population,
      round(st_x(point)::numeric, 5) as lon, round(st_y(point)::numeric, 5) as lat, boundary_kind as boundary
    from communes where valid_to is null order by code`
  return rows.map(({ lon, lat, ...commune }) => ({ ...commune, point: [lon, lat] }))
}

export interface BoundaryRow {
  readonly code: string
  readonly kind: string
  /** MultiPolygon as GeoJSON text: read when the boundaries are built (buildBoundaries.ts). */
  readonly shape: string
}

/** Boundaries as stored, in 1e-6 degrees. Neighbours keep their shared points. */
export const listBoundaries = (sql: Sql): Promise<BoundaryRow[]> =>
  sql<BoundaryRow[]>`
    select code, boundary_kind as kind, st_asgeojson(boundary, 6) as shape
    from communes where valid_to is null and boundary is not null order by code`

export const findCommune = async (sql: Sql, code: string): Promise<CommuneDetail | undefined> => {
  const [row] = await sql<(Omit<CommuneDetail, 'point'> & { lon: number; lat: number })[]>`
    select communes.code, communes.name, communes.kind, province_code, provinces.name as province_name, area_km2,
      population, population_source, round(st_x(point)::numeric, 5) as lon, round(st_y(point)::numeric, 5) as lat,
      boundary_kind as boundary, boundary_source, communes.valid_from,
      coalesce((
        select json_agg(json_build_object('code', f.code, 'name', f.name, 'district', f.district,
          'province', f.province, 'extent', s.extent) order by f.code)
        from commune_successors s join former_communes f on f.code = s.former_code
        where s.commune_code = communes.code), '[]') as former_units
    from communes join provinces on provinces.code = province_code
    where communes.code = ${code}`
  if (!row) return undefined
  const { lon, lat, ...commune } = row
  return { ...commune, point: [lon, lat] }
}

/** Numbers of cases by commune and theme that the asker is only told the number of (access.counted_cases). */
export const listCounted = (sql: Sql, { firstMonth, lastMonth }: WholeMonths): Promise<SharedCount[]> =>
  sql<SharedCount[]>`
    select commune_code, theme, cases from access.counted_cases(${firstMonth}::date, ${lastMonth}::date)
    order by commune_code, theme`
