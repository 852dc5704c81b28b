import type { Sql } from '../database/connect.ts'

/** Two records of one event stand this near to each other (issue of the review desk: ± 1 day, 300 m). */
const METRES = 300
const DAYS = 1
/** Degrees of longitude or latitude that 300 m are at most anywhere in Vietnam: a first sieve without trigonometry. */
const DEGREES = 0.004
/** Metres of a degree of latitude; of longitude times the cosine. In Vietnam within a hundredth of what they are. */
const DEGREE_METRES = 110_900
const DOUBT = 0.01
/** Cells of a grid in which many cases look for others at once: a case asks the one it lies in and, at an edge, the next. */
const CELL_DEGREES = 0.05
/** Of cases alike in kind, day, place and goods only so many of the first are compared with others: one is named anyway. */
const ALIKE = 3
/** From here on the planner, whose figures know nothing of the rows just written, must not go through all pairs. */
const MANY = 2000

/** Which cases are looked at, against all others: those an import wrote, or single ones. */
export type Looked = { readonly batchId: number } | { readonly ids: readonly number[] }

/**
 * Opens a review of every case looked at that may be the same event as another one of another source or number: the same
 * kind, at most a day and 300 m apart, and a commodity in common or none on both sides. Only places exact to the address
 * count; a pair that is asked about already, or that somebody found to be two events, is not asked about again. The
 * nearest is named, the first of equally near ones.
 */
export const openDuplicateReviews = async (sql: Sql, looked: Looked): Promise<void> => {
  const isMany = 'batchId' in looked && (await countBatch(sql, looked.batchId)) >= MANY
  if (isMany) await sql`select set_config('enable_nestloop', 'off', true)`
  const pairs = 'ids' in looked ? pairsByIndex(sql, looked.ids) : pairsByGrid(sql, looked.batchId)
  await sql`
    insert into review_items (case_id, reason, other_case_id)
    select fresh_id, 'DUPLICATE', (min(array[square, near_id]))[2]::integer
    from (
      select pair.*, (fresh_x - near_x) ^ 2 + (fresh_y - near_y) ^ 2 as square,
        sqrt(((fresh_x - near_x) * cos(radians(fresh_y))) ^ 2 + (fresh_y - near_y) ^ 2) * ${DEGREE_METRES}::float8 as about
      from (${pairs}) pair
    ) pair
    where (near_commodities && fresh_commodities or (near_commodities = '{}' and fresh_commodities = '{}'))
      and (about <= ${METRES * (1 - DOUBT)}::float8 or about <= ${METRES * (1 + DOUBT)}::float8
        and st_distance(st_setsrid(st_makepoint(near_x, near_y), 4326)::geography,
          st_setsrid(st_makepoint(fresh_x, fresh_y), 4326)::geography) <= ${METRES})
      and not exists (select from cases_apart apart
        where apart.first_id = least(near_id, fresh_id) and apart.second_id = greatest(near_id, fresh_id))
      and not exists (select from review_items asked where asked.case_id = near_id and asked.other_case_id = fresh_id
        and asked.reason = 'DUPLICATE' and asked.closed_at is null)
    group by fresh_id
    on conflict (case_id, reason) do update
      set closed_at = null, opened_at = now(), decision = null, decided_by = null, decided_name = null, note = null,
        other_case_id = excluded.other_case_id`
  if (isMany) await sql`select set_config('enable_nestloop', 'on', true)`
}

const countBatch = async (sql: Sql, batchId: number): Promise<number> => {
  const [found] = await sql<{ count: number }[]>`select count(*)::int as count from cases where batch_id = ${batchId}`
  return found?.count ?? 0
}

const isExact = (sql: Sql, relation: string) => sql`${sql(relation)}.precision in ('GPS', 'ADDRESS')`

/** Cases of one kind near in time and place, each looked up by the index of kind and day. */
const pairsByIndex = (sql: Sql, ids: readonly number[]) => sql`
  select fresh.id as fresh_id, near.id as near_id, fresh.commodities as fresh_commodities,
    near.commodities as near_commodities, st_x(fresh.position) as fresh_x, st_y(fresh.position) as fresh_y,
    st_x(near.position) as near_x, st_y(near.position) as near_y
  from cases fresh join cases near on near.kind = fresh.kind
    and near.occurred_day between fresh.occurred_day - ${DAYS}::integer and fresh.occurred_day + ${DAYS}::integer
    and st_x(near.position) between st_x(fresh.position) - ${DEGREES} and st_x(fresh.position) + ${DEGREES}
    and st_y(near.position) between st_y(fresh.position) - ${DEGREES} and st_y(fresh.position) + ${DEGREES}
  where fresh.id = any(${ids as number[]}::int[]) and near.id <> fresh.id and ${isExact(sql, 'fresh')}
    and ${isExact(sql, 'near')}`

/**
 * The same for the cases of an import, at once, against earlier ones, and against later ones of others where the import
 * changed an older case: equal kinds, days and cells meet in a hash join.
 * Records of one spot, however many, meet only the first ones there.
 */
const pairsByGrid = (sql: Sql, batchId: number) => sql`
  with fresh as materialized (
    select id, kind, occurred_day, commodities, st_x(position) as x, st_y(position) as y from cases
    where batch_id = ${batchId} and ${isExact(sql, 'cases')}
  ), wanted as materialized (
    select distinct kind, occurred_day + generate_series(${-DAYS}::integer, ${DAYS}::integer) as day from fresh
  ), points as materialized (
    select id, is_fresh, kind, day, commodities, x, y, floor(x / ${CELL_DEGREES})::integer as cell_x,
      floor(y / ${CELL_DEGREES})::integer as cell_y
    from (
      select id, is_fresh, kind, day, commodities, x, y,
        row_number() over (partition by kind, day, x, y, commodities order by id) as turn
      from (
        select cases.id, cases.batch_id is not distinct from ${batchId}::integer as is_fresh, cases.kind, cases.occurred_day as day, cases.commodities, st_x(cases.position) as x,
          st_y(cases.position) as y
        from cases join wanted on wanted.kind = cases.kind and wanted.day = cases.occurred_day
        where ${isExact(sql, 'cases')}
      ) exact
    ) numbered where turn <= ${ALIKE}
  ), asking as (
    select id, kind, occurred_day + generate_series(${-DAYS}::integer, ${DAYS}::integer) as day, commodities, x, y, cell_x, cell_y
    from (
      select fresh_across.*, generate_series(floor((y - ${DEGREES}) / ${CELL_DEGREES})::integer,
        floor((y + ${DEGREES}) / ${CELL_DEGREES})::integer) as cell_y
      from (
        select fresh.*, generate_series(floor((x - ${DEGREES}) / ${CELL_DEGREES})::integer,
          floor((x + ${DEGREES}) / ${CELL_DEGREES})::integer) as cell_x
        from fresh
      ) fresh_across
    ) fresh_up
  )
  select asking.id as fresh_id, points.id as near_id, asking.commodities as fresh_commodities,
    points.commodities as near_commodities, asking.x as fresh_x, asking.y as fresh_y, points.x as near_x, points.y as near_y
  from asking join points on (points.kind, points.day, points.cell_x, points.cell_y)
    = (asking.kind, asking.day, asking.cell_x, asking.cell_y)
  where (points.id < asking.id or not points.is_fresh) and abs(points.x - asking.x) <= ${DEGREES} and abs(points.y - asking.y) <= ${DEGREES}`
