import type { Feature, Geometry } from 'geojson'
import postgres, { type Fragment } from 'postgres'
import { labelOf } from '../../data/model/codedValue.ts'
import type { Sql } from '../database/connect.ts'
import { type Collection, type Property, queryables } from './collections/collection.ts'
import type { Interval } from './datetimeInterval.ts'
import type { Expression } from './filter/expression.ts'
import { filterSql, instantSql } from './filter/filterSql.ts'

/** Which features of a collection; the box and the geometries of the filter are valid and in WGS 84. */
export interface Selection {
  readonly interval: Interval | null
  readonly box: Geometry | null
  readonly filter: Expression | null
}

export type Fid = string | number

/** A page begins after a feature or ends before one: ids stay, so nothing is read twice while others are added. */
export interface PageAsked {
  readonly after: Fid | null
  readonly before: Fid | null
  readonly limit: number
}

export interface Page {
  readonly features: readonly Feature<Geometry | null>[]
  /** Id after which the next page begins, before which the previous one ends; null where there is none. */
  readonly next: Fid | null
  readonly previous: Fid | null
}

/** One page of features with positions in WGS 84 (longitude, latitude), by id. Throws `FilterError`. */
export const listFeatures = async (
  sql: Sql,
  collection: Collection,
  selection: Selection,
  { after, before, limit }: PageAsked,
): Promise<Page> => {
  const rows = await sql<Row[]>`
    select ${columnsOf(sql, collection)} from (${collection.rows(sql, selection.interval)}) features
    ${where(sql, collection, selection)}
      ${after === null ? sql`` : sql`and fid > ${fidSql(sql, collection, after)}`}
      ${before === null ? sql`` : sql`and fid < ${fidSql(sql, collection, before)}`}
    order by fid ${before === null ? sql`asc` : sql`desc`}
    limit ${limit + 1}::integer`
  const isCut = rows.length > limit
  const kept = rows.slice(0, limit)
  if (before !== null) kept.reverse()
  const features = kept.map((row) => featureOf(collection, row))
  const first = kept[0]?.fid ?? null
  const last = kept.at(-1)?.fid ?? null
  return {
    features,
    next: before === null ? (isCut ? last : null) : last,
    previous: before === null ? (after === null ? null : first) : isCut ? first : null,
  }
}

/** How many features of a collection a selection keeps. Throws `FilterError`. */
export const countFeatures = async (sql: Sql, collection: Collection, selection: Selection): Promise<number> => {
  const [row] = await sql<{ count: number }[]>`
    select count(*)::double precision as count from (${collection.rows(sql, selection.interval)}) features
    ${where(sql, collection, selection)}`
  return row!.count
}

export const findFeature = async (
  sql: Sql,
  collection: Collection,
  fid: Fid,
): Promise<Feature<Geometry | null> | undefined> => {
  const [row] = await sql<Row[]>`
    select ${columnsOf(sql, collection)} from (${collection.rows(sql, null)}) features
    where fid = ${fidSql(sql, collection, fid)}`
  return row && featureOf(collection, row)
}

/** Why the first geometry that is not valid is not; null when all are. */
export const findInvalidShape = async (sql: Sql, shapes: readonly Geometry[]): Promise<string | null> => {
  if (shapes.length === 0) return null
  const [row] = await sql<{ reason: string }[]>`
    select st_isvalidreason(st_geomfromgeojson(shape)) as reason
    from unnest(${shapes.map((shape) => JSON.stringify(shape))}::text[]) shape
    where not st_isvalid(st_geomfromgeojson(shape)) limit 1`
  return row?.reason ?? null
}

interface Row {
  readonly fid: Fid
  readonly geometry: string | null
  readonly [column: string]: unknown
}

const columnsOf = (sql: Sql, { properties }: Collection): Fragment =>
  properties.reduce(
    (before, property) => sql`${before}, ${valueOf(sql, property)} as ${sql(property.column)}`,
    sql`fid, st_asgeojson(shape, 9) as geometry`,
  )

const valueOf = (sql: Sql, { column, form }: Property): Fragment =>
  form.is === 'instant'
    ? sql`to_char(${sql(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`
    : sql`${sql(column)}`

const where = (sql: Sql, collection: Collection, { interval, box, filter }: Selection): Fragment => sql`
  where true
    ${interval && collection.time && !collection.countsInterval ? inInterval(sql, collection.time, interval) : sql``}
    ${box ? sql`and (shape is null or st_intersects(shape, st_setsrid(st_geomfromgeojson(${JSON.stringify(box)}::text), 4326)))` : sql``}
    ${filter ? sql`and ${filterSql(sql, filter, queryables(collection))}` : sql``}`

const DAY_MS = 86_400_000

/**
 * Features without a time match every interval, as those without a place match every box (OGC 17-069r4, 7.15). A range is
 * over at its end: a case of a whole day, which ends at midnight, is none of the next day.
 */
const inInterval = (
  sql: Sql,
  { column, until = column, form }: NonNullable<Collection['time']>,
  { from, to }: Interval,
): Fragment => {
  const [begins, ends] = [sql`${sql(column)}`, sql`${sql(until)}`]
  const at = (milliseconds: number) =>
    form === 'instant'
      ? instantSql(sql, milliseconds)
      : sql`(date '1970-01-01' + ${Math.floor(milliseconds / DAY_MS)}::integer)`
  return sql`
    ${from === null ? sql`` : sql`and (${ends} is null or ${ends} > ${at(from)} or ${begins} >= ${at(from)})`}
    ${to === null ? sql`` : sql`and (${begins} is null or ${begins} <= ${at(to)})`}`
}

const fidSql = (sql: Sql, { fid }: Collection, value: Fid): Fragment =>
  fid === 'integer' ? sql`${value}::integer` : sql`${String(value)}::text`

const featureOf = ({ properties }: Collection, row: Row): Feature<Geometry | null> => ({
  type: 'Feature',
  id: row.fid,
  geometry: row.geometry === null ? null : (JSON.parse(row.geometry) as Geometry),
  properties: Object.fromEntries(properties.flatMap((property) => entriesOf(property, row))),
})

/** A value, and after a code its Vietnamese label. */
const entriesOf = ({ key, column, form }: Property, row: Row): [string, unknown][] => {
  const value = row[postgres.toCamel(column)] ?? null
  if (!('list' in form)) return [[key, value]]
  const label = (code: string) => labelOf(form.list, code, 'vi')
  const labels = Array.isArray(value) ? value.map(label).join('; ') : value === null ? null : label(value as string)
  return [
    [key, value],
    [`${key}Label`, labels],
  ]
}
