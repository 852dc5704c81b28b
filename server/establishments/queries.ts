import type { EstablishmentCollection } from '../../data/model/things.ts'
import type { Sql } from '../database/connect.ts'

/** Every establishment; the geometry is null where only the commune is known. */
export const listEstablishments = async (sql: Sql): Promise<EstablishmentCollection> => {
  const [row] = await sql<{ collection: EstablishmentCollection }[]>`
    select json_build_object('type', 'FeatureCollection', 'features', coalesce(json_agg(json_build_object(
      'type', 'Feature', 'id', id, 'geometry', st_asgeojson(position, 5)::json, 'properties', json_build_object(
        'id', id, 'name', name, 'type', type, 'address', address, 'provinceCode', province_code,
        'communeCode', commune_code, 'precision', precision, 'facilityClass', facility_class,
        'activity', activity, 'isSample', is_sample)) order by id), '[]')) as collection
    from establishments`
  return row!.collection
}
