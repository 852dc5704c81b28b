import type { Sql } from '../database/connect.ts'

/** Two records of one event stand this near to each other (issue of the review desk: ± 1 day, 300 m). */
const METRES = 300
const DAYS = 1
/** Degrees of longitude or latitude that 300 m are at most anywhere in Vietnam: a first sieve without trigonometry. */
const DEGREES = 0.004
/** Cells of a grid in which many cases look for others at once: a case asks the one it lies in and, at an edge, the next. */
const CELL_DEGREES = 0.05
/** From here on a grid over all cases is faster than the index, one case after the other. */
const MANY = 2000

/** Which cases are looked at: those an import wrote, against earlier ones, or single ones, against all others. */
export type Looked = { readonly batchId: number } | { readonly ids: readonly number[] }

/**
 * Opens a review of every case looked at that may be the same event as another one of another source or number: the same
 * kind, at most a day and 300 m apart, and a commodity in common or none on both sides. Only places exact to the address
 * count; a pair that is asked about already, or that somebody found to be two events, is not asked about again.
 */
export const openDuplicateReviews = async (sql: Sql, looked: Looked): Promise<void> => {
  const pairs =
    'ids' in looked
      ? pairsByIndex(sql, sql`fresh.id = any(${looked.ids as number[]}::int[])`, sql`near.id <> fresh.id`)
      : (await countBatch(sql, looked.batchId)) < MANY
        ? pairsByIndex(sql, sql`fresh.batch_id = ${looked.batchId}`, sql`near.id < fresh.id`)
        : pairsByGrid(sql, looked.batchId)
  await sql`
    insert into review_items (case_id, reason, other_case_id)
    select distinct on (fresh.id) fresh.id, 'DUPLICATE', near.id
    from (${pairs}) pair join cases fresh on fresh.id = pair.fresh_id join cases near on near.id = pair.near_id
    where (near.commodities && fresh.commodities or (near.commodities = '{}' and fresh.commodities = '{}'))
      and st_distance(near.position::geography, fresh.position::geography) <= ${METRES}
      and not exists (select from cases_apart apart
        where apart.first_id = least(near.id, fresh.id) and apart.second_id = greatest(near.id, fresh.id))
      and not exists (select from review_items asked where asked.case_id = near.id and asked.other_case_id = fresh.id
        and asked.reason = 'DUPLICATE' and asked.closed_at is null)
    order by fresh.id, st_distance(near.position, fresh.position), near.id
    on conflict (case_id, reason) do update
      set closed_at = null, opened_at = now(), decision = null, decided_by = null, decided_name = null, note = null,
        other_case_id = excluded.other_case_id`
}

const countBatch = async (sql: Sql, batchId: number): Promise<number> => {
  const [found] = await sql<{ count: number }[]>`select count(*)::int as count from cases where batch_id = ${batchId}`
  return found?.count ?? 0
}

const isExact = (sql: Sql, relation: string) => sql`${sql(relation)}.precision in ('GPS', 'ADDRESS')`

/** Cases of one kind near in time and place, each looked up by the index of kind and day. */
const pairsByIndex = (sql: Sql, isLooked: ReturnType<typeof isExact>, isOther: ReturnType<typeof isExact>) => sql`
  select fresh.id as fresh_id, near.id as near_id from cases fresh join cases near on near.kind = fresh.kind
    and near.occurred_day between fresh.occurred_day - ${DAYS}::integer and fresh.occurred_day + ${DAYS}::integer
    and st_x(near.position) between st_x(fresh.position) - ${DEGREES} and st_x(fresh.position) + ${DEGREES}
    and st_y(near.position) between st_y(fresh.position) - ${DEGREES} and st_y(fresh.position) + ${DEGREES}
  where ${isLooked} and ${isOther} and ${isExact(sql, 'fresh')} and ${isExact(sql, 'near')}`

/** The same for the many cases of an import, at once: equal kinds, days and cells meet in a hash join. */
const pairsByGrid = (sql: Sql, batchId: number) => sql`
  with points as materialized (
    select id, batch_id, kind, occurred_day as day, st_x(position) as x, st_y(position) as y,
      floor(st_x(position) / ${CELL_DEGREES})::integer as cell_x, floor(st_y(position) / ${CELL_DEGREES})::integer as cell_y
    from cases where ${isExact(sql, 'cases')}
  ), asking as (
    select id, kind, day + generate_series(${-DAYS}::integer, ${DAYS}::integer) as day, x, y, cell_x, cell_y
    from (
      select id, kind, day, x, y, cell_x,
        generate_series(floor((y - ${DEGREES}) / ${CELL_DEGREES})::integer, floor((y + ${DEGREES}) / ${CELL_DEGREES})::integer)
          as cell_y
      from (
        select id, batch_id, kind, day, x, y, generate_series(floor((x - ${DEGREES}) / ${CELL_DEGREES})::integer,
          floor((x + ${DEGREES}) / ${CELL_DEGREES})::integer) as cell_x
        from points where batch_id = ${batchId}
      ) across
    ) up
  )
  select asking.id as fresh_id, points.id as near_id
  from asking join points on (points.kind, points.day, points.cell_x, points.cell_y)
    = (asking.kind, asking.day, asking.cell_x, asking.cell_y)
  where points.id < asking.id and abs(points.x - asking.x) <= ${DEGREES} and abs(points.y - asking.y) <= ${DEGREES}`
