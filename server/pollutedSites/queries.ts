import type { PollutedSiteCollection } from '../../data/model/things.ts'
import type { Sql } from '../database/connect.ts'

/** Every polluted site, as a point or an area. */
export const listPollutedSites = async (sql: Sql): Promise<PollutedSiteCollection> => {
  const [row] = await sql<{ collection: PollutedSiteCollection }[]>`
    select json_build_object('type', 'FeatureCollection', 'features', coalesce(json_agg(json_build_object(
      'type', 'Feature', 'id', id, 'geometry', st_asgeojson(shape, 6)::json, 'properties', json_build_object(
        'id', id, 'code', code, 'name', name, 'class', class, 'handling', handling, 'sector', sector,
        'provinceCode', province_code, 'communeCode', commune_code, 'foundOn', found_on, 'dueOn', due_on,
        'score', score, 'isSample', is_sample)) order by id), '[]')) as collection
    from polluted_sites`
  return row!.collection
}
