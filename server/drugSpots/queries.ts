import type { DrugSpotCollection } from '../../data/model/things.ts'
import type { Sql } from '../database/connect.ts'

/** Every drug spot, as a point or an area. */
export const listDrugSpots = async (sql: Sql): Promise<DrugSpotCollection> => {
  const [row] = await sql<{ collection: DrugSpotCollection }[]>`
    select json_build_object('type', 'FeatureCollection', 'features', coalesce(json_agg(json_build_object(
      'type', 'Feature', 'id', id, 'geometry', st_asgeojson(shape, 6)::json, 'properties', json_build_object(
        'id', id, 'kind', kind, 'name', name, 'status', status, 'provinceCode', province_code,
        'communeCode', commune_code, 'foundOn', found_on, 'dismantledOn', dismantled_on,
        'isSample', is_sample)) order by id), '[]')) as collection
    from drug_spots`
  return row!.collection
}
