import type { CaseFilter } from '../../data/model/caseFilter.ts'
import { caseWhere } from '../cases/where.ts'
import type { Sql } from '../database/connect.ts'

/** Numbers of cases, whole and by theme. */
export interface ThemeCounts {
  readonly cases: number
  readonly smuggling: number
  readonly drugs: number
  readonly environment: number
}

/** Cases with a position in one cell of a grid, by its row and column from the equator and Greenwich. */
export interface CellRow extends ThemeCounts {
  readonly gridRow: number
  readonly gridColumn: number
}

/** Cases that count in one commune, with its representative point. */
export interface CommuneRow extends ThemeCounts {
  readonly code: string
  readonly name: string
  readonly longitude: number
  readonly latitude: number
}

const counts = (sql: Sql) => sql`
  count(*)::integer as cases,
  (count(*) filter (where case_kinds.theme = 'SMUG'))::integer as smuggling,
  (count(*) filter (where case_kinds.theme = 'DRUG'))::integer as drugs,
  (count(*) filter (where case_kinds.theme = 'ENV'))::integer as environment`

/**
 * Cases of a filter by the cells of a grid in metres: rows of equal height, each with columns as wide as its own latitude
 * needs (the grid of access.grid_cell, coarser).
 * @param step height of a row in degrees
 */
export const countByCell = (sql: Sql, filter: CaseFilter, step: number) => sql<CellRow[]>`
  select grid_row, floor(longitude / (${step}::double precision / cos(radians((grid_row + 0.5) * ${step}::double precision))))::integer as grid_column,
    ${counts(sql)}
  from (
    select kind, st_x(position) as longitude, floor(st_y(position) / ${step}::double precision)::integer as grid_row
    from cases ${caseWhere(sql, filter)} and position is not null) located
  join case_kinds on case_kinds.code = located.kind
  group by 1, 2`

/** Cases of a filter by commune, those without a position too. */
export const countByCommune = (sql: Sql, filter: CaseFilter) => sql<CommuneRow[]>`
  select communes.code, communes.kind || ' ' || communes.name as name, st_x(communes.point) as longitude,
    st_y(communes.point) as latitude, counted.cases, counted.smuggling, counted.drugs, counted.environment
  from (
    select cases.commune_code, ${counts(sql)}
    from cases join case_kinds on case_kinds.code = cases.kind
    ${caseWhere(sql, filter)} and cases.commune_code is not null
    group by 1) counted
  join communes on communes.code = counted.commune_code`
