import { SUITABLE_PRECISIONS } from '../../data/analysis/placedCases.ts'
import type { CaseFilter } from '../../data/model/caseFilter.ts'
import type { CorridorCases } from '../../data/model/things.ts'
import type { Sql } from '../database/connect.ts'
import { caseWhere } from '../cases/where.ts'

/**
 * The cases a filter keeps within `bufferMetres` of a corridor, by leg. Distances are geodesic; a case counts once, in
 * its nearest leg (the earlier of two equally near). Undefined when there is no such corridor.
 * @param since first day of the window; null = all days. Cases before it are neither measured nor left out
 */
export const countCorridorCases = async (
  sql: Sql,
  corridorId: number,
  bufferMetres: number,
  filter: CaseFilter,
  since: string | null = null,
): Promise<CorridorCases | undefined> => {
  const precisions = [...SUITABLE_PRECISIONS.POINTS]
  const [found] = await sql<{ exists: boolean; legs: CorridorCases['legs']; measured: number; leftOut: number }[]>`
    with legs as (
      select leg_order, path, st_length(path::geography) / 1000 as length_km,
        ${bufferMetres}::double precision * 1.01 / 110500 as degrees_north,
        ${bufferMetres}::double precision * 1.01
          / (111000 * cos(radians(least(89, greatest(abs(st_ymin(path)), abs(st_ymax(path))) + 1)))) as degrees_east
      from corridor_legs where corridor_id = ${corridorId}
    ), near as (
      select distinct on (cases.id) cases.id, legs.leg_order
      from cases
      join legs on cases.position && st_expand(legs.path, legs.degrees_east, legs.degrees_north)
        and st_dwithin(legs.path::geography, cases.position::geography, ${bufferMetres}::double precision)
      ${caseWhere(sql, filter, { since })} and cases.precision = any(${precisions}::text[])
      order by cases.id, st_distance(legs.path::geography, cases.position::geography), legs.leg_order
    ), by_leg as (
      select legs.leg_order, legs.length_km, count(near.id)::int as cases
      from legs left join near using (leg_order) group by 1, 2
    ), kept as (
      select count(*) filter (where cases.precision = any(${precisions}::text[]))::int as measured,
        count(*)::int as cases
      from cases ${caseWhere(sql, filter, { since })}
    )
    select exists (select from corridors where id = ${corridorId}),
      coalesce((select json_agg(json_build_object('legOrder', leg_order, 'lengthKm', round(length_km::numeric, 3),
          'cases', cases, 'casesPerKm', round((cases / nullif(length_km, 0))::numeric, 3)) order by leg_order)
        from by_leg), '[]') as legs,
      kept.measured, kept.cases - kept.measured as left_out
    from kept`
  if (!found?.exists) return undefined
  const cases = found.legs.reduce((sum, leg) => sum + leg.cases, 0)
  return {
    corridorId,
    bufferMetres,
    cases,
    legs: found.legs,
    precisions,
    measured: found.measured,
    leftOut: found.leftOut,
  }
}
