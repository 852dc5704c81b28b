import type { Sql } from '../database/connect.ts'

/** Two records of one event stand this near to each other (issue of the review desk: ± 1 day, 300 m). */
const METRES = 300
const DAYS = 1

/**
 * Opens a review of every case of a batch that may be the same event as an earlier case of another source or number: the
 * same kind, at most a day and 300 m apart, and a commodity in common or none on both sides. Only places exact to the
 * address count; a pair that somebody found to be two events is not asked about again.
 */
export const openDuplicateReviews = async (sql: Sql, batchId: number): Promise<void> => {
  await sql`
    insert into review_items (case_id, reason, other_case_id)
    select fresh.id, 'DUPLICATE', other.id
    from cases fresh
    cross join lateral (
      select earlier.id from cases earlier
      where earlier.id <> fresh.id and earlier.id < fresh.id and earlier.kind = fresh.kind
        and earlier.precision in ('GPS', 'ADDRESS')
        and earlier.occurred_day between fresh.occurred_day - ${DAYS}::integer and fresh.occurred_day + ${DAYS}::integer
        and st_dwithin(earlier.position, fresh.position, 0.004)
        and st_dwithin(earlier.position::geography, fresh.position::geography, ${METRES})
        and (earlier.commodities && fresh.commodities or (earlier.commodities = '{}' and fresh.commodities = '{}'))
      order by st_distance(earlier.position, fresh.position), earlier.id limit 1
    ) other
    where fresh.batch_id = ${batchId} and fresh.precision in ('GPS', 'ADDRESS')
    on conflict (case_id, reason) do update
      set closed_at = null, opened_at = now(), decision = null, decided_by = null, decided_name = null, note = null,
        other_case_id = excluded.other_case_id
      where review_items.decision is distinct from 'KEPT' or review_items.other_case_id is distinct from excluded.other_case_id`
}
