import { type Box, expectRows, OVERLAY_GRID } from '../communes/deriveApproximate.ts'
import type { Sql } from '../database/connect.ts'
import type { CommuneKey } from './matchCommunes.ts'

/** Nobody else may write boundaries or cases until the end of the transaction; reading goes on. */
export const lockBoundaries = (sql: Sql) => sql`lock table communes, cases in share row exclusive mode`

export const listCommuneKeys = (sql: Sql): Promise<(CommuneKey & { areaKm2: number })[]> =>
  sql<(CommuneKey & { areaKm2: number })[]>`
    select communes.code, communes.name, communes.kind, province_code, provinces.name as province_name, area_km2
    from communes join provinces on provinces.code = province_code
    where communes.valid_to is null order by communes.code`

/** One shape of a file: `id` is its number there, `ewkb` hexadecimal, a MultiPolygon in WGS 84. */
export interface BoundaryPart {
  readonly id: number
  readonly code: string
  readonly ewkb: string
}

export const createParts = async (sql: Sql): Promise<void> => {
  await sql`drop table if exists pg_temp.boundary_parts, pg_temp.new_boundaries`
  await sql`
    create temp table boundary_parts (id integer primary key, code text not null, shape geometry(MultiPolygon, 4326),
      reason text, change double precision) on commit drop`
  await sql`
    create temp table new_boundaries (code text primary key, shape geometry(MultiPolygon, 4326) not null) on commit drop`
}

export const insertParts = (sql: Sql, parts: readonly BoundaryPart[]) => sql`
  insert into boundary_parts (id, code, shape)
  select id, code, ewkb::geometry
  from unnest(${parts.map(({ id }) => id)}::int[], ${parts.map(({ code }) => code)}::text[],
    ${parts.map(({ ewkb }) => ewkb)}::text[]) as part (id, code, ewkb)`

/** An invalid part that was mended: why it was invalid (PostGIS's words) and by which share its area changed. */
export interface MendedPart {
  readonly id: number
  readonly code: string
  readonly reason: string
  /** Null: it had no area before, or has none now. */
  readonly change: number | null
}

/** Mends invalid parts in place and names all of them; the caller decides which changed too much. */
export const mendParts = async (sql: Sql): Promise<MendedPart[]> => {
  await sql`analyze boundary_parts`
  const invalid = await sql`update boundary_parts set reason = st_isvalidreason(shape) where not st_isvalid(shape)`
  const mended = await sql<MendedPart[]>`
    with mended as (
      select id, st_area(shape) as before, st_multi(st_collectionextract(st_makevalid(shape), 3)) as shape
      from boundary_parts where reason is not null
    )
    update boundary_parts set shape = mended.shape,
      change = case when before > 0 and not st_isempty(mended.shape)
        then abs(st_area(mended.shape) - before) / before end
    from mended where boundary_parts.id = mended.id
    returning boundary_parts.id, code, reason, change`
  expectRows(mended.length, invalid.count)
  return mended
}

/** Pairs of parts of one commune that cover the same ground: more than `share` of the smaller one. */
export const listOverlappingParts = (sql: Sql, share: number) => sql<{ code: string; one: number; other: number }[]>`
  with several as (select code from boundary_parts group by code having count(*) > 1),
    parts as materialized (select id, code, shape from boundary_parts join several using (code))
  select a.code, a.id as one, b.id as other
  from parts a join parts b on a.code = b.code and a.id < b.id and a.shape && b.shape and st_intersects(a.shape, b.shape)
  where st_area(st_intersection(a.shape, b.shape, ${OVERLAY_GRID}::double precision)) > ${share} * least(st_area(a.shape), st_area(b.shape))
  order by a.code, a.id, b.id`

/** Joins the parts of each commune that is not refused. */
export const joinParts = async (sql: Sql, refused: readonly string[]): Promise<void> => {
  const isTaken = sql`code <> all(${refused as string[]}::text[])`
  const [expected] = await sql<{ codes: number }[]>`
    select count(distinct code)::int as codes from boundary_parts where ${isTaken}`
  const joined = await sql`
    insert into new_boundaries (code, shape)
    select code, case when count(*) = 1 then (array_agg(shape))[1]
      else st_multi(st_collectionextract(st_union(shape, ${OVERLAY_GRID}::double precision), 3)) end
    from boundary_parts where ${isTaken} group by code`
  expectRows(joined.count, expected?.codes ?? 0)
}

export interface CheckedBoundary {
  readonly code: string
  /** Number of the first feature it is made of. */
  readonly number: number
  readonly areaKm2: number
  /** From the commune's known point to the boundary, metres; 0 inside. */
  readonly metresFromPoint: number
}

export const checkBoundaries = (sql: Sql) => sql<CheckedBoundary[]>`
  select code, number, st_area(shape::geography) / 1e6 as area_km2,
    case when st_covers(shape, point) then 0 else st_distance(shape::geography, point::geography) end
      as metres_from_point
  from new_boundaries join communes using (code)
    join (select code, min(id) as number from boundary_parts group by code) as first using (code)
  order by number`

export const removeNew = (sql: Sql, codes: readonly string[]) =>
  sql`delete from new_boundaries where code = any(${codes as string[]}::text[])`

/** Boxes of what the communes have now and will have. */
export const listChangedBoxes = async (sql: Sql): Promise<Box[]> => {
  const rows = await sql<{ west: number; south: number; east: number; north: number }[]>`
    select st_xmin(box) as west, st_ymin(box) as south, st_xmax(box) as east, st_ymax(box) as north
    from new_boundaries join communes using (code), lateral (values (box2d(shape)), (box2d(boundary))) as v (box)
    where box is not null`
  return rows.map(({ west, south, east, north }) => [west, south, east, north])
}

/**
 * Puts the new boundaries in place as official ones. Without fresh statistics the planner compares each boundary with
 * each other one: minutes instead of seconds for the whole country.
 */
export const placeOfficial = async (sql: Sql, codes: readonly string[], source: string): Promise<void> => {
  const placed = await sql`
    update communes set boundary = shape, boundary_kind = 'OFFICIAL', boundary_source = ${source}
    from new_boundaries where new_boundaries.code = communes.code`
  expectRows(placed.count, codes.length)
  await sql`analyze communes`
  await sql`analyze new_boundaries`
}

/** Makes official boundaries approximate ones again; their shapes are derived afterwards. Codes in order. */
export const dropOfficial = (sql: Sql, provinceCode: string | null) => sql<{ code: string }[]>`
  with official as (
    select code from communes
    where boundary_kind = 'OFFICIAL' ${provinceCode === null ? sql`` : sql`and province_code = ${provinceCode}`}
  ), remembered as (
    insert into new_boundaries (code, shape)
    select code, boundary from communes join official using (code) returning code
  )
  update communes set boundary_kind = 'APPROXIMATE' from remembered where communes.code = remembered.code
  returning communes.code`

/** Pairs of official boundaries, at least one of them new, that share more ground than `squareMetres`. */
export const listOfficialOverlaps = (sql: Sql, squareMetres: number) => sql<
  { one: string; other: string; squareMetres: number }[]
>`
  with touching as materialized (
    select new_boundaries.code as one, communes.code as other, new_boundaries.shape, communes.boundary
    from new_boundaries join communes on communes.boundary && new_boundaries.shape
    where communes.boundary_kind = 'OFFICIAL' and communes.code <> new_boundaries.code
      and (communes.code > new_boundaries.code or communes.code not in (select code from new_boundaries))
      and st_relate(new_boundaries.shape, communes.boundary, 'T********')
  ), measured as (
    select one, other, st_area(st_intersection(shape, boundary, ${OVERLAY_GRID}::double precision)::geography) as square_metres from touching
  )
  select one, other, square_metres from measured where square_metres > ${squareMetres}
  order by square_metres desc, one, other`

export interface BoundaryCounts {
  readonly total: number
  /** Communes that have a boundary with some ground. */
  readonly bounded: number
  readonly official: number
  /** Hoàng Sa and Trường Sa, which are on every map. */
  readonly archipelagos: number
}

export const countBoundaries = async (sql: Sql): Promise<BoundaryCounts> => {
  const [row] = await sql<BoundaryCounts[]>`
    select count(*)::int as total, count(*) filter (where not st_isempty(boundary))::int as bounded,
      count(*) filter (where boundary_kind = 'OFFICIAL')::int as official,
      count(*) filter (where code in ('20333', '22736') and not st_isempty(boundary))::int as archipelagos
    from communes where valid_to is null`
  if (!row) throw new Error('communes cannot be counted')
  return row
}
