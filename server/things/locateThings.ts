import type { ThingInput } from '../../data/model/thingRow/thingInput.ts'
import type { ThingKind } from '../../data/model/thingRow/thingKind.ts'
import type { Sql } from '../database/connect.ts'
import { decidedCommune, doesPointDisagree, joinPointCommune } from '../imports/communeRule.ts'

/** Where a thing counts, as the database finds it. */
export interface Located {
  readonly communeCode: string | null
  readonly provinceCode: string | null
  readonly doesDisagree: boolean
  /** The point lies in no commune. */
  readonly isOutside: boolean
  /** What is wrong with the form of an area; null when nothing is. */
  readonly invalid: string | null
}

/** Finds commune and province of things in the order given: of a point, of a point inside an area, of a line's start. */
export const locateThings = (sql: Sql, kind: ThingKind, things: readonly ThingInput[]): Promise<Located[]> => {
  const rows = things.map(({ shape, precision, statedCommuneCode, provinceCode }) => ({
    shape: shape ? JSON.stringify(shape) : null,
    // Without a class of its own a shape is exact.
    precision: kind.hasPrecision ? precision : shape ? 'GPS' : 'COMMUNE',
    stated_commune_code: statedCommuneCode,
    province_code: provinceCode,
  }))
  return sql<Located[]>`
    with input as (
      select place, precision, stated_commune_code, province_code, shape,
        case when shape is null then null when geometrytype(shape) like '%LINESTRING'
          then st_startpoint(st_geometryn(shape, 1)) when st_isvalid(shape) then st_pointonsurface(shape) end as position
      from (
        select place, r->>'precision' as precision, r->>'stated_commune_code' as stated_commune_code,
          r->>'province_code' as province_code, st_setsrid(st_geomfromgeojson(r->>'shape'), 4326) as shape
        from jsonb_array_elements(${sql.json(rows as never)}) with ordinality as given (r, place)
      ) parsed
    ), located as (
      select input.*, holder.code as point_commune from input ${joinPointCommune(sql, 'input')}
    ), decided as (
      select located.*, ${decidedCommune(sql)} as commune from located
    )
    select ${kind.thing === 'corridors' ? sql`null` : sql`commune`} as commune_code,
      coalesce(communes.province_code, decided.province_code) as province_code,
      coalesce(${doesPointDisagree(sql)}, false) as does_disagree,
      decided.position is not null and point_commune is null as is_outside,
      case when shape is not null and not st_isvalid(shape) then st_isvalidreason(shape) end as invalid
    from decided left join communes on communes.code = decided.commune order by place`
}
