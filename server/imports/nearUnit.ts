import type { IsNearUnit } from '../../data/model/caseRow/judgePlace.ts'
import type { Sql } from '../database/connect.ts'

/** West, south, east, north in degrees. */
type Box = readonly [number, number, number, number]

const MARGIN_METRES = 2000
const METRES_OF_A_DEGREE = 111_195

/**
 * Loads the bounding box of every commune and province, widened by 2 km (boundaries may be approximate), and makes the
 * function that tells whether a place lies within it.
 */
export const loadNearUnit = async (sql: Sql): Promise<IsNearUnit> => {
  const rows = await sql<{ code: string; west: number; south: number; east: number; north: number }[]>`
    with parts as (select code, province_code, boundary from communes where boundary is not null)
    select code, st_xmin(boundary) as west, st_ymin(boundary) as south, st_xmax(boundary) as east,
      st_ymax(boundary) as north
    from parts
    union all
    select province_code, min(st_xmin(boundary)), min(st_ymin(boundary)), max(st_xmax(boundary)), max(st_ymax(boundary))
    from parts group by province_code`
  const boxes = new Map(rows.map((row) => [row.code, widened([row.west, row.south, row.east, row.north])]))
  return (code, [lon, lat]) => {
    const box = boxes.get(code)
    return box ? lon >= box[0] && lat >= box[1] && lon <= box[2] && lat <= box[3] : null
  }
}

const widened = ([west, south, east, north]: Box): Box => {
  const up = MARGIN_METRES / METRES_OF_A_DEGREE
  const aside = up / Math.cos((Math.max(Math.abs(south), Math.abs(north)) * Math.PI) / 180)
  return [west - aside, south - up, east + aside, north + up]
}
