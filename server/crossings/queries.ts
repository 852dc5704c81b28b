import type { CrossingCollection } from '../../data/model/things.ts'
import type { Sql } from '../database/connect.ts'

/** Every border crossing as a point. */
export const listCrossings = async (sql: Sql): Promise<CrossingCollection> => {
  const [row] = await sql<{ collection: CrossingCollection }[]>`
    select json_build_object('type', 'FeatureCollection', 'features', coalesce(json_agg(json_build_object(
      'type', 'Feature', 'id', id, 'geometry', st_asgeojson(position, 6)::json, 'properties', json_build_object(
        'id', id, 'name', name, 'class', class, 'mode', mode, 'country', country, 'counterpart', counterpart,
        'provinceCode', province_code, 'communeCode', commune_code, 'accuracy', accuracy,
        'errorMetres', error_metres, 'isSample', is_sample)) order by id), '[]')) as collection
    from crossings`
  return row!.collection
}
