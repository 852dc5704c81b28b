import type { Position } from 'geojson'
import type { Sql } from '../database/connect.ts'
import type { Candidate } from './thingRows.ts'

/** Legs as rows of a query by the name `legs`, in the order of the shape's lines; `A - B; B - C` names their ends. */
export const legRows = (sql: Sql, candidates: readonly Candidate[], idOf: (place: number) => number) => {
  const legs = candidates.flatMap(({ place, input }) => {
    const lines = input.shape?.type === 'MultiLineString' ? input.shape.coordinates : ([] as Position[][])
    const modes = (input.values.leg_modes as readonly string[] | null) ?? []
    const names = String(input.values.leg_names ?? '').split(';')
    return lines.map((coordinates, index) => {
      const [from = '', to = ''] = (names[index] ?? '').split(/\s+(?:-|–|→)\s+/)
      return {
        corridor_id: idOf(place),
        leg_order: index + 1,
        mode: modes.length === 1 ? modes[0] : modes[index],
        from_name: from.trim(),
        to_name: to.trim(),
        path: JSON.stringify({ type: 'LineString', coordinates }),
      }
    })
  })
  return sql`(
    select corridor_id, leg_order, mode, from_name, to_name, st_setsrid(st_geomfromgeojson(path), 4326) as path
    from jsonb_to_recordset(${sql.json(legs as never)}) as t (corridor_id integer, leg_order integer, mode text,
      from_name text, to_name text, path text)) legs`
}

/**
 * Names of the `corridor_legs` of one corridor as a cell holds them, which is read back to the same names: a dash beside
 * nothing would be read as a name itself (as in editing/recordCells.ts).
 */
export const namesOfLegs = (sql: Sql) => sql`
  string_agg(case when to_name = '' then from_name else coalesce(nullif(from_name, ''), '…') || ' - ' || to_name end,
    '; ' order by leg_order)`

/** Replaces the legs of corridors by those of their rows. */
export const writeLegs = async (
  sql: Sql,
  candidates: readonly Candidate[],
  idOf: (place: number) => number,
): Promise<void> => {
  await sql`delete from corridor_legs where corridor_id = any(${candidates.map(({ place }) => idOf(place))}::int[])`
  await sql`
    insert into corridor_legs (corridor_id, leg_order, mode, from_name, to_name, path)
    select corridor_id, leg_order, mode, from_name, to_name, path from ${legRows(sql, candidates, idOf)}`
}
