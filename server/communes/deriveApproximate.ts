import type { MultiPolygon } from 'geojson'
import type { Sql } from '../database/connect.ts'
import { readApproximateBoundaries } from './referenceFiles.ts'

/** West, south, east, north; degrees, WGS 84. */
export type Box = readonly [west: number, south: number, east: number, north: number]

export interface DerivedBoundaries {
  /** Communes whose approximate boundary gave ground to an official one. */
  readonly clipped: number
  /** Codes whose whole ground is taken by official boundaries: they keep it, and it is held twice. */
  readonly swallowed: readonly string[]
}

/** What is left of a boundary counts as nothing below this share of it. */
const LEAST_SHARE = 0.01
const CHUNK = 400

/**
 * Grid of every overlay, degrees: 0.1 mm. With a grid GEOS never falls back from a first try that failed, which it does
 * by a C++ exception. On the embedded engine such an exception ends the statement in silence, with rows missing.
 */
export const OVERLAY_GRID = 1e-9

/** Holds a statement to the rows it must give. Throws, which undoes the transaction, when the engine lost some. */
export const expectRows = (given: number, expected: number): void => {
  if (given !== expected) throw new Error(`Cơ sở dữ liệu trả ${given} dòng thay vì ${expected}`)
}

export const APPROXIMATE_SOURCE = 'data/reference/approximate-boundaries.topojson'

/**
 * Gives communes without an official boundary the derived one of data/reference, less the ground of every official
 * boundary: official ones win. What it becomes depends only on which boundaries are official, never on the order in
 * which they came. Gaps between the two stay. Must run inside a transaction.
 * @param near only boundaries that touch one of these boxes; null means all
 */
export const deriveApproximate = async (sql: Sql, near: readonly Box[] | null): Promise<DerivedBoundaries> => {
  const approximate = await sql<{ code: string }[]>`
    select code from communes where boundary_kind = 'APPROXIMATE' and valid_to is null order by code`
  const shapes = readApproximateBoundaries()
  const chosen = approximate.flatMap(({ code }) => {
    const shape = shapes.get(code)
    if (!shape) return []
    const box = boxOf(shape)
    return near === null || near.some((other) => touches(box, other)) ? [{ code, shape: JSON.stringify(shape) }] : []
  })
  await sql`drop table if exists pg_temp.approximate_shapes`
  await sql`
    create temp table approximate_shapes (code text primary key, shape geometry(MultiPolygon, 4326), left_over geometry)
    on commit drop`
  for (let start = 0; start < chosen.length; start += CHUNK) {
    await sql`
      insert into approximate_shapes (code, shape)
      select code, st_multi(st_collectionextract(st_makevalid(st_setsrid(st_geomfromgeojson(shape), 4326)), 3))
      from jsonb_to_recordset(${sql.json(chosen.slice(start, start + CHUNK))}) as c (code text, shape text)`
  }
  const cut = await sql`
    update approximate_shapes set left_over = case when official.ground is not null then coalesce(
      st_multi(st_collectionextract(st_difference(own.shape, official.ground, ${OVERLAY_GRID}::double precision), 3)),
      'SRID=4326;MULTIPOLYGON EMPTY'::geometry) end
    from approximate_shapes as own left join lateral (
      select st_union(communes.boundary, ${OVERLAY_GRID}::double precision) as ground from communes
      where communes.boundary_kind = 'OFFICIAL' and communes.boundary && own.shape
        and st_intersects(communes.boundary, own.shape)
    ) as official on true
    where approximate_shapes.code = own.code`
  expectRows(cut.count, chosen.length)
  const swallowed = await sql<{ code: string }[]>`
    update approximate_shapes set left_over = null
    where st_area(left_over) < ${LEAST_SHARE} * st_area(shape) returning code`
  const placed = await sql`
    update communes set boundary = coalesce(left_over, shape), boundary_source = ${APPROXIMATE_SOURCE}
    from approximate_shapes where approximate_shapes.code = communes.code`
  expectRows(placed.count, chosen.length)
  const [count] = await sql<{ clipped: number }[]>`
    select count(*)::int as clipped from approximate_shapes where st_area(left_over) < st_area(shape)`
  return { clipped: count?.clipped ?? 0, swallowed: swallowed.map(({ code }) => code) }
}

const boxOf = (shape: MultiPolygon): Box => {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [longitude = NaN, latitude = NaN] of shape.coordinates.flat(2)) {
    west = Math.min(west, longitude)
    south = Math.min(south, latitude)
    east = Math.max(east, longitude)
    north = Math.max(north, latitude)
  }
  return [west, south, east, north]
}

const touches = (a: Box, b: Box) => a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3]
