import type { FeatureCollection, LineString } from 'geojson'
import type {
  CorridorCollection,
  CorridorDetail,
  CorridorLegProperties,
  CorridorSummary,
} from '../../data/model/things.ts'
import type { Sql } from '../database/connect.ts'

type Legs = FeatureCollection<LineString, CorridorLegProperties>

/** Every corridor with its legs in order; lengths are geodesic. */
export const listCorridors = async (sql: Sql): Promise<CorridorCollection> => ({
  corridors: await listSummaries(sql, null),
  legs: await listLegs(sql, null),
})

/** One corridor with its legs. */
export const findCorridor = async (
  sql: Sql,
  id: number,
): Promise<(CorridorDetail & { readonly sensitivity: string }) | undefined> => {
  const [corridor] = await listSummaries(sql, id)
  if (!corridor) return undefined
  const [level] = await sql<{ sensitivity: string }[]>`select sensitivity from corridors where id = ${id}`
  return { corridor, legs: await listLegs(sql, id), sensitivity: level?.sensitivity ?? 'SEALED' }
}

const listSummaries = (sql: Sql, id: number | null) => sql<CorridorSummary[]>`
  select id, code, name, theme, scope, status, province_code, note, is_sample
  from corridors ${id === null ? sql`` : sql`where id = ${id}`} order by id`

const listLegs = async (sql: Sql, corridorId: number | null): Promise<Legs> => {
  const [row] = await sql<{ legs: Legs }[]>`
    select json_build_object('type', 'FeatureCollection', 'features', coalesce(json_agg(json_build_object(
      'type', 'Feature', 'id', corridor_id * 1000 + leg_order, 'geometry', st_asgeojson(path, 6)::json,
      'properties', json_build_object('corridorId', corridor_id, 'legOrder', leg_order, 'mode', mode,
        'fromName', from_name, 'toName', to_name,
        'lengthKm', round((st_length(path::geography) / 1000)::numeric, 3)))
      order by corridor_id, leg_order), '[]')) as legs
    from corridor_legs ${corridorId === null ? sql`` : sql`where corridor_id = ${corridorId}`}`
  return row!.legs
}
