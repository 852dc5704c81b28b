import type { Sql } from '../database/connect.ts'

/** Two records of one event stand this near to each other (issue of the review desk: ± 1 day, 300 m). */
const METRES = 300
const DAYS = 1
/** Degrees of longitude or latitude that 300 m are at most anywhere in Vietnam: a first sieve without trigonometry. */
const DEGREES = 0.004

/** Which cases are looked at: those an import wrote, against earlier ones, or single ones, against all others. */
export type Looked = { readonly batchId: number } | { readonly ids: readonly number[] }

/**
 * Opens a review of every case looked at that may be the same event as another one of another source or number: the same
 * kind, at most a day and 300 m apart, and a commodity in common or none on both sides. Only places exact to the address
 * count; a pair that is asked about already, or that somebody found to be two events, is not asked about again.
 */
export const openDuplicateReviews = async (sql: Sql, looked: Looked): Promise<void> => {
  const isBatch = 'batchId' in looked
  await sql`
    insert into review_items (case_id, reason, other_case_id)
    select fresh.id, 'DUPLICATE', other.id
    from cases fresh
    cross join lateral (
      select near.id from cases near
      where near.id <> fresh.id ${isBatch ? sql`and near.id < fresh.id` : sql``} and near.kind = fresh.kind
        and near.occurred_day between fresh.occurred_day - ${DAYS}::integer and fresh.occurred_day + ${DAYS}::integer
        and near.precision in ('GPS', 'ADDRESS')
        and st_x(near.position) between st_x(fresh.position) - ${DEGREES} and st_x(fresh.position) + ${DEGREES}
        and st_y(near.position) between st_y(fresh.position) - ${DEGREES} and st_y(fresh.position) + ${DEGREES}
        and (near.commodities && fresh.commodities or (near.commodities = '{}' and fresh.commodities = '{}'))
        and st_distance(near.position::geography, fresh.position::geography) <= ${METRES}
        and not exists (select from cases_apart apart
          where apart.first_id = least(near.id, fresh.id) and apart.second_id = greatest(near.id, fresh.id))
        and not exists (select from review_items asked where asked.case_id = near.id and asked.other_case_id = fresh.id
          and asked.reason = 'DUPLICATE' and asked.closed_at is null)
      order by st_distance(near.position, fresh.position), near.id limit 1
    ) other
    where ${isBatch ? sql`fresh.batch_id = ${looked.batchId}` : sql`fresh.id = any(${looked.ids as number[]}::int[])`}
      and fresh.precision in ('GPS', 'ADDRESS')
    on conflict (case_id, reason) do update
      set closed_at = null, opened_at = now(), decision = null, decided_by = null, decided_name = null, note = null,
        other_case_id = excluded.other_case_id`
}
